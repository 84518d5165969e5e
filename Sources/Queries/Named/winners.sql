-- summary: Who won every constituency at one election after the other, on one set of boundaries.
-- parameter: from optional
-- parameter: to optional
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name, in each the earliest election first.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: election year — The year of the election.
-- column: basis basis — counted, published or estimated.
-- column: winner party — The winner's party.
-- column: second party? — The runner-up's party.
-- column: majority votes? — The winner's votes less the runner-up's.
-- column: majority_share share? — The majority as a fraction of valid votes.
-- column: hex_column count — Column on the map of hexagons; odd-r offset coordinates.
-- column: hex_row count — Row, counted northwards; odd rows stand half a column to the right.
-- column: probability share? — For a notional result: the probability that its winner is right; empty where counted.
-- column: uncertain flag? — Whether that is too low to rely on; empty where counted.
-- column: comparable flag — Not where the Speaker wins a notional result, whom others did not stand against: before and after it nothing changes hands.
-- yield: comparable
SELECT
  r.code, r.constituency, r.nation, r.region, r.election, r.basis, r.winner, r.second, r.majority, r.majority_share,
  h.hex_column, h.hex_row, e.probability, e.probability < b.certainty AS uncertain,
  ifnull(e.comparable, 1) AS comparable
FROM contest_result r
JOIN hex h USING (constituency_id)
JOIN election y USING (election)
LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
LEFT JOIN boundary_change b ON b.boundary_set = r.boundary_set
WHERE r.preferred AND r.boundary_set = :boundary_set AND y.boundary_set IS NOT NULL
  AND (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election <= :to_year)
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY r.constituency, r.code, r.election;
