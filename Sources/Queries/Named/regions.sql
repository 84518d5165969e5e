-- summary: Every party's votes and seats in the nations and the regions of England.
-- parameter: election required
-- parameter: from optional
-- parameter: party optional
-- parameter: on optional
-- order: areas as in official tables, then most seats, then most votes.
-- column: nation text — The nation.
-- column: region text — The region of England, or the nation again.
-- column: party party — Abbreviation.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: share_change change — Share now less share in the baseline; empty where the party did not stand in both.
-- column: seats count — Seats won.
-- column: seat_change signed — Seats now less seats in the baseline.
WITH known AS (
  SELECT a.name AS region, p.* FROM area a
  JOIN party_area p ON p.area_name = a.name AND p.area_kind = CASE WHEN a.name = a.nation THEN 'nation' ELSE 'region' END
  WHERE p.tally_id IN (:tally, :baseline)
), present AS (
  SELECT region, party FROM known WHERE tally_id = :tally
  UNION
  SELECT region, party FROM known WHERE tally_id = :baseline AND seats > 0
)
SELECT
  a.nation, a.name AS region, p.party,
  ifnull(now.votes, 0) AS votes, ifnull(now.share, 0) AS share, now.share - was.share AS share_change,
  ifnull(now.seats, 0) AS seats,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(now.seats, 0) - ifnull(was.seats, 0) END AS seat_change
FROM present
JOIN area a ON a.name = present.region
JOIN party p ON p.party = present.party
LEFT JOIN known now ON now.tally_id = :tally AND now.region = a.name AND now.party = p.party
LEFT JOIN known was ON was.tally_id = :baseline AND was.region = a.name AND was.party = p.party
WHERE :parties IS NULL OR p.party IN (SELECT value FROM json_each(:parties))
ORDER BY a.position, ifnull(now.seats, 0) DESC, ifnull(now.votes, 0) DESC, p.position;
