-- Bands of sketches in sorted runs. Bands are hashes, spread evenly: in a tree each of a report's sixteen goes to a page of its own, which is read, logged and written back.
-- A report's bands come to band_recent (eight bytes each, the highest first); from there whole runs are merged into the parts of band_run: entries of one beginning, sorted, twelve bytes each (band, document).
CREATE TABLE band_recent (
  number INTEGER PRIMARY KEY, document INTEGER NOT NULL, bands BLOB NOT NULL) STRICT;
CREATE TABLE band_run (
  part INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;
INSERT INTO band_recent (document, bands) SELECT document, unhex(group_concat(printf('%016x', band), '')) FROM band GROUP BY document;
DROP TABLE band;

-- An account notes its keys itself: no index over the keys is needed to take them back. Derived rows need no check that their account stands: the code that removes an account removes them.
ALTER TABLE account ADD COLUMN keys BLOB;
UPDATE account SET keys = (SELECT unhex(group_concat(printf('%016x', k.key), '')) FROM account_key k WHERE k.account = account.row);
CREATE TABLE keyed (
  key INTEGER NOT NULL, account INTEGER NOT NULL, PRIMARY KEY (key, account)) STRICT, WITHOUT ROWID;
INSERT INTO keyed SELECT key, account FROM account_key;
DROP TABLE account_key;
ALTER TABLE keyed RENAME TO account_key;

-- The words of reports are merged more rarely: half the writing, a few more runs to look through.
INSERT INTO report_words (report_words, rank) VALUES ('automerge', 16);
