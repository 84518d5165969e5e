-- The program's own tables of results, with their keys and conditions, and in memory those that files are imported into.
.bail on
.mode csv
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
BEGIN;
CREATE TABLE boundary_set (
  boundary_set TEXT PRIMARY KEY, name TEXT NOT NULL, constituencies INTEGER NOT NULL CHECK (constituencies > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE election (
  election INTEGER PRIMARY KEY, date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  boundary_set TEXT REFERENCES boundary_set, speaker_party TEXT REFERENCES party, featured INTEGER NOT NULL CHECK (featured IN (0, 1)),
  state TEXT CHECK (state IN ('to come', 'candidates known', 'winner known', 'counted', 'verified')),
  CHECK (substr(date, 1, 4) = CAST(election AS TEXT))
) STRICT;
CREATE TABLE area (
  area TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, nation TEXT NOT NULL, position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE party (
  party TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, prose_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('party', 'independent', 'speaker', 'pool')), position INTEGER NOT NULL UNIQUE,
  colour TEXT NOT NULL CHECK (length(colour) = 6 AND NOT colour GLOB '*[^0-9A-F]*'),
  ink TEXT NOT NULL CHECK (length(ink) = 6 AND NOT ink GLOB '*[^0-9A-F]*')
) STRICT, WITHOUT ROWID;
CREATE TABLE party_name (
  published_abbreviation TEXT NOT NULL, published_name TEXT NOT NULL, party TEXT NOT NULL REFERENCES party,
  kind TEXT NOT NULL CHECK (kind IN ('published', 'alias')), PRIMARY KEY (published_abbreviation, published_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE constituency (
  constituency_id INTEGER PRIMARY KEY, boundary_set TEXT NOT NULL REFERENCES boundary_set,
  code TEXT NOT NULL CHECK (code GLOB '[ENSW][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'), name TEXT NOT NULL,
  area TEXT NOT NULL REFERENCES area, kind TEXT NOT NULL CHECK (kind = 'County' OR kind = 'Borough' OR kind = 'Burgh'),
  UNIQUE (boundary_set, code)
) STRICT;
CREATE TABLE contest (
  contest_id INTEGER PRIMARY KEY, election INTEGER NOT NULL REFERENCES election,
  constituency_id INTEGER NOT NULL REFERENCES constituency, published_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('candidates known', 'winner known', 'counted', 'verified')), declared_at TEXT,
  electorate INTEGER CHECK (electorate >= 0), valid_votes INTEGER CHECK (valid_votes >= 0),
  invalid_votes INTEGER CHECK (invalid_votes >= 0), published_majority INTEGER, published_label TEXT, published_first TEXT,
  published_second TEXT, member_first_name TEXT, member_surname TEXT, UNIQUE (election, constituency_id)
) STRICT;
CREATE TABLE candidacy (
  candidacy_id INTEGER PRIMARY KEY, contest_id INTEGER NOT NULL REFERENCES contest, party TEXT NOT NULL REFERENCES party,
  published_abbreviation TEXT NOT NULL, published_party TEXT NOT NULL, published_name TEXT NOT NULL, first_name TEXT NOT NULL,
  surname TEXT NOT NULL, gender TEXT CHECK (gender = 'Female' OR gender = 'Male' OR gender = 'Non-binary'),
  sitting_mp INTEGER CHECK (sitting_mp IN (0, 1)), former_mp INTEGER CHECK (former_mp IN (0, 1)), registration TEXT,
  member_id INTEGER, votes INTEGER CHECK (votes >= 0)
) STRICT;
CREATE TABLE tally (
  tally_id INTEGER PRIMARY KEY, election INTEGER NOT NULL REFERENCES election, boundary_set TEXT NOT NULL REFERENCES boundary_set,
  basis TEXT NOT NULL CHECK (basis IN ('counted', 'published', 'estimated')),
  method TEXT CHECK (method IN ('calibrated', 'uniform')), estimated INTEGER NOT NULL CHECK (estimated = (basis = 'estimated')),
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), baseline_id INTEGER REFERENCES tally,
  declared_in INTEGER REFERENCES election, source TEXT NOT NULL, CHECK ((method IS NOT NULL) = estimated),
  CHECK (declared_in IS NULL OR (NOT preferred AND declared_in > election)), UNIQUE (tally_id, estimated)
) STRICT;
CREATE UNIQUE INDEX tally_key ON tally (election, boundary_set, basis, ifnull(method, ''), ifnull(declared_in, 0));
CREATE UNIQUE INDEX tally_preferred ON tally (election, boundary_set) WHERE preferred;
CREATE TABLE tally_contest (
  tally_id INTEGER NOT NULL REFERENCES tally, constituency_id INTEGER NOT NULL REFERENCES constituency,
  electorate REAL CHECK (electorate >= 0), valid_votes REAL CHECK (valid_votes > 0),
  PRIMARY KEY (tally_id, constituency_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_vote (
  tally_id INTEGER NOT NULL, constituency_id INTEGER NOT NULL, place INTEGER NOT NULL CHECK (place > 0),
  party TEXT NOT NULL REFERENCES party, candidacy_id INTEGER REFERENCES candidacy, estimated INTEGER NOT NULL,
  votes REAL CHECK (votes >= 0 AND (estimated OR votes = CAST(votes AS INTEGER))),
  PRIMARY KEY (tally_id, constituency_id, place), FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area (
  tally_id INTEGER NOT NULL REFERENCES tally, area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')),
  area_name TEXT NOT NULL, seats INTEGER NOT NULL CHECK (seats > 0), electorate REAL CHECK (electorate >= 0),
  valid_votes REAL CHECK (valid_votes > 0), PRIMARY KEY (tally_id, area_kind, area_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area_party (
  tally_id INTEGER NOT NULL, area_kind TEXT NOT NULL, area_name TEXT NOT NULL, party TEXT NOT NULL REFERENCES party,
  contestants INTEGER CHECK (contestants > 0), votes REAL CHECK (votes >= 0), seats INTEGER NOT NULL CHECK (seats >= 0),
  lost_deposits INTEGER CHECK (lost_deposits BETWEEN 0 AND contestants), PRIMARY KEY (tally_id, area_kind, area_name, party),
  FOREIGN KEY (tally_id, area_kind, area_name) REFERENCES tally_area
) STRICT, WITHOUT ROWID;
CREATE TABLE area_measure (
  tally_id INTEGER NOT NULL REFERENCES tally, area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')),
  area_name TEXT NOT NULL, measure TEXT NOT NULL CHECK (measure IN ('gallagher', 'loosemore-hanby', 'enp-votes', 'enp-seats',
    'winners-bonus', 'volatility', 'volatility-replacement', 'volatility-alteration')),
  value REAL NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name, measure)
) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE boundary_sets (boundary_set TEXT, name TEXT, constituencies INTEGER, predecessor TEXT);
CREATE TEMP TABLE elections (election INTEGER, date TEXT, boundary_set TEXT, speaker_party TEXT, featured TEXT, state TEXT);
CREATE TEMP TABLE party_names (published_abbreviation TEXT, published_name TEXT, party TEXT, kind TEXT);
CREATE TEMP TABLE constituencies (code TEXT, name TEXT, area TEXT, kind TEXT);
CREATE TEMP TABLE contests (
  code TEXT, constituency TEXT, state TEXT, declared_at TEXT, electorate INTEGER, valid_votes INTEGER, invalid_votes INTEGER, majority INTEGER,
  result TEXT, first_party TEXT, second_party TEXT, member_first_name TEXT, member_surname TEXT
);
CREATE TEMP TABLE candidacies (
  code TEXT, constituency TEXT, party TEXT, published_abbreviation TEXT, published_party TEXT, first_name TEXT, surname TEXT,
  gender TEXT, sitting_mp TEXT, former_mp TEXT, registration TEXT, member_id INTEGER, votes INTEGER
);
-- A contest by its code: its numbers, and the row that its candidacies begin with.
CREATE TEMP TABLE standing (
  code TEXT PRIMARY KEY, constituency_id INTEGER, contest_id INTEGER, area TEXT, valid_votes INTEGER, start INTEGER
) WITHOUT ROWID;
-- Every area by each of the places that it is in.
CREATE TEMP TABLE place (area TEXT, area_kind TEXT, area_name TEXT, PRIMARY KEY (area, area_kind)) WITHOUT ROWID;
-- Shares of votes and seats, and what is computed from them.
CREATE TEMP TABLE share (
  tally_id INTEGER, area_kind TEXT, area_name TEXT, party TEXT, votes REAL, seats REAL,
  PRIMARY KEY (tally_id, area_kind, area_name, party)
) WITHOUT ROWID;
CREATE TEMP TABLE whole (
  tally_id INTEGER, area_kind TEXT, area_name TEXT, enp_seats REAL, enp_votes REAL, gallagher REAL, loosemore_hanby REAL,
  volatility REAL, replacement REAL, alteration REAL, bonus REAL, most REAL, has_baseline INTEGER
);
CREATE TEMP TABLE measure (measure TEXT PRIMARY KEY, needs_baseline INTEGER) WITHOUT ROWID;
INSERT INTO measure VALUES
  ('enp-seats', 0), ('enp-votes', 0), ('gallagher', 0), ('loosemore-hanby', 0), ('volatility', 1), ('volatility-alteration', 1),
  ('volatility-replacement', 1), ('winners-bonus', 0);
-- How many faults were found; there must be none.
CREATE TEMP TABLE checked (what TEXT, faults INTEGER, CHECK (faults = 0));
