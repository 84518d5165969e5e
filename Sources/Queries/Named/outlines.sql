-- summary: The outlines of the constituencies that one election is fought in, declared or not.
-- parameter: election required
-- parameter: area optional
-- parameter: on optional
-- order: by code, then part, then ring.
-- example: outlines 2024 --area Wales — outlines of the seats of Wales
-- example: outlines 2019 --on 2010 — of the old boundaries
-- example: outlines 2024 --limit 1 — one of them
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: part count — Which of its parts, from 1: the mainland and islands.
-- column: ring count — 1 for the line around the part, more for holes in it.
-- column: corners text — Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners.
-- yield: corners ring part
SELECT k.code, k.name AS constituency, a.nation, a.name AS region, o.part, o.ring, o.corners
FROM tally t
JOIN constituency k USING (boundary_set)
JOIN area a USING (area)
JOIN outline o USING (constituency_id)
WHERE t.tally_id = :tally AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY k.code, o.part, o.ring;
