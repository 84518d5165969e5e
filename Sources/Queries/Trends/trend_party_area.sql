WITH wanted AS (
  SELECT :area_kind AS kind, :area_name AS name, 0 AS position WHERE :by = 'uk'
  UNION ALL
  SELECT 'nation', nation, min(position) FROM area WHERE :by = 'nation' GROUP BY nation
  UNION ALL
  SELECT CASE WHEN name = nation THEN 'nation' ELSE 'region' END, name, position FROM area WHERE :by = 'region'
)
SELECT
  t.election, t.basis, '' AS code, w.name, p.party,
  CASE :measure
    WHEN 'share' THEN p.share WHEN 'votes' THEN p.votes WHEN 'seats' THEN p.seats
    WHEN 'seat-share' THEN 1.0 * p.seats / a.seats WHEN 'candidates' THEN p.contestants
    WHEN 'lost-deposits' THEN p.lost_deposits END AS answer
FROM wanted w
JOIN tally t ON t.preferred AND CASE WHEN :set IS NULL THEN t.basis = 'counted' ELSE t.boundary_set = :set END
  AND t.election BETWEEN :first AND :last
JOIN party_area p ON p.tally_id = t.tally_id AND p.area_kind = w.kind AND p.area_name = w.name
JOIN area_total a ON a.tally_id = t.tally_id AND a.area_kind = w.kind AND a.area_name = w.name
JOIN party y ON y.party = p.party
WHERE answer IS NOT NULL
  AND (p.party IN (SELECT value FROM json_each(:parties))
    OR :parties IS NULL AND p.party IN (
      SELECT u.party FROM party_area u JOIN tally o ON o.tally_id = u.tally_id AND o.preferred AND o.election BETWEEN :first AND :last
      WHERE u.area_kind = 'uk' AND u.seats > 0))
ORDER BY w.position, y.position, t.election;
