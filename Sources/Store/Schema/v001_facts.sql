CREATE TABLE dataset_file (
  -- One row a file the database was built from; it is stale when one of them differs.
  path TEXT PRIMARY KEY, -- The file's path inside the datasets folder.
  size INTEGER NOT NULL CHECK (size >= 0), -- Its size in bytes.
  modified INTEGER NOT NULL -- When it was last modified, in nanoseconds since 1970.
) STRICT, WITHOUT ROWID;

CREATE TABLE boundary_set (
  -- One row a set of constituencies in force for some elections.
  boundary_set TEXT PRIMARY KEY, -- Its name on the command line: the year of the first election fought on it.
  name TEXT NOT NULL, -- Its name in print.
  constituencies INTEGER NOT NULL CHECK (constituencies > 0) -- How many constituencies it has.
) STRICT, WITHOUT ROWID;

CREATE TABLE election (
  -- One row a general election.
  election INTEGER PRIMARY KEY, -- The year, which names it.
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), -- Polling day, ISO 8601.
  boundary_set TEXT REFERENCES boundary_set, -- The boundary set it was fought on; NULL where that is not among the datasets.
  speaker_party TEXT REFERENCES party, -- The party the Speaker seeking re-election came from; broadcasters count the seat there.
  featured INTEGER NOT NULL CHECK (featured IN (0, 1)), -- 1 for an election that gets a report unasked, else 0.
  CHECK (substr(date, 1, 4) = CAST(election AS TEXT))
) STRICT;

CREATE TABLE area (
  -- One row an area: a region of England or one of the three other nations.
  area TEXT PRIMARY KEY, -- Code of the Government Statistical Service.
  name TEXT NOT NULL UNIQUE, -- Name.
  nation TEXT NOT NULL CHECK (nation IN ('England', 'Scotland', 'Wales', 'Northern Ireland')), -- The nation it is in or is.
  position INTEGER NOT NULL UNIQUE -- Its place in official tables.
) STRICT, WITHOUT ROWID;

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
  -- One row a name and abbreviation that a party was published with.
  published_abbreviation TEXT NOT NULL, -- Abbreviation as published.
  published_name TEXT NOT NULL, -- Name as published; empty in files that have abbreviations only.
  party TEXT NOT NULL REFERENCES party, -- The party.
  PRIMARY KEY (published_abbreviation, published_name)
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

CREATE TABLE hex (
  -- One row a constituency: its place on a map of equal hexagons (odd-r offset coordinates, rows counted northwards).
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  hex_column INTEGER NOT NULL, -- Column.
  hex_row INTEGER NOT NULL -- Row; odd rows stand half a column to the right.
) STRICT;

CREATE TABLE revised_code (
  -- One row a constituency that got a new code although its boundaries did not change.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The boundary set in which the new code is in force.
  code TEXT NOT NULL, -- The code some published files still carry.
  name TEXT NOT NULL, -- The name, for the reader.
  revised TEXT NOT NULL, -- The code in force.
  PRIMARY KEY (boundary_set, code),
  FOREIGN KEY (boundary_set, revised) REFERENCES constituency (boundary_set, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE contest (
  -- One row a contest: one election in one constituency, with what was published about it as a whole.
  contest_id INTEGER PRIMARY KEY, -- Number in this database.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  published_name TEXT NOT NULL, -- The constituency's name as published.
  declared_at TEXT, -- When the result was declared, ISO 8601 local time; NULL where unknown.
  electorate INTEGER CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  valid_votes INTEGER NOT NULL CHECK (valid_votes >= 0), -- Votes counted for candidates.
  invalid_votes INTEGER CHECK (invalid_votes >= 0), -- Ballots rejected; NULL where unknown.
  published_majority INTEGER, -- Majority as published.
  published_label TEXT, -- Label as published, such as "SNP gain from Lab".
  published_first TEXT, -- The winner's party as published.
  published_second TEXT, -- The runner-up's party as published.
  member_first_name TEXT, -- First names of the member elected, as published.
  member_surname TEXT, -- Surname of the member elected, as published.
  UNIQUE (election, constituency_id)
) STRICT;

CREATE TABLE candidacy (
  -- One row a candidate standing for one party in one contest.
  candidacy_id INTEGER PRIMARY KEY, -- Number in this database.
  contest_id INTEGER NOT NULL REFERENCES contest, -- The contest.
  party TEXT NOT NULL REFERENCES party, -- The party.
  published_abbreviation TEXT NOT NULL, -- The party's abbreviation as published.
  published_party TEXT NOT NULL, -- The party's name as published.
  published_name TEXT NOT NULL, -- The constituency's name as published with the candidacy.
  first_name TEXT NOT NULL, -- First names.
  surname TEXT NOT NULL, -- Surname.
  gender TEXT CHECK (gender = 'Female' OR gender = 'Male' OR gender = 'Non-binary'), -- Gender; NULL where unknown.
  sitting_mp INTEGER CHECK (sitting_mp IN (0, 1)), -- Whether the candidate sat at dissolution; NULL where unknown.
  former_mp INTEGER CHECK (former_mp IN (0, 1)), -- Whether the candidate had ever sat; NULL where unknown.
  registration TEXT, -- The party's number at the Electoral Commission; NULL where not published.
  member_id INTEGER, -- Number in Parliament's register of members; NULL where not published.
  votes INTEGER NOT NULL CHECK (votes >= 0) -- Votes counted.
) STRICT;

CREATE TABLE tally (
  -- One row a tally: the votes of every contestant in every constituency of one boundary set, for one election, on one basis.
  tally_id INTEGER PRIMARY KEY, -- Number in this database.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The boundary set.
  basis TEXT NOT NULL CHECK (basis IN ('counted', 'published', 'estimated')), -- Where the figures come from.
  method TEXT CHECK (method IN ('calibrated', 'uniform')), -- How an estimate was made; NULL on any other basis.
  estimated INTEGER NOT NULL CHECK (estimated = (basis = 'estimated')), -- 1 for an estimate, else 0.
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), -- 1 for the one tally to use for its election and boundary set.
  baseline_id INTEGER REFERENCES tally, -- The preferred tally of the general election before, on the same boundary set; NULL where there is none.
  source TEXT NOT NULL, -- The dataset file the votes were read from, or the method that made them.
  CHECK ((method IS NOT NULL) = estimated),
  UNIQUE (tally_id, estimated)
) STRICT;

CREATE UNIQUE INDEX tally_key ON tally (election, boundary_set, basis, ifnull(method, ''));
CREATE UNIQUE INDEX tally_preferred ON tally (election, boundary_set) WHERE preferred;

CREATE TABLE tally_contest (
  -- One row a tally and constituency: who may vote and how many did.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  electorate REAL CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  valid_votes REAL NOT NULL CHECK (valid_votes >= 0), -- Votes for all contestants.
  PRIMARY KEY (tally_id, constituency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_vote (
  -- One row a tally, constituency and contestant: the fact table that everything is computed from.
  tally_id INTEGER NOT NULL, -- The tally.
  constituency_id INTEGER NOT NULL, -- The constituency.
  place INTEGER NOT NULL CHECK (place > 0), -- 1 for most votes; equal votes in published order, votes published together last.
  party TEXT NOT NULL REFERENCES party, -- The contestant's party.
  candidacy_id INTEGER REFERENCES candidacy, -- The candidate; NULL in a notional result.
  estimated INTEGER NOT NULL, -- Repeats the tally's, so that the next check can be made.
  votes REAL NOT NULL CHECK (votes >= 0 AND (estimated OR votes = CAST(votes AS INTEGER))), -- Votes, whole unless estimated.
  PRIMARY KEY (tally_id, constituency_id, place),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest,
  FOREIGN KEY (tally_id, estimated) REFERENCES tally (tally_id, estimated)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_outcome (
  -- One row a constituency of a published notional result: what its authors say of it as a whole.
  tally_id INTEGER NOT NULL, -- The tally.
  constituency_id INTEGER NOT NULL, -- The constituency.
  published_name TEXT NOT NULL, -- The constituency's name as published.
  published_majority INTEGER, -- Majority as published.
  published_first TEXT, -- The winner's party as published.
  published_second TEXT, -- The runner-up's party as published.
  PRIMARY KEY (tally_id, constituency_id),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_area (
  -- One row a tally and area: its contests added up when the database is built.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  seats INTEGER NOT NULL CHECK (seats > 0), -- How many constituencies.
  electorate REAL CHECK (electorate >= 0), -- Who may vote; NULL where unknown in any constituency.
  valid_votes REAL NOT NULL CHECK (valid_votes >= 0), -- Votes for all contestants.
  PRIMARY KEY (tally_id, area_kind, area_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_area_party (
  -- One row a tally, area and party: its contestants there added up when the database is built.
  tally_id INTEGER NOT NULL, -- The tally.
  area_kind TEXT NOT NULL, -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  party TEXT NOT NULL REFERENCES party, -- The party.
  contestants INTEGER NOT NULL CHECK (contestants > 0), -- How many stood for it; in a notional result, in how many constituencies it has votes.
  votes REAL NOT NULL CHECK (votes >= 0), -- Their votes.
  seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND contestants), -- How many won.
  lost_deposits INTEGER CHECK (lost_deposits BETWEEN 0 AND contestants), -- How many got no more than a twentieth of the valid votes; NULL where not counted.
  PRIMARY KEY (tally_id, area_kind, area_name, party),
  FOREIGN KEY (tally_id, area_kind, area_name) REFERENCES tally_area
) STRICT, WITHOUT ROWID;

CREATE TABLE area_measure (
  -- One row a tally, area and measure of the whole result there, computed when the database is built.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  measure TEXT NOT NULL CHECK (measure IN ('gallagher', 'loosemore-hanby', 'enp-votes', 'enp-seats', 'winners-bonus', 'volatility', 'volatility-replacement', 'volatility-alteration')), -- The measure; the last two are the parts A and B of volatility.
  value REAL NOT NULL, -- Its value, the winner's bonus as a fraction of one; a measure that is not defined has no row.
  PRIMARY KEY (tally_id, area_kind, area_name, measure)
) STRICT, WITHOUT ROWID;
