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
WITH party_vote AS NOT MATERIALIZED (
  -- An independent of one year is not the independent of another; where the Speaker wins an estimate nobody can be compared.
  SELECT v.tally_id, v.constituency_id, v.party, v.votes / c.valid_votes AS share
  FROM tally_vote v
  JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id AND c.valid_votes > 0
  LEFT JOIN estimate e ON e.tally_id = v.tally_id AND e.constituency_id = v.constituency_id
  WHERE ifnull(e.comparable, 1)
    AND EXISTS (SELECT 1 FROM party p WHERE p.party = v.party AND p.kind IN ('party', 'speaker'))
), stood AS MATERIALIZED (
  SELECT
    constituency_id,
    sum(share) FILTER (WHERE tally_id = :from_tally AND party = :party) AS a1,
    sum(share) FILTER (WHERE tally_id = :to_tally AND party = :party) AS a2,
    sum(share) FILTER (WHERE tally_id = :from_tally AND party = :second_party) AS b1,
    sum(share) FILTER (WHERE tally_id = :to_tally AND party = :second_party) AS b2
  FROM party_vote
  WHERE tally_id IN (:from_tally, :to_tally) AND party IN (:party, :second_party)
  GROUP BY constituency_id
), pair AS MATERIALIZED (
  SELECT
    now.constituency_id, now.code, now.constituency, was.basis,
    local_rival(now.winner, now.second, was.winner) AS local_from, now.winner AS local_to,
    -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
    NOT EXISTS (
      SELECT 1 FROM estimate e
      WHERE e.tally_id IN (:from_tally, :to_tally) AND e.constituency_id = now.constituency_id AND NOT e.comparable
    ) AS comparable
  FROM contest_result now
  JOIN contest_result was ON was.tally_id = :from_tally AND was.constituency_id = now.constituency_id
  JOIN place a ON a.constituency_id = now.constituency_id AND a.area_kind = :area_kind AND a.area_name = :area_name
  WHERE now.tally_id = :to_tally
), share AS (
  SELECT
    p.*, s.a1, s.a2, s.b1, s.b2,
    (SELECT sum(v.share) FROM party_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_from) AS rival1,
    (SELECT sum(v.share) FROM party_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_from) AS rival2,
    (SELECT sum(v.share) FROM party_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_to) AS winner1,
    (SELECT sum(v.share) FROM party_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_to) AS winner2
  FROM pair p LEFT JOIN stood s USING (constituency_id)
)
SELECT
  code, constituency, CASE WHEN comparable THEN swing(a1, b1, a2, b2) END AS butler,
  CASE WHEN comparable THEN steed_swing(a1, b1, a2, b2) END AS steed, local_from, local_to,
  CASE WHEN comparable THEN swing(rival1, winner1, rival2, winner2) END AS local, basis AS from_basis
FROM share
ORDER BY constituency, code;
