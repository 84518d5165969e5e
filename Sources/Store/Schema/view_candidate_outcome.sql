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
  d.election, d.constituency_id, d.constituency, d.name, d.party, d.place, d.votes, r.winner, c.label, r.majority,
  c.label || '; ' || d.name || ' (' || d.party || ') came ' || d.place || ' with ' || printf('%,d', d.votes)
    || ' votes; majority ' || printf('%,d', r.majority)
FROM candidate d
JOIN contest_result r ON r.election = d.election AND r.constituency_id = d.constituency_id AND r.basis = 'counted'
JOIN contest_change c ON c.tally_id = r.tally_id AND c.constituency_id = r.constituency_id;
