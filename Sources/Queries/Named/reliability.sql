-- summary: Probabilities of estimated winners against how often they are right, in bands, where the truth is known: halves of pairs in the regions that the size of errors was not found in.
-- parameter: election optional
-- parameter: method optional
-- order: all elections together, then each; by method, the lowest probabilities first.
-- example: reliability — how often winners of each probability were right
-- example: reliability --format csv — as a file for a spreadsheet
-- example: reliability --format markdown — to paste into a page
-- column: election year? — The election tried; empty for all together.
-- column: method text — calibrated, with noise on what the published result tells; or uniform.
-- column: band_from share — Probabilities from here …
-- column: band_to share — … to here; those of 0.99 and more, which are right all but always, are left out.
-- column: trials count — How many halves of pairs.
-- column: expected index — How many winners should be right by the probabilities.
-- column: winners_right count — How many are.
-- column: right_low share — The fraction that is right: the lower end of its 90% range, by Wilson.
-- column: right_high share — The upper end.
WITH band (band_from, band_to) AS (
  VALUES (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.99)
), part AS (
  SELECT
    iif(w.whole, NULL, t.election) AS election, t.method, b.band_from, b.band_to, count(*) AS trials, sum(t.probability) AS expected,
    sum(t.is_right) AS winners_right, 1.0 * sum(t.is_right) / count(*) AS fraction, 1.644854 * 1.644854 / count(*) AS z
  FROM trial t
  JOIN (SELECT 1 AS whole UNION ALL SELECT 0) w ON NOT w.whole OR :to_year IS NULL
  JOIN band b ON t.probability >= b.band_from AND t.probability < b.band_to
  WHERE NOT t.tuned AND t.noisy = (t.method = 'calibrated')
    AND (:to_year IS NULL OR t.election = :to_year) AND (:method IS NULL OR t.method = :method)
  GROUP BY 1, t.method, b.band_from, b.band_to
)
SELECT
  election, method, band_from, band_to, trials, expected, winners_right,
  -- Wilson, Journal of the American Statistical Association 22 (1927).
  max(0, (fraction + z / 2 - sqrt(z * fraction * (1 - fraction) + z * z / 4)) / (1 + z)) AS right_low,
  min(1, (fraction + z / 2 + sqrt(z * fraction * (1 - fraction) + z * z / 4)) / (1 + z)) AS right_high
FROM part
ORDER BY election, method, band_from;
