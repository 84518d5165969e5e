-- Every party in the country, the nations, the regions of England and the group of seats asked about, then and now: its shares over the constituencies that it
-- contested both times, its seats and candidates. Only those with a hundredth of the votes at one of the two elections, that fought a
-- fifth of the constituencies both times.
WITH stood AS MATERIALIZED (
  SELECT
    v.constituency_id, v.party, sum(v.votes) FILTER (WHERE v.tally_id = :from_tally) AS votes_from,
    sum(v.votes) FILTER (WHERE v.tally_id = :to_tally) AS votes_to
  FROM tally t JOIN tally_vote v USING (tally_id)
  WHERE t.tally_id IN (:from_tally, :to_tally) AND (t.basis = 'counted' OR v.votes > 0)
    AND v.party IN (SELECT party FROM party WHERE kind = 'party')
    AND NOT EXISTS (
      SELECT 1 FROM uncontested u
      WHERE u.tally_id = v.tally_id AND u.constituency_id = v.constituency_id AND u.party = v.party
    )
  GROUP BY v.constituency_id, v.party
), pooled AS MATERIALIZED (
  SELECT
    a.name, a.nation, :area_kind = 'group' AND s.constituency_id IN (SELECT value FROM json_each(:within)) AS grouped,
    s.party, count(s.votes_from) AS contested_from, count(s.votes_to) AS contested_to,
    sum(s.votes_from) FILTER (WHERE s.votes_to IS NOT NULL) AS votes_from,
    sum(c.valid_votes) FILTER (WHERE s.votes_from IS NOT NULL AND s.votes_to IS NOT NULL) AS valid_from,
    sum(s.votes_to) FILTER (WHERE s.votes_from IS NOT NULL) AS votes_to,
    sum(d.valid_votes) FILTER (WHERE s.votes_from IS NOT NULL AND s.votes_to IS NOT NULL) AS valid_to
  FROM stood s
  JOIN tally_contest c ON c.tally_id = :from_tally AND c.constituency_id = s.constituency_id
  JOIN tally_contest d ON d.tally_id = :to_tally AND d.constituency_id = s.constituency_id
  JOIN constituency k ON k.constituency_id = s.constituency_id
  JOIN area a USING (area)
  GROUP BY a.area, grouped, s.party
), placed AS (
  SELECT 'uk' AS area_kind, 'United Kingdom' AS area_name, * FROM pooled
  UNION ALL
  SELECT 'nation', nation, * FROM pooled
  UNION ALL
  SELECT 'region', name, * FROM pooled WHERE name <> nation
  UNION ALL
  SELECT 'group', :area_name, * FROM pooled WHERE grouped
), shares AS (
  SELECT
    area_kind, area_name, party, sum(contested_from) AS contested_from, sum(contested_to) AS contested_to,
    sum(votes_from) / sum(valid_from) AS share_from, sum(votes_to) / sum(valid_to) AS share_to
  FROM placed GROUP BY area_kind, area_name, party
), standing AS (
  SELECT
    a.area_kind, a.area_name, a.party, max(a.share) AS most,
    ifnull(sum(a.seats) FILTER (WHERE a.tally_id = :from_tally), 0) AS seats_from,
    ifnull(sum(a.seats) FILTER (WHERE a.tally_id = :to_tally), 0) AS seats_to,
    ifnull(sum(a.contestants) FILTER (WHERE a.tally_id = :from_tally), 0) AS candidates_from,
    ifnull(sum(a.contestants) FILTER (WHERE a.tally_id = :to_tally), 0) AS candidates_to
  FROM party_area a
  JOIN party p ON p.party = a.party AND p.kind = 'party'
  WHERE a.tally_id IN (:from_tally, :to_tally) AND a.area_kind <> 'gb'
  GROUP BY a.area_kind, a.area_name, a.party
), comparable AS (
  SELECT
    s.party, s.area_kind, s.area_name AS area, b.share_from, b.share_to, b.share_to - b.share_from AS change,
    s.seats_from, s.seats_to, CASE f.basis WHEN 'counted' THEN s.candidates_from ELSE b.contested_from END AS candidates_from,
    CASE t.basis WHEN 'counted' THEN s.candidates_to ELSE b.contested_to END AS candidates_to,
    CASE s.area_kind WHEN 'uk' THEN 1 WHEN 'nation' THEN 2 ELSE 3 END AS kind_position, a.position AS area_position,
    p.position AS party_position
  FROM standing s
  JOIN shares b USING (area_kind, area_name, party)
  JOIN tally_area w ON w.tally_id = :to_tally AND w.area_kind = s.area_kind AND w.area_name = s.area_name
  JOIN party p ON p.party = s.party
  JOIN tally f ON f.tally_id = :from_tally
  JOIN tally t ON t.tally_id = :to_tally
  LEFT JOIN (
    SELECT name, position FROM area
    UNION SELECT nation, min(position) FROM area GROUP BY nation HAVING count(*) > 1
  ) a ON a.name = s.area_name
  WHERE s.most >= 0.01 AND b.contested_from * 5 >= w.seats AND b.contested_to * 5 >= w.seats
    AND (:parties IS NULL OR s.party IN (SELECT value FROM json_each(:parties)))
)
