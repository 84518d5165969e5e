-- summary: The map of equal hexagons: each constituency's place, who won it and who won it before.
-- parameter: election required
-- parameter: from optional
-- parameter: area optional
-- parameter: on optional
-- order: by code.
-- example: hexes 2024 — the map of hexagons
-- example: hexes 2024 --area Scotland — of Scotland
-- example: hexes 2017 --on 2024 — 2017 on the new boundaries
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: hex_column count — Column; odd-r offset coordinates.
-- column: hex_row count — Row, counted northwards; odd rows stand half a column to the right.
-- column: winner party — The winner's party.
-- column: former party? — The party that won the election compared with.
-- column: majority_share share? — The majority as a fraction of valid votes.
-- column: turnout share? — Valid votes as a fraction of the electorate.
-- column: probability share? — For a notional result: the probability that its winner is right; empty where counted.
-- column: uncertain flag? — For a notional result: whether the probability is too low to rely on; empty where counted.
-- column: former_probability share? — The same of the election compared with.
-- column: change_probability share? — Where a party other than the former won: the probability that both winners are right; empty where both were counted.
-- column: change_uncertain flag? — Where a party other than the former won: whether that is too uncertain to rely on.
-- column: comparable flag — Not where the Speaker wins a notional result: nothing changed hands then.
-- yield: comparable hex_column hex_row change_probability change_uncertain former_probability turnout
WITH seat AS (
  SELECT
    r.code, r.constituency, r.nation, r.region, h.hex_column, h.hex_row, r.winner, was.party AS former,
    r.majority_share, r.turnout, e.probability, f.probability AS former_probability,
    CASE WHEN r.winner <> was.party AND ifnull(e.probability, f.probability) IS NOT NULL
      THEN ifnull(j.probability, ifnull(e.probability, 1) * ifnull(f.probability, 1)) END AS change_probability,
    ifnull(e.comparable, 1) AND ifnull(f.comparable, 1) AS comparable, b.certainty
  FROM contest_result r
  JOIN hex h USING (constituency_id)
  LEFT JOIN tally_vote was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id AND was.place = 1
  LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
  LEFT JOIN estimate f ON f.tally_id = :baseline AND f.constituency_id = r.constituency_id
  LEFT JOIN joint_probability j
    ON j.from_id = :baseline AND j.to_id = r.tally_id AND j.constituency_id = r.constituency_id
  LEFT JOIN boundary_change b ON b.boundary_set = r.boundary_set
  WHERE r.tally_id = :tally AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
SELECT
  code, constituency, nation, region, hex_column, hex_row, winner, former, majority_share, turnout, probability,
  probability < certainty AS uncertain, former_probability, change_probability,
  change_probability < certainty AS change_uncertain, comparable
FROM seat
ORDER BY code;
