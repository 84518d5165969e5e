WITH told AS (
  -- Of a constituency alone: whoever won it once, and the parties that had a twentieth of the vote.
  SELECT p.party FROM tally t JOIN party_contest p USING (tally_id) JOIN party y USING (party)
  WHERE t.preferred AND t.boundary_set = :set AND t.election BETWEEN :first AND :last AND p.constituency_id = :constituency
    AND (p.won OR p.share >= 0.05 AND y.kind IN ('party', 'speaker'))
)
SELECT
  t.election, CASE WHEN :constituency IS NULL THEN t.basis ELSE x.basis END, k.code, k.name, p.party,
  CASE :measure
    WHEN 'share' THEN p.share WHEN 'votes' THEN p.votes WHEN 'seats' THEN p.won WHEN 'candidates' THEN p.contestants
    WHEN 'lost-deposits' THEN p.lost_deposits END AS answer
FROM tally t
JOIN party_contest p ON p.tally_id = t.tally_id
JOIN constituency k ON k.constituency_id = p.constituency_id
JOIN party y ON y.party = p.party
JOIN contest_turnout x ON x.tally_id = t.tally_id AND x.constituency_id = p.constituency_id
WHERE answer IS NOT NULL AND t.preferred AND t.boundary_set = :set AND t.election BETWEEN :first AND :last
  AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  AND (:constituency IS NULL OR p.constituency_id = :constituency AND (:measure <> 'share' OR NOT EXISTS (
    SELECT 1 FROM uncontested u WHERE u.tally_id = p.tally_id AND u.constituency_id = p.constituency_id AND u.party = p.party)))
  AND (p.party IN (SELECT value FROM json_each(:parties))
    OR :parties IS NULL AND :constituency IS NOT NULL AND p.party IN told
    OR :parties IS NULL AND :constituency IS NULL AND p.party IN (
      SELECT u.party FROM party_area u JOIN tally o ON o.tally_id = u.tally_id AND o.preferred AND o.election BETWEEN :first AND :last
      WHERE u.area_kind = 'uk' AND u.seats > 0))
ORDER BY k.name, k.code, y.position, t.election;
