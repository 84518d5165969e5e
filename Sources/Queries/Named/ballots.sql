-- summary: How many candidates stood in a constituency: how many constituencies had that many names on the ballot.
-- parameter: election required
-- parameter: area optional
-- order: fewest candidates first.
-- column: candidates count — Candidates in the constituency.
-- column: constituencies count — How many constituencies had that many.
-- column: first_by_name text — One of them: the first by name.
WITH ballot AS (
  SELECT k.name AS constituency, count(*) AS candidates
  FROM tally t
  JOIN tally_vote v USING (tally_id)
  JOIN constituency k USING (constituency_id)
  JOIN place p ON p.constituency_id = k.constituency_id AND p.area_kind = :area_kind AND p.area_name = :area_name
  WHERE t.tally_id = :tally AND t.basis = 'counted'
  GROUP BY k.constituency_id
)
SELECT candidates, count(*) AS constituencies, min(constituency) AS first_by_name
FROM ballot
GROUP BY candidates
ORDER BY candidates;
