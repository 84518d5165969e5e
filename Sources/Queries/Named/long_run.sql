-- summary: Votes and seats by groups of parties at every general election from 1918.
-- order: the earliest election first, then Con, Lab, Lib, Nat, Other.
-- column: election year — The year; 1974F and 1974O for its two elections.
-- column: party_group text — Con, Lab, Lib (Liberals, Alliance, Liberal Democrats), Nat (nationalists of Scotland and Wales), Other.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of all votes.
-- column: seats_certain count — Seats that are the group's for certain.
-- column: seats_uncertain count — Seats it leads for, though they may be another's: in the pool of others, or where several members were elected.
WITH counted AS (
  SELECT t.tally_id, CAST(t.election AS TEXT) AS election FROM tally t WHERE t.basis = 'counted'
), grouped AS (
  SELECT
    c.election, v.party_group, sum(v.votes) AS votes, sum(v.seats_certain) AS seats_certain,
    sum(v.seats_uncertain) AS seats_uncertain
  FROM long_run_contest c JOIN long_run_vote v USING (long_run_id)
  WHERE c.election NOT IN (SELECT election FROM counted)
  GROUP BY c.election, v.party_group
  UNION ALL
  SELECT c.election, ifnull(g.party_group, 'Other'), sum(a.votes), sum(a.seats), 0
  FROM counted c
  JOIN party_area a ON a.tally_id = c.tally_id AND a.area_kind = 'uk'
  LEFT JOIN long_run_group g ON g.party = a.party
  GROUP BY c.election, ifnull(g.party_group, 'Other')
)
SELECT
  election, party_group, votes, 1.0 * votes / sum(votes) OVER (PARTITION BY election) AS share, seats_certain,
  seats_uncertain
FROM grouped
ORDER BY election, CASE party_group WHEN 'Con' THEN 1 WHEN 'Lab' THEN 2 WHEN 'Lib' THEN 3 WHEN 'Nat' THEN 4 ELSE 5 END;
