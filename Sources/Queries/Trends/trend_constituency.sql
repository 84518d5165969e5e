WITH chosen AS (
  SELECT * FROM tally
  WHERE preferred AND boundary_set = :set AND election BETWEEN :first AND :last
), stood AS MATERIALIZED (
  SELECT p.tally_id, p.constituency_id, p.party, p.share
  FROM party_contest p
  WHERE :measure IN ('enp-votes', 'volatility')
    AND p.tally_id IN (SELECT tally_id FROM chosen UNION SELECT baseline_id FROM chosen)
), counted AS (
  -- Votes published together are nobody's, so no index can be made of them.
  SELECT s.tally_id, s.constituency_id, CASE WHEN sum(y.kind = 'pool') = 0 THEN effective_parties(s.share) END AS value
  FROM stood s JOIN party y USING (party)
  GROUP BY s.tally_id, s.constituency_id
), moved AS (
  SELECT tally_id, constituency_id, CASE WHEN sum(kind = 'pool') = 0 THEN pedersen(now, was) END AS value
  FROM (
    SELECT c.tally_id, s.constituency_id, y.kind,
      sum(s.share) FILTER (WHERE s.tally_id = c.tally_id) AS now,
      sum(s.share) FILTER (WHERE s.tally_id = c.baseline_id) AS was
    FROM chosen c JOIN stood s ON s.tally_id IN (c.tally_id, c.baseline_id) JOIN party y USING (party)
    WHERE :measure = 'volatility' AND c.baseline_id IS NOT NULL
    GROUP BY c.tally_id, s.constituency_id, s.party
  )
  GROUP BY tally_id, constituency_id
)
SELECT
  r.election, CASE WHEN :constituency IS NULL THEN r.basis ELSE x.basis END, r.code, r.constituency, NULL AS party,
  CASE :measure WHEN 'turnout' THEN CASE WHEN :constituency IS NULL THEN r.turnout ELSE x.turnout END WHEN 'majority' THEN r.majority_share WHEN 'enp-votes' THEN n.value
    WHEN 'volatility' THEN m.value END AS answer
FROM chosen c
JOIN contest_result r ON r.tally_id = c.tally_id
JOIN contest_turnout x ON x.tally_id = r.tally_id AND x.constituency_id = r.constituency_id
LEFT JOIN counted n ON n.tally_id = r.tally_id AND n.constituency_id = r.constituency_id
LEFT JOIN moved m ON m.tally_id = r.tally_id AND m.constituency_id = r.constituency_id
WHERE answer IS NOT NULL AND (:constituency IS NULL OR r.constituency_id = :constituency)
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY r.constituency, r.code, r.election;
