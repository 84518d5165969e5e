WITH wanted AS (
  SELECT :area_kind AS kind, :area_name AS name, 0 AS position WHERE :by = 'uk'
  UNION ALL
  SELECT 'nation', nation, min(position) FROM area WHERE :by = 'nation' GROUP BY nation
  UNION ALL
  SELECT CASE WHEN name = nation THEN 'nation' ELSE 'region' END, name, position FROM area WHERE :by = 'region'
  UNION ALL
  SELECT 'group', value, key FROM json_each(:groups) WHERE :by = 'group'
), seat AS MATERIALIZED (
  SELECT
    r.tally_id, r.constituency_id, CASE :measure WHEN 'second-places' THEN r.second ELSE r.winner END AS party
  FROM contest_result r
  WHERE :measure IN ('second-places', 'marginals', 'women') AND r.preferred
    AND CASE WHEN :set IS NULL THEN r.basis = 'counted' ELSE r.boundary_set = :set END
    AND CASE :measure
    WHEN 'second-places' THEN r.second IS NOT NULL
    WHEN 'marginals' THEN marginality(r.majority_share) <> 'safer'
      AND r.winner NOT IN (SELECT party FROM party WHERE kind = 'speaker')
    WHEN 'women' THEN EXISTS (
      SELECT 1 FROM tally_vote v JOIN candidacy d USING (candidacy_id)
      WHERE v.tally_id = r.tally_id AND v.constituency_id = r.constituency_id AND v.place = 1 AND d.gender = 'Female') END
), seat_count AS MATERIALIZED (
  SELECT s.tally_id, p.area_kind, p.area_name, s.party, count(*) AS value
  FROM seat s JOIN place p USING (constituency_id)
  WHERE p.area_kind IN (SELECT kind FROM wanted)
  GROUP BY s.tally_id, p.area_kind, p.area_name, s.party
)
SELECT
  t.election, t.basis, '' AS code, w.name, p.party,
  CASE :measure
    WHEN 'share' THEN p.share WHEN 'votes' THEN p.votes WHEN 'seats' THEN p.seats
    WHEN 'seat-share' THEN 1.0 * p.seats / a.seats WHEN 'candidates' THEN p.contestants
    WHEN 'lost-deposits' THEN p.lost_deposits
    WHEN 'women' THEN CASE WHEN t.basis = 'counted' THEN ifnull(s.value, 0) END ELSE ifnull(s.value, 0) END AS answer
FROM wanted w
JOIN tally t ON t.preferred AND CASE WHEN :set IS NULL THEN t.basis = 'counted' ELSE t.boundary_set = :set END
  AND t.election BETWEEN :first AND :last
JOIN party_area p ON p.tally_id = t.tally_id AND p.area_kind = w.kind AND p.area_name = w.name
JOIN area_total a ON a.tally_id = t.tally_id AND a.area_kind = w.kind AND a.area_name = w.name
JOIN party y ON y.party = p.party
LEFT JOIN seat_count s
  ON s.tally_id = t.tally_id AND s.area_kind = w.kind AND s.area_name = w.name AND s.party = p.party
WHERE answer IS NOT NULL
  AND (p.party IN (SELECT value FROM json_each(:parties))
    OR :parties IS NULL AND p.party IN (
      SELECT u.party FROM party_area u JOIN tally o ON o.tally_id = u.tally_id AND o.preferred AND o.election BETWEEN :first AND :last
      WHERE u.area_kind = 'uk' AND u.seats > 0))
ORDER BY w.position, y.position, t.election;
