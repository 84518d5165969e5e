-- Every party in the country, the nations and the regions of England, then and now: its shares over the constituencies that it
-- contested both times, and its seats.
WITH stood AS MATERIALIZED (
  SELECT
    v.constituency_id, v.party, sum(v.votes) FILTER (WHERE v.tally_id = :from_tally) AS votes_from,
    sum(v.votes) FILTER (WHERE v.tally_id = :to_tally) AS votes_to
  FROM tally t JOIN tally_vote v USING (tally_id)
  WHERE t.tally_id IN (:from_tally, :to_tally) AND (t.basis = 'counted' OR v.votes > 0)
    AND v.party IN (SELECT party FROM party WHERE kind = 'party')
  GROUP BY v.constituency_id, v.party
  HAVING votes_from IS NOT NULL AND votes_to IS NOT NULL
), pooled AS MATERIALIZED (
  SELECT
    a.name, a.nation, s.party, sum(s.votes_from) AS votes_from, sum(c.valid_votes) AS valid_from,
    sum(s.votes_to) AS votes_to, sum(d.valid_votes) AS valid_to
  FROM stood s
  JOIN tally_contest c ON c.tally_id = :from_tally AND c.constituency_id = s.constituency_id
  JOIN tally_contest d ON d.tally_id = :to_tally AND d.constituency_id = s.constituency_id
  JOIN constituency k ON k.constituency_id = s.constituency_id
  JOIN area a USING (area)
  GROUP BY a.area, s.party
), shares AS (
  SELECT 'uk' AS area_kind, 'United Kingdom' AS area_name, party, sum(votes_from) / sum(valid_from) AS share_from,
    sum(votes_to) / sum(valid_to) AS share_to
  FROM pooled GROUP BY party
  UNION ALL
  SELECT 'nation', nation, party, sum(votes_from) / sum(valid_from), sum(votes_to) / sum(valid_to)
  FROM pooled GROUP BY nation, party
  UNION ALL
  SELECT 'region', name, party, votes_from / valid_from, votes_to / valid_to FROM pooled WHERE name <> nation
), standing AS (
  SELECT
    a.area_kind, a.area_name, a.party,
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
    s.seats_from, s.seats_to, s.candidates_from, s.candidates_to,
    CASE s.area_kind WHEN 'uk' THEN 1 WHEN 'nation' THEN 2 ELSE 3 END AS kind_position, a.position AS area_position,
    p.position AS party_position
  FROM standing s
  LEFT JOIN shares b USING (area_kind, area_name, party)
  JOIN party p ON p.party = s.party
  LEFT JOIN (
    SELECT name, position FROM area
    UNION SELECT nation, min(position) FROM area GROUP BY nation HAVING count(*) > 1
  ) a ON a.name = s.area_name
  WHERE :parties IS NULL OR s.party IN (SELECT value FROM json_each(:parties))
)
