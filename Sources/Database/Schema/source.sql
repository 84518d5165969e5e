CREATE TABLE dataset_file (
  -- One row a file the database was built from; it is stale when one of them differs.
  path TEXT PRIMARY KEY, -- The file's path inside the datasets folder.
  size INTEGER NOT NULL CHECK (size >= 0), -- Its size in bytes.
  modified INTEGER NOT NULL, -- When it was last modified, in nanoseconds since 1970.
  changed INTEGER NOT NULL, -- When the file system last changed anything of it, in nanoseconds since 1970.
  number INTEGER NOT NULL -- Its number in its file system.
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
  -- One row a figure that was published wrongly and is right in the datasets.
  dataset TEXT NOT NULL, -- The kind of tidy file it stands in: candidacies, contests.
  edition TEXT NOT NULL, -- What the file is of: the year of an election, a boundary set, or by-elections.
  code TEXT NOT NULL, -- The constituency's code.
  first_name TEXT NOT NULL, -- The candidate's first names; empty where the figure is the constituency's.
  surname TEXT NOT NULL, -- The candidate's surname; empty likewise.
  field TEXT NOT NULL, -- The column of the tidy file.
  published TEXT NOT NULL, -- What was published.
  corrected TEXT NOT NULL, -- What is right.
  reason TEXT NOT NULL, -- How that is known.
  PRIMARY KEY (dataset, edition, code, first_name, surname, field)
) STRICT, WITHOUT ROWID;
