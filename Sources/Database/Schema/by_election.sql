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

CREATE VIEW by_election_result (
  -- One row a by-election: who won, by how much, and who had won at the general election before.
  by_election_id, -- The by-election.
  date, -- Polling day.
  election, -- The general election before it.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  constituency, -- Its name.
  winner, -- The winner's party.
  winner_name, -- The winner.
  previous_winner, -- The party that won at the general election before.
  second, -- The runner-up's party.
  majority, -- The winner's votes less the runner-up's.
  majority_share, -- The majority as a fraction of valid votes.
  electorate, -- Who may vote.
  valid_votes, -- Votes counted for candidates.
  turnout -- Valid votes as a fraction of the electorate.
) AS
SELECT
  b.by_election_id, b.date, b.election, b.constituency_id, k.code, k.name, w.party,
  trim(w.first_name || ' ' || w.surname), was.party, s.party, w.votes - ifnull(s.votes, 0),
  CASE WHEN b.valid_votes > 0 THEN 1.0 * (w.votes - ifnull(s.votes, 0)) / b.valid_votes END,
  b.electorate, b.valid_votes,
  CASE WHEN b.electorate > 0 THEN 1.0 * b.valid_votes / b.electorate END
FROM by_election b
JOIN constituency k USING (constituency_id)
JOIN tally t ON t.election = b.election AND t.basis = 'counted' AND t.declared_in IS NULL
LEFT JOIN by_election_candidacy w ON w.by_election_id = b.by_election_id AND w.place = 1
LEFT JOIN by_election_candidacy s ON s.by_election_id = b.by_election_id AND s.place = 2
LEFT JOIN tally_vote was ON was.tally_id = t.tally_id AND was.constituency_id = b.constituency_id AND was.place = 1;
