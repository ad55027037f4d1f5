-- People's decisions with all that they say; the first form of the table knew pairs of claims only. No program ever wrote a row of it: this stops where there is one.
CREATE TABLE no_decision_is_lost (rows INTEGER CHECK (rows = 0)) STRICT;
INSERT INTO no_decision_is_lost SELECT count(*) FROM decision;
DROP TABLE no_decision_is_lost;
DROP TABLE decision;
-- first and second are lists of claims (id, document, stretch of the quote), never words; undoes names the decision that no longer holds; made_on the versions of incidents that the person saw.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (id), kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, slot TEXT, value TEXT,
  undoes INTEGER REFERENCES decision (id), made_on TEXT NOT NULL, as_reviewer INTEGER NOT NULL CHECK (as_reviewer IN (0, 1)), by TEXT NOT NULL, reason TEXT, recorded TEXT NOT NULL,
  CHECK (undoes < id)) STRICT;
CREATE INDEX decision_undoes ON decision (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX decision_run ON decision (run);
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never changed; add one that names it'); END;
CREATE TRIGGER decision_is_never_dropped BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never dropped'); END;
-- Derived and replaced freely: the claims of the decisions in force as they are read now; no claim where the sentence is no longer read as one.
CREATE TABLE standing_decision (
  decision INTEGER NOT NULL REFERENCES decision (id), side INTEGER NOT NULL CHECK (side IN (1, 2)), place INTEGER NOT NULL, document TEXT NOT NULL, claim TEXT,
  PRIMARY KEY (decision, side, place)) STRICT, WITHOUT ROWID;
CREATE INDEX standing_decision_claim ON standing_decision (claim) WHERE claim IS NOT NULL;
CREATE INDEX standing_decision_document ON standing_decision (document);
