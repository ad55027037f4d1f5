-- More of every standing incident beside its record, of any length: list 5 whom and what it hit and its figures by every policy, list 6 what each source says. The next writer makes them.
-- Names of actors, sources and categories, by number.
CREATE TABLE packed_name (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
-- One row where the records are those of this program.
CREATE TABLE packed_details (
  id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;
-- Running totals of readings in force, with all that tallies need of each.
ALTER TABLE total ADD COLUMN published TEXT;
ALTER TABLE total ADD COLUMN packed BLOB;
