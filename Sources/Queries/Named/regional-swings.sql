-- summary: The swing between two parties in the country, its nations and the regions of England: Butler, Steed, and the mean of the seats.
-- parameter: from required
-- parameter: to required
-- parameter: party optional 2 Con Lab
-- parameter: on optional
-- order: the United Kingdom, Great Britain, then nations and regions as in official tables.
-- column: area_kind text — uk, gb, nation or region.
-- column: area text — The area.
-- column: first_from share — The first party's share then; empty where it did not stand.
-- column: first_to share — Its share now.
-- column: second_from share — The second party's share then.
-- column: second_to share — Its share now.
-- column: butler change — Butler swing from the first party to the second on the area's shares; empty where one of them did not stand in both.
-- column: steed change — Steed swing, on the votes of the two alone.
-- column: mean change — The unweighted mean of the seats' Butler swings.
-- column: seats count — How many seats the mean is over: those in which both stood in both.
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
), stood AS MATERIALIZED (
  -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
  SELECT
    v.constituency_id,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :from_tally AND v.party = :party) AS a1,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :to_tally AND v.party = :party) AS a2,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :from_tally AND v.party = :second_party) AS b1,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :to_tally AND v.party = :second_party) AS b2
  FROM tally_vote v
  JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id AND c.valid_votes > 0
  LEFT JOIN estimate e ON e.tally_id = v.tally_id AND e.constituency_id = v.constituency_id
  WHERE v.tally_id IN (:from_tally, :to_tally) AND v.party IN (:party, :second_party) AND ifnull(e.comparable, 1)
  GROUP BY v.constituency_id
), seat AS MATERIALIZED (
  SELECT constituency_id, swing(a1, b1, a2, b2) AS swing FROM stood
), mean AS (
  SELECT p.area_kind, p.area_name, avg(s.swing) AS mean, count(s.swing) AS seats
  FROM seat s JOIN place p USING (constituency_id)
  GROUP BY p.area_kind, p.area_name
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
ORDER BY CASE s.area_kind WHEN 'uk' THEN 1 WHEN 'gb' THEN 2 ELSE 3 END, a.position, s.area_kind;
