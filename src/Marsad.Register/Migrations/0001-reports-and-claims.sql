-- What was captured and what was read. Rows are only ever added: a correction is a new row that names the old one.
-- Times are UTC, ISO 8601. Erasable tables (content, reading_text, claim, salt) may lose a document's rows, and only where an erasure row names it.

CREATE TABLE run (
  id INTEGER PRIMARY KEY, started TEXT NOT NULL, command TEXT NOT NULL, reader TEXT NOT NULL) STRICT;
CREATE TABLE run_end (
  run INTEGER PRIMARY KEY REFERENCES run (id), finished TEXT NOT NULL, stored INTEGER NOT NULL, skipped INTEGER NOT NULL, rejected INTEGER NOT NULL) STRICT;
CREATE TABLE rejection (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (id), path TEXT NOT NULL, reason TEXT NOT NULL) STRICT;

-- One row, written with the first report: a sample register never becomes a real one.
CREATE TABLE register_kind (
  id INTEGER PRIMARY KEY CHECK (id = 1), kind TEXT NOT NULL CHECK (kind IN ('real', 'sample')), recorded TEXT NOT NULL) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE TABLE content (
  document INTEGER PRIMARY KEY REFERENCES document (id), packing TEXT NOT NULL CHECK (packing IN ('none', 'brotli')), bytes BLOB NOT NULL) STRICT;
CREATE TABLE salt (
  document INTEGER PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (id), by TEXT NOT NULL, reason TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE INDEX erasure_document ON erasure (document);

-- The same bytes at several addresses or outlets: one document, several captures.
CREATE TABLE capture (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (id), run INTEGER NOT NULL REFERENCES run (id),
  path TEXT, url TEXT, title TEXT, publisher TEXT, published TEXT, language TEXT, warnings TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE INDEX capture_document ON capture (document);
CREATE INDEX capture_published ON capture (published);

-- A reading stands until a later one of the same document replaces it.
CREATE TABLE reading (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document (id), capture INTEGER NOT NULL REFERENCES capture (id),
  replaces INTEGER REFERENCES reading (id), reader TEXT NOT NULL, notes TEXT NOT NULL, claims INTEGER NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE INDEX reading_document ON reading (document);
CREATE INDEX reading_replaces ON reading (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE reading_text (
  reading INTEGER PRIMARY KEY REFERENCES reading (id), document INTEGER NOT NULL REFERENCES document (id), title TEXT, text TEXT NOT NULL) STRICT;
CREATE INDEX reading_text_document ON reading_text (document);
CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content = 'reading_text', content_rowid = 'reading', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER reading_text_words AFTER INSERT ON reading_text BEGIN
  INSERT INTO report_words (rowid, title, text) VALUES (new.reading, new.title, new.text);
END;
CREATE TRIGGER reading_text_unwords AFTER DELETE ON reading_text BEGIN
  INSERT INTO report_words (report_words, rowid, title, text) VALUES ('delete', old.reading, old.title, old.text);
END;

CREATE TABLE claim (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, reading INTEGER NOT NULL REFERENCES reading (id), document INTEGER NOT NULL REFERENCES document (id),
  kind TEXT NOT NULL, modality TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_document ON claim (document);
CREATE INDEX claim_kind ON claim (kind, row) WHERE kind <> 'incident';

-- A person's decision about two claims. A later decision about the same two stands in place of the earlier.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, by TEXT NOT NULL, reason TEXT, recorded TEXT NOT NULL, CHECK (first < second)) STRICT;
CREATE INDEX decision_first ON decision (first);
CREATE INDEX decision_second ON decision (second);

-- Each row above and below that carries meaning has one entry; digest = HMAC-SHA-256(salt of its document, the row's fields), chain = SHA-256(chain before, seq, subject, row, digest).
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY, subject TEXT NOT NULL, row INTEGER NOT NULL, digest BLOB NOT NULL, chain BLOB NOT NULL, UNIQUE (subject, row)) STRICT;
