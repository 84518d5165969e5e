SELECT
  t.election, t.basis, k.code, k.name, p.party,
  CASE :measure
    WHEN 'share' THEN p.share WHEN 'votes' THEN p.votes WHEN 'seats' THEN p.won WHEN 'candidates' THEN p.contestants
    WHEN 'lost-deposits' THEN p.lost_deposits END AS answer
FROM tally t
JOIN party_contest p ON p.tally_id = t.tally_id
JOIN constituency k ON k.constituency_id = p.constituency_id
JOIN party y ON y.party = p.party
WHERE answer IS NOT NULL AND t.preferred AND t.boundary_set = :set AND t.election BETWEEN :first AND :last
  AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  AND (p.party IN (SELECT value FROM json_each(:parties))
    OR :parties IS NULL AND p.party IN (
      SELECT u.party FROM party_area u JOIN tally o ON o.tally_id = u.tally_id AND o.preferred AND o.election BETWEEN :first AND :last
      WHERE u.area_kind = 'uk' AND u.seats > 0))
ORDER BY k.name, k.code, y.position, t.election;
