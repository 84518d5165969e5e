-- Everybody who stood in the area, where votes were counted.
WITH standing AS (
  SELECT v.party, v.place = 1 AS elected, d.gender, d.sitting_mp, d.former_mp
  FROM tally t
  JOIN tally_vote v USING (tally_id)
  JOIN candidacy d USING (candidacy_id)
  WHERE t.tally_id = :tally AND t.basis = 'counted'
    AND (:regions IS NULL OR v.constituency_id IN (
      SELECT k.constituency_id FROM constituency k JOIN area a USING (area) WHERE a.name IN (SELECT value FROM json_each(:regions))))
)
