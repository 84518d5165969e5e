-- summary: The map of equal hexagons: each constituency's place, who won it and who won it in the baseline.
-- parameter: election required
-- parameter: on optional
-- order: by code.
-- column: code text — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: hex_column count — Column; odd-r offset coordinates.
-- column: hex_row count — Row, counted northwards; odd rows stand half a column to the right.
-- column: winner party — The winner's party.
-- column: former party — The party that won the baseline.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: turnout share — Valid votes as a fraction of the electorate.
SELECT
  r.code, r.constituency, r.nation, r.region, h.hex_column, h.hex_row, r.winner, c.former, r.majority_share, r.turnout
FROM contest_result r
JOIN hex h USING (constituency_id)
LEFT JOIN contest_change c ON c.tally_id = r.tally_id AND c.baseline_id = :baseline AND c.constituency_id = r.constituency_id
WHERE r.tally_id = :tally
ORDER BY r.code;
