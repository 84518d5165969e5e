-- summary: How many candidates stood in a constituency: how many constituencies had that many names on the ballot.
-- parameter: election required
-- parameter: area optional
-- order: fewest candidates first.
-- example: ballots 2024 — how many candidates were on the ballot
-- example: ballots 2024 --area London — in London
-- example: ballots 2010 — in 2010
-- column: candidates count — Candidates in the constituency.
-- column: constituencies count — How many constituencies had that many.
-- column: first_by_name text — One of them: the first by name.
WITH ballot AS (
  SELECT k.name AS constituency, count(*) AS candidates
  FROM tally t
  JOIN tally_contest c USING (tally_id)
  JOIN constituency k USING (constituency_id)
  -- Of a contest whose winner alone is known it may not be known who stood.
  JOIN contest n ON n.election = t.election AND n.constituency_id = k.constituency_id
  JOIN candidacy d USING (contest_id)
  WHERE t.tally_id = :tally AND t.basis = 'counted'
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY k.constituency_id
)
SELECT candidates, count(*) AS constituencies, min(constituency) AS first_by_name
FROM ballot
GROUP BY candidates
ORDER BY candidates;
