-- summary: Every party's votes and seats in the nations and the regions of England.
-- parameter: election required
-- parameter: from optional
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: areas as in official tables, then most seats, then most votes.
-- example: regions 2024 --party Con,Lab — two parties in every region
-- example: regions 2019 --area Scotland — every party in Scotland
-- example: regions --from 2017 --to 2024 --party SNP — changes since 2017
-- column: nation text — The nation.
-- column: region text — The region of England, or the nation again.
-- column: party party — Abbreviation.
-- column: votes votes — Votes; empty where none are counted.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: share_change change? — Share now less share in the baseline; empty where the party did not stand in both.
-- column: seats count — Seats won.
-- column: seat_change signed? — Seats now less seats in the baseline.
-- column: candidates count — How many stood where votes are counted; in a notional result, in how many constituencies it has votes.
-- column: gained count? — Seats won that another party won in the baseline.
-- column: lost count? — Seats won in the baseline that another party won now.
-- column: lost_deposits count? — Candidates with no more than a twentieth of the valid votes; empty where not counted.
-- yield: lost_deposits candidates gained lost votes
WITH asked AS (
  SELECT nation, name, position, CASE WHEN name = nation THEN 'nation' ELSE 'region' END AS kind FROM area
  WHERE :regions IS NULL OR name IN (SELECT value FROM json_each(:regions))
  UNION ALL
  -- A group of seats is an area of its own, in the nation that all its seats are in.
  SELECT CASE WHEN count(DISTINCT a.nation) = 1 THEN min(a.nation) ELSE 'United Kingdom' END, :area_name, 0, 'group'
  FROM constituency k JOIN area a USING (area)
  WHERE :area_kind = 'group' AND k.constituency_id IN (SELECT value FROM json_each(:within))
  HAVING count(*) > 0
), known AS (
  SELECT a.name AS region, p.* FROM asked a
  JOIN party_area p ON p.area_name = a.name AND p.area_kind = a.kind
  WHERE p.tally_id IN (:tally, :baseline)
    AND (:parties IS NULL OR p.party IN (SELECT value FROM json_each(:parties)))
), changed AS (
  SELECT CASE :area_kind WHEN 'group' THEN :area_name ELSE a.name END AS region, c.winner, c.former, count(*) AS seats
  FROM contest_pair c JOIN constituency k USING (constituency_id) JOIN area a USING (area)
  WHERE c.tally_id = :tally AND c.earlier_id = :baseline AND c.gained
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY 1, c.winner, c.former
), gained AS (
  SELECT region, winner AS party, sum(seats) AS seats FROM changed GROUP BY region, winner
), lost AS (
  SELECT region, former AS party, sum(seats) AS seats FROM changed GROUP BY region, former
), present AS (
  SELECT region, party FROM known WHERE tally_id = :tally
  UNION
  SELECT region, party FROM known WHERE tally_id = :baseline AND seats > 0
)
SELECT
  a.nation, a.name AS region, p.party,
  CASE WHEN now.party IS NOT NULL THEN now.votes WHEN w.valid_votes IS NOT NULL THEN 0 END AS votes,
  CASE WHEN now.party IS NOT NULL THEN now.share WHEN w.valid_votes IS NOT NULL THEN 0 END AS share, now.share - was.share AS share_change,
  ifnull(now.seats, 0) AS seats,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(now.seats, 0) - ifnull(was.seats, 0) END AS seat_change,
  CASE WHEN now.party IS NOT NULL THEN now.contestants WHEN w.valid_votes IS NOT NULL THEN 0 END AS candidates,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(g.seats, 0) END AS gained,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(l.seats, 0) END AS lost,
  now.lost_deposits
FROM present
JOIN asked a ON a.name = present.region
JOIN party p ON p.party = present.party
-- An area of which nothing is known yet has no rows.
JOIN tally_area w
  ON w.tally_id = :tally AND w.area_name = a.name AND w.area_kind = a.kind
LEFT JOIN known now ON now.tally_id = :tally AND now.region = a.name AND now.party = p.party
LEFT JOIN known was ON was.tally_id = :baseline AND was.region = a.name AND was.party = p.party
LEFT JOIN gained g ON g.region = a.name AND g.party = p.party
LEFT JOIN lost l ON l.region = a.name AND l.party = p.party
ORDER BY a.position, ifnull(now.seats, 0) DESC, round(ifnull(now.votes, 0), 6) DESC, p.position;
