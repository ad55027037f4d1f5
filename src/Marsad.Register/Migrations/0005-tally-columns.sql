-- What tallies need of every standing incident, packed: a tally over a million incidents reads some ten thousand rows and parses nothing. Derived from the incidents and replaced freely.
-- A standing incident has a place of its own (slot) in the packed lists, which it keeps from version to version.
CREATE TABLE standing (
  slot INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL REFERENCES incident (seq), grp TEXT NOT NULL, day_from TEXT NOT NULL) STRICT;
INSERT INTO standing (id, seq, grp, day_from) SELECT id, seq, grp, day_from FROM standing_incident ORDER BY day_from, id;
DROP TABLE standing_incident;
ALTER TABLE standing RENAME TO standing_incident;
CREATE INDEX standing_incident_group ON standing_incident (grp);
CREATE INDEX standing_incident_day ON standing_incident (day_from, id);

-- Near misses with a number of their own.
CREATE TABLE near (
  number INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (first, second)) STRICT;
INSERT INTO near (first, second, json) SELECT first, second, json FROM near_miss ORDER BY first, second;
DROP TABLE near_miss;
ALTER TABLE near RENAME TO near_miss;
CREATE INDEX near_miss_second ON near_miss (second);

-- Lists of records of one length: list 1 standing incidents by slot, 2 the slots of accounts by row, 3 the accounts of near misses by number.
CREATE TABLE packed (
  list INTEGER NOT NULL, part INTEGER NOT NULL, records BLOB NOT NULL, PRIMARY KEY (list, part)) STRICT;
-- What the records name by number.
CREATE TABLE packed_place (
  id INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE packed_word (
  id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
-- One row where the lists are whole; none in a register that came from an older program, until the next writer has made them.
CREATE TABLE packed_whole (
  id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;

-- What is looked at of every running total before it is read. Derived from the claims; goes with them.
CREATE TABLE total (
  claim INTEGER PRIMARY KEY, measure TEXT NOT NULL, since TEXT, until TEXT, country TEXT) STRICT;
INSERT INTO total (claim, measure, since, until, country)
  SELECT row, json_extract(json, '$.measure'), json_extract(json, '$.since'), json_extract(json, '$.until'),
         CASE WHEN json_extract(json, '$.area_place.precision') IS NOT NULL THEN json_extract(json, '$.area_place.country') END
  FROM claim WHERE kind = 'tally';
