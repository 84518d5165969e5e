CREATE TABLE boundary_set (
  -- One row a set of constituencies in force for some elections.
  boundary_set TEXT PRIMARY KEY, -- Its name on the command line: the year of the first election fought on it.
  name TEXT NOT NULL, -- Its name in print.
  constituencies INTEGER NOT NULL CHECK (constituencies > 0) -- How many constituencies it has.
) STRICT, WITHOUT ROWID;

CREATE TABLE area (
  -- One row an area: a region of England or one of the three other nations.
  area TEXT PRIMARY KEY, -- Code of the Government Statistical Service.
  name TEXT NOT NULL UNIQUE, -- Name.
  nation TEXT NOT NULL CHECK (nation IN ('England', 'Scotland', 'Wales', 'Northern Ireland')), -- The nation it is in or is.
  position INTEGER NOT NULL UNIQUE -- Its place in official tables.
) STRICT, WITHOUT ROWID;

CREATE TABLE constituency (
  -- One row a constituency of a boundary set.
  constituency_id INTEGER PRIMARY KEY, -- Number in this database.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The boundary set.
  code TEXT NOT NULL CHECK (code GLOB '[ENSW][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'), -- GSS code, unique within the set.
  name TEXT NOT NULL, -- Canonical name, with accents.
  area TEXT NOT NULL REFERENCES area, -- The area it is in.
  kind TEXT NOT NULL CHECK (kind = 'County' OR kind = 'Borough' OR kind = 'Burgh'), -- County, borough or burgh constituency.
  UNIQUE (boundary_set, code)
) STRICT;

CREATE TABLE place_name (
  -- One row a name that people call a place by, and a place it means or lies in.
  name TEXT NOT NULL, -- The name.
  place TEXT NOT NULL, -- The constituency or area as it is called elsewhere in this database; of a county the area it lies in.
  kind TEXT NOT NULL CHECK (kind IN ('constituency', 'area', 'county')), -- What the name is of.
  PRIMARY KEY (name, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat_group (
  -- One row a constituency and a group of seats that it was put into: a county, a newspaper's patch.
  name TEXT NOT NULL, -- What the group is called.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency; all of a group are of one boundary set.
  PRIMARY KEY (name, constituency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hex (
  -- One row a constituency: its place on a map of equal hexagons (odd-r offset coordinates, rows counted northwards).
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  hex_column INTEGER NOT NULL, -- Column.
  hex_row INTEGER NOT NULL -- Row; odd rows stand half a column to the right.
) STRICT;

CREATE TABLE outline (
  -- One row a closed line of a constituency's outline: around one of its parts, or around a hole in it.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  part INTEGER NOT NULL CHECK (part > 0), -- Which of its parts, from 1: the mainland and islands.
  ring INTEGER NOT NULL CHECK (ring > 0), -- 1 for the line around the part, more for holes.
  corners TEXT NOT NULL, -- Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners.
  PRIMARY KEY (constituency_id, part, ring)
) STRICT, WITHOUT ROWID;

CREATE TABLE revised_code (
  -- One row a constituency that got a new code although its boundaries did not change.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The boundary set in which the new code is in force.
  code TEXT NOT NULL, -- The code some published files still carry.
  name TEXT NOT NULL, -- The name, for the reader.
  revised TEXT NOT NULL, -- The code in force.
  PRIMARY KEY (boundary_set, code),
  FOREIGN KEY (boundary_set, revised) REFERENCES constituency (boundary_set, code)
) STRICT, WITHOUT ROWID;

CREATE VIEW place (
  -- One row a constituency and an area that it lies in: the United Kingdom, Great Britain, a nation, a region.
  constituency_id, -- The constituency.
  boundary_set, -- Its boundary set.
  area_kind, -- uk, gb, nation or region.
  area_name -- United Kingdom, Great Britain, or the name of the nation or region of England.
) AS
SELECT constituency_id, boundary_set, 'uk', 'United Kingdom' FROM constituency
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'gb', 'Great Britain'
FROM constituency c JOIN area a USING (area) WHERE a.nation <> 'Northern Ireland'
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'nation', a.nation FROM constituency c JOIN area a USING (area)
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'region', a.name
FROM constituency c JOIN area a USING (area) WHERE a.name <> a.nation;
