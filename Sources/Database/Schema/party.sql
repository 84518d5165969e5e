CREATE TABLE party (
  -- One row a party; continuity between elections is what this table says.
  party TEXT PRIMARY KEY, -- Abbreviation: Con, Lab, LD …
  name TEXT NOT NULL, -- Name as the party writes it.
  short_name TEXT NOT NULL, -- Name for charts.
  prose_name TEXT NOT NULL, -- Name in the middle of a sentence, with its article.
  kind TEXT NOT NULL CHECK (kind IN ('party', 'independent', 'speaker', 'pool')), -- A party, independents, the Speaker, or votes published together.
  position INTEGER NOT NULL UNIQUE, -- Its place in lists.
  colour TEXT NOT NULL CHECK (length(colour) = 6 AND NOT colour GLOB '*[^0-9A-F]*'), -- Fill colour, hexadecimal.
  ink TEXT NOT NULL CHECK (length(ink) = 6 AND NOT ink GLOB '*[^0-9A-F]*') -- Colour of text on white, hexadecimal.
) STRICT, WITHOUT ROWID;

CREATE TABLE party_name (
  -- One row a name and abbreviation that a party was published with, or that people call it by.
  published_abbreviation TEXT NOT NULL, -- Abbreviation as published; empty in an alias.
  published_name TEXT NOT NULL, -- Name as published; empty in files that have abbreviations only.
  party TEXT NOT NULL REFERENCES party, -- The party.
  kind TEXT NOT NULL CHECK (kind IN ('published', 'alias')), -- Whether files were published with it, or people only say so.
  PRIMARY KEY (published_abbreviation, published_name)
) STRICT, WITHOUT ROWID;
