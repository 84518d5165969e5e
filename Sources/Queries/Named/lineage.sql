-- summary: Which old constituencies each new one is made of.
-- parameter: constituency optional
-- parameter: area optional
-- parameter: on optional
-- order: new constituencies by name, in each the largest share of it first.
-- example: lineage --constituency Bath — what a seat is made of
-- example: lineage --constituency Islwyn — where an old seat went
-- example: lineage --area Wales — every seat of Wales
-- column: code code — GSS code of the new constituency.
-- column: constituency text — The new constituency.
-- column: from_code code — GSS code of the old constituency.
-- column: from_constituency text — The old constituency.
-- column: share_of_new share — The part's share of the new constituency's residential addresses.
-- column: share_of_old share — The part's share of the old constituency's residential addresses.
-- column: natural flag — Whether the old one is the new one's natural predecessor.
-- column: unchanged flag — Whether the two are the same.
-- column: predecessor flag — Whether the old one gives the new one the largest share of its addresses.
-- column: voters count — The part's voters: its share of the old constituency's electorate when that was last fought.
-- yield: from_code unchanged predecessor natural voters
SELECT
  n.code, n.name AS constituency, o.code AS from_code, o.name AS from_constituency,
  v.residential_of_new AS share_of_new, v.residential_of_old AS share_of_old, v.natural, v.unchanged, v.predecessor,
  round(v.residential_of_old * (
    SELECT c.electorate FROM tally t JOIN tally_contest c USING (tally_id)
    WHERE t.basis = 'counted' AND t.declared_in IS NULL AND c.constituency_id = v.old_id ORDER BY t.election DESC LIMIT 1
  )) AS voters
FROM overlap v
JOIN constituency n ON n.constituency_id = v.new_id
JOIN constituency o ON o.constituency_id = v.old_id
WHERE v.residential_of_old > 0 AND (:constituency IS NULL OR v.new_id = :constituency OR v.old_id = :constituency)
  AND (:within IS NULL OR n.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY n.name, n.code, v.residential_of_new DESC, o.code;
