-- Everybody who stood in the area in a contest that is declared.
WITH standing AS (
  SELECT d.party, d.candidacy_id IS r.winner_candidacy_id AS elected, d.gender, d.sitting_mp, d.former_mp
  FROM contest_result r
  JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
  JOIN candidacy d ON d.contest_id = k.contest_id
  WHERE r.tally_id = :tally AND r.basis = 'counted'
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
