-- summary: The swing between two parties in the country, its nations and the regions of England: Butler, Steed, and the mean of the seats.
-- parameter: from required
-- parameter: to required
-- parameter: party optional 2 Con Lab
-- parameter: area optional — the area, and the nations and regions in it
-- parameter: on optional
-- order: the United Kingdom, Great Britain, then nations and regions as in official tables.
-- example: regional-swings 2024 — Con to Lab by region
-- example: regional-swings 2024 --party SNP,Lab --area Scotland — SNP to Lab in Scotland
-- example: regional-swings --from 2010 --to 2024 — over four elections
-- column: area_kind text — uk, gb, nation or region.
-- column: area text — The area.
-- column: first_from share? — The first party's share then; empty where it did not stand.
-- column: first_to share? — Its share now.
-- column: second_from share? — The second party's share then.
-- column: second_to share? — Its share now.
-- column: butler change? — Butler swing from the first party to the second on the area's shares; empty where one of them did not stand in both.
-- column: steed change? — Steed swing, on the votes of the two alone.
-- column: mean change? — The unweighted mean of the seats' Butler swings.
-- column: seats count — How many seats the mean is over: those in which both stood in both.
-- yield: area_kind seats mean steed first_from second_from
WITH share AS (
  SELECT
    area_kind, area_name,
    max(share) FILTER (WHERE tally_id = :from_tally AND party = :party) AS a1,
    max(share) FILTER (WHERE tally_id = :to_tally AND party = :party) AS a2,
    max(share) FILTER (WHERE tally_id = :from_tally AND party = :second_party) AS b1,
    max(share) FILTER (WHERE tally_id = :to_tally AND party = :second_party) AS b2
  FROM party_area
  WHERE tally_id IN (:from_tally, :to_tally) AND party IN (:party, :second_party) AND votes > 0
  GROUP BY area_kind, area_name
), swing_of AS MATERIALIZED (
  SELECT
    a.area, :area_kind = 'group' AND c.constituency_id IN (SELECT value FROM json_each(:within)) AS grouped, swing(
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = c.tally_id AND v.constituency_id = c.constituency_id AND v.party = :party) / c.valid_votes,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = c.tally_id AND v.constituency_id = c.constituency_id AND v.party = :second_party) / c.valid_votes,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = d.tally_id AND v.constituency_id = d.constituency_id AND v.party = :party) / d.valid_votes,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = d.tally_id AND v.constituency_id = d.constituency_id AND v.party = :second_party) / d.valid_votes) AS swing
  FROM tally_contest c
  JOIN tally_contest d ON d.tally_id = :to_tally AND d.constituency_id = c.constituency_id AND d.valid_votes > 0
  JOIN constituency k ON k.constituency_id = c.constituency_id
  JOIN area a USING (area)
  WHERE c.tally_id = :from_tally AND c.valid_votes > 0
    -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
    AND c.constituency_id NOT IN (
      SELECT constituency_id FROM estimate WHERE tally_id IN (:from_tally, :to_tally) AND NOT comparable)
    AND NOT EXISTS (
      SELECT 1 FROM uncontested u
      WHERE u.tally_id IN (:from_tally, :to_tally) AND u.constituency_id = c.constituency_id
        AND u.party IN (:party, :second_party))
), summed AS MATERIALIZED (
  SELECT a.name, a.nation, s.grouped, sum(s.swing) AS total, count(s.swing) AS seats
  FROM swing_of s JOIN area a USING (area) GROUP BY a.area, s.grouped
), mean AS (
  SELECT 'uk' AS area_kind, 'United Kingdom' AS area_name, sum(total) / sum(seats) AS mean, sum(seats) AS seats FROM summed
  UNION ALL
  SELECT 'gb', 'Great Britain', sum(total) / sum(seats), sum(seats) FROM summed WHERE nation <> 'Northern Ireland'
  UNION ALL
  SELECT 'nation', nation, sum(total) / sum(seats), sum(seats) FROM summed GROUP BY nation
  UNION ALL
  SELECT 'region', name, sum(total) / sum(seats), sum(seats) FROM summed WHERE name <> nation GROUP BY name
  UNION ALL
  SELECT 'group', :area_name, sum(total) / sum(seats), sum(seats) FROM summed WHERE grouped GROUP BY grouped
)
SELECT
  s.area_kind, s.area_name AS area, s.a1 AS first_from, s.a2 AS first_to, s.b1 AS second_from, s.b2 AS second_to,
  swing(s.a1, s.b1, s.a2, s.b2) AS butler, steed_swing(s.a1, s.b1, s.a2, s.b2) AS steed, m.mean, ifnull(m.seats, 0) AS seats
FROM share s
LEFT JOIN mean m USING (area_kind, area_name)
LEFT JOIN (
  SELECT name, position FROM area
  UNION SELECT nation, min(position) FROM area GROUP BY nation HAVING count(*) > 1
) a ON a.name = s.area_name
WHERE (:area_kind = 'uk' AND s.area_kind <> 'group' OR s.area_kind = :area_kind AND s.area_name = :area_name
  OR s.area_kind NOT IN ('uk', 'gb', 'group') AND NOT EXISTS (
    SELECT 1 FROM area x WHERE s.area_name IN (x.name, x.nation) AND x.name NOT IN (SELECT value FROM json_each(:regions))))
ORDER BY CASE s.area_kind WHEN 'uk' THEN 1 WHEN 'gb' THEN 2 ELSE 3 END, a.position, s.area_kind;
