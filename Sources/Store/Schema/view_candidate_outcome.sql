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
WHERE t.basis = 'counted';
