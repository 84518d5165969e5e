CREATE TABLE contest (
  -- One row a contest of which anything is known: one election in one constituency, with what was published about it as a whole.
  contest_id INTEGER PRIMARY KEY, -- Number in this database.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  published_name TEXT NOT NULL, -- The constituency's name as published.
  state TEXT NOT NULL CHECK (state IN ('candidates known', 'winner known', 'counted', 'verified')), -- How far it has got; a contest still to come has no row.
  declared_at TEXT, -- When the result was declared, ISO 8601 local time; NULL where unknown.
  electorate INTEGER CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  valid_votes INTEGER CHECK (valid_votes >= 0), -- Votes counted for candidates; NULL where none are.
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
  votes INTEGER CHECK (votes >= 0) -- Votes counted; NULL where none are.
) STRICT;

CREATE VIEW candidate (
  -- One row a candidacy with its contest, place and share: results as they are read out.
  candidacy_id, -- The candidacy.
  election, -- The election.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  constituency, -- Its name.
  name, -- First names and surname.
  party, -- The party.
  gender, -- Gender; NULL where unknown.
  sitting_mp, -- Whether the candidate sat at dissolution.
  former_mp, -- Whether the candidate had ever sat.
  votes, -- Votes counted; NULL where none are.
  share, -- Votes as a fraction of valid votes.
  place, -- 1 for most votes.
  elected, -- 1 for the member elected, else 0.
  lost_deposit -- 1 where the votes are no more than a twentieth of the valid votes, else 0; NULL where none are counted.
) AS
SELECT
  d.candidacy_id, k.election, k.constituency_id, c.code, c.name, trim(d.first_name || ' ' || d.surname), d.party,
  d.gender, d.sitting_mp, d.former_mp, d.votes,
  CASE WHEN k.valid_votes > 0 THEN CAST(d.votes AS REAL) / k.valid_votes END,
  v.place, v.place = 1, CASE WHEN k.valid_votes > 0 THEN d.votes * 20 <= k.valid_votes END
FROM candidacy d
JOIN contest k USING (contest_id)
JOIN constituency c USING (constituency_id)
JOIN tally t ON t.election = k.election AND t.basis = 'counted' AND t.declared_in IS NULL
JOIN tally_vote v ON v.tally_id = t.tally_id AND v.constituency_id = k.constituency_id AND v.candidacy_id = d.candidacy_id;

CREATE VIEW winners_alone (
  -- One row an election of which it is known who won, but not everywhere with how many votes.
  election -- The election.
) AS
SELECT DISTINCT election FROM contest WHERE state = 'winner known';

CREATE VIEW candidate_outcome (
  -- One row a candidacy at a general election that has a baseline: how it went, in figures and in words.
  election, -- The election.
  constituency_id, -- The constituency.
  constituency, -- Its name.
  name, -- First names and surname.
  party, -- The candidate's party.
  place, -- 1 for most votes.
  votes, -- Votes counted.
  winner, -- The winner's party.
  label, -- "Lab hold", "SNP gain from Lab", against the baseline.
  majority, -- The winner's votes less the runner-up's.
  outcome -- "SNP gain from LD; Danny Alexander (LD) came 2 with 18,029 votes; majority 10,809".
) AS
SELECT
  t.election, k.constituency_id, k.name, trim(d.first_name || ' ' || d.surname), d.party, v.place, d.votes, w.party,
  CASE w.party WHEN was.party THEN w.party || ' hold' ELSE w.party || ' gain from ' || was.party END,
  w.votes - ifnull(s.votes, 0),
  CASE w.party WHEN was.party THEN w.party || ' hold' ELSE w.party || ' gain from ' || was.party END
    || '; ' || trim(d.first_name || ' ' || d.surname) || ' (' || d.party || ') came ' || v.place || ' with '
    || printf('%,d', d.votes) || ' votes; majority ' || printf('%,d', w.votes - ifnull(s.votes, 0))
FROM tally t
JOIN tally_vote v ON v.tally_id = t.tally_id
JOIN constituency k ON k.constituency_id = v.constituency_id
JOIN candidacy d ON d.candidacy_id = v.candidacy_id
JOIN tally_vote w ON w.tally_id = t.tally_id AND w.constituency_id = v.constituency_id AND w.place = 1
LEFT JOIN tally_vote s ON s.tally_id = t.tally_id AND s.constituency_id = v.constituency_id AND s.place = 2
JOIN tally_vote was ON was.tally_id = t.baseline_id AND was.constituency_id = v.constituency_id AND was.place = 1
WHERE t.basis = 'counted' AND t.declared_in IS NULL AND d.votes IS NOT NULL;
