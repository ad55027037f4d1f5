-- What joining needs, derived from the claims and replaced freely: accounts (what one report says of one event), their keys, their groups.
CREATE TABLE account (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES document (id), grp TEXT, json TEXT NOT NULL) STRICT;
CREATE INDEX account_document ON account (document);
CREATE INDEX account_group ON account (grp);
CREATE TABLE account_key (
  key INTEGER NOT NULL, account INTEGER NOT NULL REFERENCES account (row), PRIMARY KEY (key, account)) STRICT, WITHOUT ROWID;
CREATE INDEX account_key_account ON account_key (account);
CREATE TABLE account_claim (
  claim TEXT PRIMARY KEY, account INTEGER NOT NULL REFERENCES account (row)) STRICT, WITHOUT ROWID;
CREATE INDEX account_claim_account ON account_claim (account);
-- Reports that are copies of each other, or versions of one story; bands find the candidates.
CREATE TABLE band (
  band INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document (id), PRIMARY KEY (band, document)) STRICT, WITHOUT ROWID;
CREATE TABLE kin (
  document INTEGER NOT NULL REFERENCES document (id), other INTEGER NOT NULL REFERENCES document (id), kind TEXT NOT NULL CHECK (kind IN ('copy', 'version')),
  PRIMARY KEY (document, other)) STRICT, WITHOUT ROWID;
-- Pairs of accounts just below the threshold: possible duplicates that nobody has decided.
CREATE TABLE near_miss (
  first TEXT NOT NULL, second TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID;
CREATE INDEX near_miss_second ON near_miss (second);

-- Joined records. A row is one version; `standing` says which one holds now, and a withdrawn record's last version has no json.
CREATE TABLE incident (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (id), replaces INTEGER REFERENCES incident (seq), json TEXT,
  type TEXT, country TEXT, admin1 TEXT, admin2 TEXT, place TEXT, day_from TEXT, day_to TEXT, killed_min INTEGER, killed_max INTEGER, recorded TEXT NOT NULL) STRICT;
CREATE INDEX incident_id ON incident (id, seq);
CREATE TABLE standing_incident (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL REFERENCES incident (seq), grp TEXT NOT NULL, day_from TEXT NOT NULL) STRICT;
CREATE INDEX standing_incident_group ON standing_incident (grp);
CREATE INDEX standing_incident_day ON standing_incident (day_from, id);
CREATE TABLE incident_actor (
  seq INTEGER NOT NULL REFERENCES incident (seq), name TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (seq, name, part)) STRICT, WITHOUT ROWID;
CREATE TABLE incident_report (
  seq INTEGER NOT NULL REFERENCES incident (seq), document INTEGER NOT NULL REFERENCES document (id), PRIMARY KEY (seq, document)) STRICT, WITHOUT ROWID;
CREATE INDEX incident_report_document ON incident_report (document);
CREATE TABLE agreement (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (id), replaces INTEGER REFERENCES agreement (seq), json TEXT, recorded TEXT NOT NULL) STRICT;
CREATE INDEX agreement_id ON agreement (id, seq);
CREATE TABLE standing_agreement (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL REFERENCES agreement (seq), grp TEXT NOT NULL) STRICT;
CREATE INDEX standing_agreement_group ON standing_agreement (grp);
-- Who writes now, for the message to a second writer.
CREATE TABLE writer (
  id INTEGER PRIMARY KEY CHECK (id = 1), process INTEGER NOT NULL) STRICT;
