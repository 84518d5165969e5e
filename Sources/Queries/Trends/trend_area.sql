WITH wanted AS (
  SELECT :area_kind AS kind, :area_name AS name, 0 AS position WHERE :by = 'uk'
  UNION ALL
  SELECT 'nation', nation, min(position) FROM area WHERE :by = 'nation' GROUP BY nation
  UNION ALL
  SELECT CASE WHEN name = nation THEN 'nation' ELSE 'region' END, name, position FROM area WHERE :by = 'region'
  UNION ALL
  SELECT 'group', value, key FROM json_each(:groups) WHERE :by = 'group'
), seat AS MATERIALIZED (
  SELECT r.tally_id, r.constituency_id, r.majority_share
  FROM contest_result r
  WHERE :measure = 'majority' AND r.preferred
    AND CASE WHEN :set IS NULL THEN r.basis = 'counted' ELSE r.boundary_set = :set END
), half AS (
  SELECT s.tally_id, p.area_kind, p.area_name, median(s.majority_share) AS majority
  FROM seat s JOIN place p USING (constituency_id)
  WHERE p.area_kind IN (SELECT kind FROM wanted)
  GROUP BY s.tally_id, p.area_kind, p.area_name
)
SELECT
  t.election, CASE :measure WHEN 'turnout' THEN u.basis ELSE t.basis END AS basis, '' AS code, w.name, NULL AS party,
  CASE :measure WHEN 'turnout' THEN u.turnout WHEN 'majority' THEN h.majority ELSE m.value END AS answer
FROM wanted w
JOIN tally t ON t.preferred AND CASE WHEN :set IS NULL THEN t.basis = 'counted' ELSE t.boundary_set = :set END
  AND t.election BETWEEN :first AND :last
JOIN area_total a ON a.tally_id = t.tally_id AND a.area_kind = w.kind AND a.area_name = w.name
-- What no address left or entered is told as counted.
LEFT JOIN area_turnout u
  ON :measure = 'turnout' AND u.tally_id = t.tally_id AND u.area_kind = w.kind AND u.area_name = w.name
LEFT JOIN area_measure m
  ON m.tally_id = t.tally_id AND m.area_kind = w.kind AND m.area_name = w.name AND m.measure = :measure
LEFT JOIN half h ON h.tally_id = t.tally_id AND h.area_kind = w.kind AND h.area_name = w.name
WHERE answer IS NOT NULL
ORDER BY w.position, t.election;
