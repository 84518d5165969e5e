-- summary: Every party's votes and seats in each general election.
-- parameter: area optional
-- parameter: party optional
-- order: the earliest election first, then most seats, then most votes.
-- column: election year — The year of the election.
-- column: party party — Abbreviation.
-- column: candidates count — How many stood.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: seats count — Seats won.
-- column: seat_share share — Seats won as a fraction of all seats of the area.
SELECT
  t.election, p.party, p.contestants AS candidates, p.votes, p.share, p.seats, 1.0 * p.seats / a.seats AS seat_share
FROM tally t
JOIN party_area p USING (tally_id)
JOIN area_total a USING (tally_id, area_kind, area_name)
JOIN party y ON y.party = p.party
WHERE t.basis = 'counted' AND p.area_kind = :area_kind AND p.area_name = :area_name
  AND (:parties IS NULL OR p.party IN (SELECT value FROM json_each(:parties)))
ORDER BY t.election, p.seats DESC, p.votes DESC, y.position;
