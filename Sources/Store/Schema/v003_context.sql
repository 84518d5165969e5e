CREATE TABLE by_election (
  -- One row a by-election, with what was published about it as a whole.
  by_election_id INTEGER PRIMARY KEY, -- Number in this database.
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), -- Polling day, ISO 8601.
  election INTEGER NOT NULL REFERENCES election, -- The general election before it.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  published_name TEXT NOT NULL, -- The constituency's name as published.
  electorate INTEGER CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  valid_votes INTEGER NOT NULL CHECK (valid_votes >= 0), -- Votes counted for candidates.
  invalid_votes INTEGER CHECK (invalid_votes >= 0), -- Ballots rejected; NULL where unknown.
  published_majority INTEGER, -- Majority as published.
  published_label TEXT, -- Label as published, such as "UKIP gain from Con".
  published_first TEXT, -- The winner's party as published.
  published_second TEXT, -- The runner-up's party as published.
  member_first_name TEXT, -- First names of the member elected, as published.
  member_surname TEXT, -- Surname of the member elected, as published.
  UNIQUE (date, constituency_id)
) STRICT;

CREATE TABLE by_election_candidacy (
  -- One row a candidate at a by-election.
  by_election_id INTEGER NOT NULL REFERENCES by_election, -- The by-election.
  place INTEGER NOT NULL CHECK (place > 0), -- 1 for most votes.
  party TEXT NOT NULL REFERENCES party, -- The party.
  published_abbreviation TEXT NOT NULL, -- The party's abbreviation as published.
  published_party TEXT NOT NULL, -- The party's name as published.
  first_name TEXT NOT NULL, -- First names.
  surname TEXT NOT NULL, -- Surname.
  gender TEXT CHECK (gender = 'Female' OR gender = 'Male' OR gender = 'Non-binary'), -- Gender; NULL where unknown.
  sitting_mp INTEGER CHECK (sitting_mp IN (0, 1)), -- Whether the candidate sat for any seat; NULL where unknown.
  former_mp INTEGER CHECK (former_mp IN (0, 1)), -- Whether the candidate had ever sat; NULL where unknown.
  registration TEXT, -- The party's number at the Electoral Commission; NULL where not published.
  member_id INTEGER, -- Number in Parliament's register of members; NULL where not published.
  votes INTEGER NOT NULL CHECK (votes >= 0), -- Votes counted.
  PRIMARY KEY (by_election_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE leave_vote (
  -- One row a constituency: its share of Leave in the referendum of 23 June 2016.
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  estimated REAL NOT NULL CHECK (estimated BETWEEN 0 AND 1), -- The estimated share, a fraction of 1.
  counted REAL CHECK (counted BETWEEN 0 AND 1) -- The counted share; NULL where votes were not counted by constituency.
) STRICT;

CREATE TABLE exit_poll (
  -- One row an election and party: the seats that the exit poll gave it at ten o'clock.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  party TEXT NOT NULL REFERENCES party, -- The party; the pool for all that were not told apart.
  seats INTEGER NOT NULL CHECK (seats >= 0), -- The seats.
  PRIMARY KEY (election, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE long_run_group (
  -- One row a party that the long run counts in one of its groups; all others are pooled as Other.
  party TEXT PRIMARY KEY REFERENCES party, -- The party.
  party_group TEXT NOT NULL CHECK (party_group IN ('Con', 'Lab', 'Lib', 'Nat')) -- The group.
) STRICT, WITHOUT ROWID;

CREATE TABLE long_run_contest (
  -- One row a contest of the long run: every constituency of every general election from 1918.
  long_run_id INTEGER PRIMARY KEY, -- Number in this database.
  election TEXT NOT NULL, -- The year; 1974F and 1974O for its two elections.
  name TEXT NOT NULL, -- The constituency's name as published.
  region TEXT NOT NULL, -- The region of England, the nation, Ireland or University.
  members INTEGER NOT NULL CHECK (members > 0), -- How many members it returned.
  electorate INTEGER CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  votes INTEGER CHECK (votes >= 0), -- All votes as published; NULL where nobody voted or the total is unknown.
  UNIQUE (election, name, region)
) STRICT;

CREATE TABLE long_run_vote (
  -- One row a contest of the long run and group of parties that stood or was returned without a poll.
  long_run_id INTEGER NOT NULL REFERENCES long_run_contest, -- The contest.
  party_group TEXT NOT NULL CHECK (party_group = 'Con' OR party_group = 'Lab' OR party_group = 'Lib' OR party_group = 'Nat' OR party_group = 'Other'), -- The group.
  votes INTEGER CHECK (votes > 0), -- Its votes; NULL where its members were returned without a poll.
  seats_certain INTEGER NOT NULL CHECK (seats_certain >= 0), -- Members that are the group's for certain.
  seats_uncertain INTEGER NOT NULL CHECK (seats_uncertain >= 0), -- Members it leads for, though they may be another's: groups are not parties, and some constituencies had several members.
  PRIMARY KEY (long_run_id, party_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  -- One row a statement of the press about a result, with the check that computes its final figure.
  claim TEXT PRIMARY KEY, -- What names it.
  source TEXT NOT NULL, -- The paper or broadcaster, and the day.
  election INTEGER NOT NULL, -- The year of the election it is about.
  kind TEXT NOT NULL, -- What it is about: a seat total, a majority, a person.
  subject TEXT NOT NULL, -- Of whom or what.
  statement TEXT NOT NULL, -- The statement, paraphrased.
  reported TEXT NOT NULL, -- What was reported.
  status TEXT NOT NULL CHECK (status IN ('final', 'provisional', 'forecast', 'erroneous')), -- How firm it was.
  published_final TEXT, -- The final figure as those who collected the statements give it; NULL where there is none.
  published_verdict TEXT NOT NULL CHECK (published_verdict IN ('confirmed', 'superseded', 'wrong', 'not checkable')), -- Their verdict.
  method TEXT NOT NULL, -- How the final figure is computed, in words.
  firmness TEXT NOT NULL, -- What the verdict hangs on beside the figures.
  check_sql TEXT, -- The statement that computes it: its first value is compared, a second one is its reading; NULL where results cannot tell.
  comparison TEXT CHECK (comparison IN ('=', '<>', '<', '<=', '>', '>=', 'about')), -- How the value is compared.
  expected TEXT, -- What it is compared with for the statement to hold.
  tolerance REAL CHECK (tolerance >= 0), -- By how much the two may differ; NULL unless they are compared as about the same.
  CHECK ((check_sql IS NULL) = (comparison IS NULL) AND (check_sql IS NULL) = (expected IS NULL)),
  CHECK ((tolerance IS NOT NULL) = (ifnull(comparison, '') = 'about'))
) STRICT, WITHOUT ROWID;
