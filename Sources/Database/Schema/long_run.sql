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

CREATE TABLE long_run_total (
  -- One row an election of the long run and group of parties: its contests added up when the database is built.
  election TEXT NOT NULL, -- The year; 1974F and 1974O for its two elections.
  party_group TEXT NOT NULL, -- Con, Lab, Lib, Nat or Other.
  votes INTEGER, -- Its votes; NULL where all its members were returned without a poll.
  seats_certain INTEGER NOT NULL CHECK (seats_certain >= 0), -- Members that are the group's for certain.
  seats_uncertain INTEGER NOT NULL CHECK (seats_uncertain >= 0), -- Members it leads for, though they may be another's.
  PRIMARY KEY (election, party_group)
) STRICT, WITHOUT ROWID;

CREATE VIEW long_run_result (
  -- One row a general election from 1918 and group of parties; elections counted here come from their candidacies.
  election, -- The year as text; 1974F and 1974O for its two elections.
  party_group, -- Con, Lab, Lib, Nat or Other.
  votes, -- Its votes.
  share, -- Its votes as a fraction of all votes.
  seats_certain, -- Seats that are the group's for certain.
  seats_uncertain -- Seats it leads for, though they may be another's.
) AS
WITH counted AS (
  SELECT t.tally_id, CAST(t.election AS TEXT) AS election
  FROM tally t JOIN boundary_set b USING (boundary_set)
  JOIN tally_area a ON a.tally_id = t.tally_id AND a.area_kind = 'uk' AND a.seats = b.constituencies
  WHERE t.basis = 'counted' AND t.declared_in IS NULL
), grouped AS (
  SELECT election, party_group, votes, seats_certain, seats_uncertain
  FROM long_run_total
  WHERE election NOT IN (SELECT election FROM counted)
  UNION ALL
  SELECT c.election, ifnull(g.party_group, 'Other'), sum(a.votes), sum(a.seats), 0
  FROM counted c
  JOIN party_area a ON a.tally_id = c.tally_id AND a.area_kind = 'uk'
  LEFT JOIN long_run_group g ON g.party = a.party
  GROUP BY c.election, ifnull(g.party_group, 'Other')
)
SELECT
  election, party_group, votes, 1.0 * votes / sum(votes) OVER (PARTITION BY election), seats_certain, seats_uncertain
FROM grouped;
