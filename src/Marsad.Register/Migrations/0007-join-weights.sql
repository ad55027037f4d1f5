-- The weights by which accounts are joined, where they are not those shipped: set while the register is empty, so that all of it is joined alike. levels: JSON.
CREATE TABLE join_weights (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (id), levels TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE TRIGGER join_weights_is_never_changed BEFORE UPDATE ON join_weights BEGIN SELECT raise(ABORT, 'append-only: a row of join_weights is never changed'); END;
CREATE TRIGGER join_weights_is_never_dropped BEFORE DELETE ON join_weights BEGIN SELECT raise(ABORT, 'append-only: a row of join_weights is never dropped'); END;
