-- summary: How well estimates agree with the published notional result of the same election, which is a model itself.
-- parameter: election optional
-- parameter: method optional
-- order: by election and method, winners first, then the distance, then parties in their order.
-- example: agreement — how the estimates agree with what was published
-- example: agreement 2019 — of one election
-- example: agreement --method uniform — of the simpler method
-- column: election year — The election.
-- column: method text — calibrated or uniform.
-- column: measure text — winners agreed, constituencies compared, mean total variation distance (points), mean absolute error of a share (points).
-- column: party party? — The party of an error; empty for the others.
-- column: value index — The value.
SELECT
  t.election, t.method,
  CASE a.measure
    WHEN 'winners' THEN 'winners agreed' WHEN 'constituencies' THEN 'constituencies compared'
    WHEN 'distance' THEN 'mean total variation distance, points' ELSE 'mean absolute error, points'
  END AS measure,
  nullif(a.party, '') AS party, a.value
FROM agreement a
JOIN tally t USING (tally_id)
LEFT JOIN party p ON p.party = a.party
WHERE (:to_year IS NULL OR t.election = :to_year) AND (:method IS NULL OR t.method = :method)
ORDER BY
  t.election, t.method,
  CASE a.measure WHEN 'winners' THEN 1 WHEN 'constituencies' THEN 2 WHEN 'distance' THEN 3 ELSE 4 END, p.position;
