-- summary: Every constituency's swing: Butler and Steed between two parties, and the local swing to its winner.
-- parameter: from required
-- parameter: to required
-- parameter: constituency optional
-- parameter: party optional 2 Con Lab
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- example: swings 2024 — Con to Lab in every seat
-- example: swings 2024 --party SNP,Lab --area Scotland — between other parties
-- example: swings --from 2015 --to 2024 --constituency Bath — one seat
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: butler change? — Butler swing from the first party to the second; empty where one of them did not stand in both.
-- column: steed change? — Steed swing, on the votes of the two alone.
-- column: local_from party? — Where the seat changed hands its former winner, else today's second; empty where nobody else stood.
-- column: local_to party — Today's winner.
-- column: local change? — Butler swing between these two; empty where one of them did not stand in both, and for independents.
-- column: from_basis basis — counted, published or estimated.
-- column: first_two flag — Whether the two parties were first and second at both elections: rankings are of these contests only.
-- yield: first_two steed
WITH pair AS MATERIALIZED (
  SELECT
    now.constituency_id, now.code, now.constituency, was.basis,
    nullif(was.valid_votes, 0) AS valid_from, nullif(now.valid_votes, 0) AS valid_to,
    local_rival(now.winner, now.second, was.winner) AS local_from, now.winner AS local_to,
    :party IN (now.winner, now.second) AND :second_party IN (now.winner, now.second)
      AND :party IN (was.winner, was.second) AND :second_party IN (was.winner, was.second) AS first_two,
    -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
    now.constituency_id NOT IN (
      SELECT constituency_id FROM estimate WHERE tally_id IN (:from_tally, :to_tally) AND NOT comparable
    ) AS comparable
  FROM contest_result now
  JOIN contest_result was ON was.tally_id = :from_tally AND was.constituency_id = now.constituency_id
  WHERE now.tally_id = :to_tally AND (:constituency IS NULL OR now.constituency_id = :constituency)
    AND (:within IS NULL OR now.constituency_id IN (SELECT value FROM json_each(:within)))
), continuing AS (
  -- An independent of one year is not the independent of another.
  SELECT party FROM party WHERE kind IN ('party', 'speaker')
), known AS MATERIALIZED (
  SELECT
    p.*,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = :party) / valid_from AS a1,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = :party) / valid_to AS a2,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = :second_party) / valid_from AS b1,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = :second_party) / valid_to AS b2
  FROM pair p
  WHERE p.comparable AND :party IN continuing AND :second_party IN continuing AND NOT EXISTS (
    SELECT 1 FROM uncontested u
    WHERE u.tally_id IN (:from_tally, :to_tally) AND u.constituency_id = p.constituency_id
      AND u.party IN (:party, :second_party)
  )
)
SELECT
  p.code, p.constituency, swing(k.a1, k.b1, k.a2, k.b2) AS butler, steed_swing(k.a1, k.b1, k.a2, k.b2) AS steed,
  p.local_from, p.local_to,
  CASE WHEN p.comparable AND p.local_from IN continuing AND p.local_to IN continuing AND NOT EXISTS (
    SELECT 1 FROM uncontested u
    WHERE u.tally_id IN (:from_tally, :to_tally) AND u.constituency_id = p.constituency_id
      AND u.party IN (p.local_from, p.local_to)
  ) THEN swing(
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_from) / p.valid_from,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :from_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_to) / p.valid_from,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_from) / p.valid_to,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :to_tally AND v.constituency_id = p.constituency_id AND v.party = p.local_to) / p.valid_to)
  END AS local, p.basis AS from_basis, ifnull(p.first_two, 0) AS first_two
FROM pair p LEFT JOIN known k USING (constituency_id)
ORDER BY p.constituency, p.code;
