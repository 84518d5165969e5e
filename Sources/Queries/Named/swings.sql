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
  SELECT
    v.constituency_id, v.party, sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :from_tally) AS share_from,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :to_tally) AS share_to
  FROM tally_contest c
  JOIN tally_vote v USING (tally_id, constituency_id)
  LEFT JOIN estimate e USING (tally_id, constituency_id)
  WHERE c.tally_id IN (:from_tally, :to_tally) AND c.valid_votes > 0 AND ifnull(e.comparable, 1)
    AND +v.party IN (SELECT party FROM party WHERE kind IN ('party', 'speaker'))
  GROUP BY v.constituency_id, v.party
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
    p.*,
    max(s.share_from) FILTER (WHERE s.party = :party) AS a1, max(s.share_to) FILTER (WHERE s.party = :party) AS a2,
    max(s.share_from) FILTER (WHERE s.party = :second_party) AS b1,
    max(s.share_to) FILTER (WHERE s.party = :second_party) AS b2,
    max(s.share_from) FILTER (WHERE s.party = p.local_from) AS rival1,
    max(s.share_to) FILTER (WHERE s.party = p.local_from) AS rival2,
    max(s.share_from) FILTER (WHERE s.party = p.local_to) AS winner1,
    max(s.share_to) FILTER (WHERE s.party = p.local_to) AS winner2
  FROM pair p LEFT JOIN stood s USING (constituency_id)
  GROUP BY p.constituency_id
)
SELECT
  code, constituency, CASE WHEN comparable THEN swing(a1, b1, a2, b2) END AS butler,
  CASE WHEN comparable THEN steed_swing(a1, b1, a2, b2) END AS steed, local_from, local_to,
  CASE WHEN comparable THEN swing(rival1, winner1, rival2, winner2) END AS local, basis AS from_basis
FROM share
ORDER BY constituency, code;
