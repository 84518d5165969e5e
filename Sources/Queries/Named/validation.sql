-- summary: How well estimates are met where the truth, or the published result, is known: winners, scores of their probabilities, how often ranges cover the truth.
-- order: pairs first, by election and method.
-- example: validation — how often the method names the right winner
-- example: validation --format csv — as a file for a spreadsheet
-- example: validation --format markdown — to paste into a page
-- column: experiment text — Neighbouring old constituencies merged in pairs and split again, with noise on what the published result tells of them, or without; many such pairs taken for one boundary change, and the seats of the three largest parties drawn, in all of it and in each nation or region; thirds of the new ones hidden from the fit.
-- column: election year — The election tried.
-- column: method text — calibrated or uniform.
-- column: regions text — Where it was tried: the half of the regions that the size of errors was found in, the other half, each half with what was found in the other, or all.
-- column: trials count — How many halves of pairs, ranges of seats, or constituencies.
-- column: winners_right share? — Of pairs: the fraction of winners that are right.
-- column: expected_right share? — Of pairs: the fraction that should be right by their probabilities.
-- column: brier index? — Of pairs: the Brier score of the probabilities, the mean square of what they miss by; 0 is perfect.
-- column: brier_base index? — The same score had every winner been given the fraction that is right.
-- column: log_score index? — Of pairs: the logarithmic score, the mean of −ln of the probability of what happened; 0 is perfect.
-- column: log_base index? — The same score had every winner been given the fraction that is right.
-- column: lead_50 share? — Of pairs: how often the 50% interval of the lead covers the counted one.
-- column: lead_80 share? — How often the 80% interval does.
-- column: lead_90 share? — How often the 90% interval does.
-- column: share_50 share? — Of pairs: how often the 50% interval of the winner's share covers the counted one.
-- column: share_80 share? — How often the 80% interval does.
-- column: share_90 share? — How often the 90% interval does.
-- column: seats_90 share? — Of ranges of seats: how often the 90% range covers the counted seats.
-- column: seats_within share? — How often it should: the part of the draws within it, which is more than 90% where seats are few.
-- column: distance index? — Of hidden constituencies: the mean total variation distance from the published shares, points.
WITH part AS (
  SELECT
    election, method, noisy, tuned, count(*) AS trials, avg(is_right) AS winners_right, avg(probability) AS expected_right,
    avg((is_right - probability) * (is_right - probability)) AS brier,
    avg(-ln(CASE is_right WHEN 1 THEN probability ELSE max(1 - probability, 1e-9) END)) AS log_score,
    -- Quantiles of Student's t distribution with six degrees of freedom.
    avg(abs(lead_error) <= 0.717558 * deviation) AS lead_50, avg(abs(lead_error) <= 1.439756 * deviation) AS lead_80,
    avg(abs(lead_error) <= 1.943180 * deviation) AS lead_90,
    avg(abs(share_error) <= 0.717558 * share_deviation) AS share_50,
    avg(abs(share_error) <= 1.439756 * share_deviation) AS share_80,
    avg(abs(share_error) <= 1.943180 * share_deviation) AS share_90
  FROM trial GROUP BY election, method, noisy, tuned
)
SELECT
  CASE WHEN method = 'calibrated' AND noisy THEN 'pairs split again, with noise' ELSE 'pairs split again' END AS experiment,
  election, method, CASE tuned WHEN 1 THEN 'tuned on' ELSE 'tested on' END AS regions, trials,
  winners_right, expected_right, brier, winners_right * (1 - winners_right) AS brier_base, log_score,
  -(winners_right * ln(winners_right) + (1 - winners_right) * ln(1 - winners_right)) AS log_base,
  lead_50, lead_80, lead_90, share_50, share_80, share_90, NULL AS seats_90, NULL AS seats_within, NULL AS distance
FROM part
UNION ALL
SELECT
  CASE area WHEN '' THEN 'ranges of seats' ELSE 'ranges of seats by region' END, election, 'calibrated', 'each by the other',
  count(*), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, avg(counted BETWEEN low AND high), avg(within), NULL
FROM range_trial GROUP BY area = '', election
UNION ALL
SELECT
  'thirds hidden', election, method, 'all', constituencies, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, NULL, distance
FROM hidden_part
ORDER BY 1, election, method, regions;
