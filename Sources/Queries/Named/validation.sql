-- summary: How well estimates are met where the truth, or the published result, was hidden from them.
-- order: by experiment, election and method.
-- example: validation — how often the method names the right winner
-- example: validation --format csv — as a file for a spreadsheet
-- example: validation --format markdown — to paste into a page
-- column: experiment text — Neighbouring old constituencies merged in pairs and split again; thirds of the new ones hidden from the fit.
-- column: election year — The election tried.
-- column: method text — calibrated or uniform.
-- column: trials count — How many pairs, or constituencies.
-- column: winners_right share? — Of pairs: the fraction of winners that are right.
-- column: distance index? — Of hidden constituencies: the mean total variation distance from the published shares, points.
SELECT
  CASE experiment WHEN 'split-pairs' THEN 'pairs split again' ELSE 'thirds hidden' END AS experiment, election, method, trials,
  CASE experiment WHEN 'split-pairs' THEN value END AS winners_right,
  CASE experiment WHEN 'hidden-thirds' THEN value END AS distance
FROM validation
ORDER BY validation.experiment DESC, election, method;
