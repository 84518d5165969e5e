-- summary: How much hangs on the method: every party's seats on other boundaries, had the estimates been made otherwise.
-- parameter: election optional
-- parameter: on optional
-- order: by election, the method in use first, then parties in their order.
-- example: sensitivity 2019 — how many seats hang on how votes were carried over
-- example: sensitivity — the same of every election
-- example: sensitivity 2019 --format csv — as a file for a spreadsheet
-- column: election year — The election.
-- column: variant text — The method in use; leans damped otherwise; votes shared out evenly; or evenly in one nation or region, as if the published result told nothing of it.
-- column: party party — The party.
-- column: seats count — Its seats.
-- column: seats_in_use count — Its seats by the method in use.
-- column: difference signed — The one less the other.
-- column: basis basis — estimated.
WITH own AS (
  SELECT tally_id, election, method FROM tally
  WHERE basis = 'estimated' AND boundary_set = :boundary_set AND (:to_year IS NULL OR election = :to_year)
), won AS MATERIALIZED (
  SELECT o.election, o.method, a.name AS region, a.position, v.party
  FROM own o
  JOIN tally_vote v ON v.tally_id = o.tally_id AND v.place = 1
  JOIN constituency k USING (constituency_id)
  JOIN area a USING (area)
), variant AS (
  SELECT election, 0 AS place, 'in use' AS variant, party, count(*) AS seats FROM won WHERE method = 'calibrated' GROUP BY election, party
  UNION ALL
  SELECT election, damping, 'leans to the power of ' || damping, party, seats FROM sensitivity
  WHERE boundary_set = :boundary_set AND (:to_year IS NULL OR election = :to_year)
  UNION ALL
  SELECT election, 2, 'uniform', party, count(*) FROM won WHERE method = 'uniform' GROUP BY election, party
  UNION ALL
  -- No address changed region, so that leaving out a region's part of the reference makes it uniform and nothing else.
  SELECT w.election, 2 + r.position, 'uniform in ' || r.name, w.party, count(*)
  FROM won w JOIN area r ON (w.region = r.name) = (w.method = 'uniform')
  GROUP BY w.election, r.name, w.party
), present AS (
  SELECT DISTINCT election, party FROM variant
), kind AS (
  SELECT DISTINCT election, place, variant FROM variant
)
SELECT
  k.election, k.variant, e.party, ifnull(v.seats, 0) AS seats, ifnull(u.seats, 0) AS seats_in_use,
  ifnull(v.seats, 0) - ifnull(u.seats, 0) AS difference,
  'estimated' AS basis
FROM kind k
JOIN present e ON e.election = k.election
JOIN party p ON p.party = e.party
LEFT JOIN variant v ON v.election = k.election AND v.variant = k.variant AND v.party = e.party
LEFT JOIN variant u ON u.election = k.election AND u.variant = 'in use' AND u.party = e.party
ORDER BY k.election, k.place, p.position;
