-- summary: Every party's votes and seats in each general election, and what changed since the one before.
-- parameter: area optional
-- parameter: party optional
-- order: the earliest election first, then most seats, then most votes; one of which the votes are not known wherever it is known who won is not there.
-- example: timeline — every party at every election
-- example: timeline --party LD — one party
-- example: timeline --party SNP --area Scotland — in Scotland
-- column: election year — The year of the election.
-- column: party party — Abbreviation.
-- column: candidates count — How many stood.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: seats count — Seats won.
-- column: seat_share share — Seats won as a fraction of all seats of the area.
-- column: share_change change? — Share now less at the election before; empty for the first, for a party that did not stand in both, and until all seats of the area are declared.
-- column: seat_change signed? — Seats now less at the election before on the boundaries of now; empty for the first, and until all seats of the area are declared.
-- column: from_basis basis? — On what the seats of the election before stand on these boundaries; empty where there is no change.
-- yield: candidates votes seat_share
WITH whole AS (
  SELECT boundary_set, count(*) AS seats FROM constituency
  WHERE :within IS NULL OR constituency_id IN (SELECT value FROM json_each(:within))
  GROUP BY boundary_set
), step AS (
  SELECT tally_id, baseline_id, election, boundary_set, lag(tally_id) OVER (ORDER BY election) AS before_id
  FROM tally
  WHERE basis = 'counted' AND declared_in IS NULL AND election NOT IN (SELECT election FROM winners_alone)
)
SELECT
  t.election, p.party, p.contestants AS candidates, p.votes, p.share, p.seats, 1.0 * p.seats / a.seats AS seat_share,
  CASE WHEN y.kind = 'party' AND w.seats = a.seats THEN p.share - was.votes / b.valid_votes END AS share_change,
  CASE WHEN t.before_id IS NOT NULL AND w.seats = a.seats THEN p.seats - ifnull(held.seats, 0) END AS seat_change,
  CASE WHEN t.before_id IS NOT NULL AND w.seats = a.seats THEN o.basis END AS from_basis
FROM step t
JOIN party_area p USING (tally_id)
JOIN area_total a USING (tally_id, area_kind, area_name)
JOIN party y ON y.party = p.party
JOIN whole w ON w.boundary_set = t.boundary_set
LEFT JOIN tally_area_party was
  ON was.tally_id = t.before_id AND was.area_kind = p.area_kind AND was.area_name = p.area_name AND was.party = p.party
LEFT JOIN tally o ON o.tally_id = t.baseline_id
LEFT JOIN tally_area_party held
  ON held.tally_id = o.tally_id AND held.area_kind = p.area_kind AND held.area_name = p.area_name AND held.party = p.party
LEFT JOIN area_total b ON b.tally_id = t.before_id AND b.area_kind = p.area_kind AND b.area_name = p.area_name
WHERE p.votes IS NOT NULL AND p.area_kind = :area_kind AND p.area_name = :area_name
  AND (:parties IS NULL OR p.party IN (SELECT value FROM json_each(:parties)))
ORDER BY t.election, p.seats DESC, round(p.votes, 6) DESC, y.position;
