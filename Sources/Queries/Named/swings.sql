-- summary: Every constituency's swing: Butler and Steed between two parties, and the local swing to its winner.
-- parameter: from required
-- parameter: to required
-- parameter: party optional 2 Con Lab
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- column: code text — GSS code.
-- column: constituency text — Name.
-- column: butler change — Butler swing from the first party to the second; empty where one of them did not stand in both.
-- column: steed change — Steed swing, on the votes of the two alone.
-- column: local_from party — Where the seat changed hands its former winner, else today's second.
-- column: local_to party — Today's winner.
-- column: local change — Butler swing between these two; empty where one of them did not stand in both, and for independents.
-- column: from_basis text — counted, published or estimated.
WITH stood AS MATERIALIZED (
  -- An independent of one year is not the independent of another; where the Speaker wins an estimate nobody can be compared.
  SELECT v.tally_id, v.constituency_id, v.party, v.share
  FROM party_contest v
  JOIN party p ON p.party = v.party AND p.kind IN ('party', 'speaker')
  LEFT JOIN estimate e ON e.tally_id = v.tally_id AND e.constituency_id = v.constituency_id
  WHERE v.tally_id IN (:from_tally, :to_tally) AND ifnull(e.comparable, 1)
), pair AS (
  SELECT
    now.constituency_id, now.code, now.constituency, was.basis,
    local_rival(now.winner, now.second, was.winner) AS local_from, now.winner AS local_to
  FROM contest_result now
  JOIN contest_result was ON was.tally_id = :from_tally AND was.constituency_id = now.constituency_id
  WHERE now.tally_id = :to_tally
)
SELECT
  p.code, p.constituency,
  swing(a1.share, b1.share, a2.share, b2.share) AS butler,
  steed_swing(a1.share, b1.share, a2.share, b2.share) AS steed,
  p.local_from, p.local_to,
  swing(l1.share, w1.share, l2.share, w2.share) AS local,
  p.basis AS from_basis
FROM pair p
JOIN place a ON a.constituency_id = p.constituency_id AND a.area_kind = :area_kind AND a.area_name = :area_name
LEFT JOIN stood a1 ON a1.tally_id = :from_tally AND a1.constituency_id = p.constituency_id AND a1.party = :party
LEFT JOIN stood a2 ON a2.tally_id = :to_tally AND a2.constituency_id = p.constituency_id AND a2.party = :party
LEFT JOIN stood b1 ON b1.tally_id = :from_tally AND b1.constituency_id = p.constituency_id AND b1.party = :second_party
LEFT JOIN stood b2 ON b2.tally_id = :to_tally AND b2.constituency_id = p.constituency_id AND b2.party = :second_party
LEFT JOIN stood l1 ON l1.tally_id = :from_tally AND l1.constituency_id = p.constituency_id AND l1.party = p.local_from
LEFT JOIN stood l2 ON l2.tally_id = :to_tally AND l2.constituency_id = p.constituency_id AND l2.party = p.local_from
LEFT JOIN stood w1 ON w1.tally_id = :from_tally AND w1.constituency_id = p.constituency_id AND w1.party = p.local_to
LEFT JOIN stood w2 ON w2.tally_id = :to_tally AND w2.constituency_id = p.constituency_id AND w2.party = p.local_to
ORDER BY p.constituency, p.code;
