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
  SELECT tally_id, CAST(election AS TEXT) AS election FROM tally WHERE basis = 'counted'
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
