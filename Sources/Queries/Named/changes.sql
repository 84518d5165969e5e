-- summary: How many seats changed hands between any two elections on one boundary set, and how many of those are uncertain.
-- parameter: from optional
-- parameter: to optional
-- parameter: area optional
-- parameter: on optional
-- order: by the earlier election, then the later.
-- example: changes — seats that changed hands between any two elections
-- example: changes --on 2010 — on the old boundaries
-- example: changes --area Scotland — in Scotland
-- column: from_election year — The earlier election.
-- column: to_election year — The later election.
-- column: from_basis basis — counted, published or estimated.
-- column: to_basis basis — counted, published or estimated.
-- column: seats count — How many constituencies there are.
-- column: changed count — How many of them another party won, by the winners as counted, published or estimated.
-- column: uncertain count — How many of those rest on a notional winner who is too uncertain to rely on, the Speaker's left out.
-- column: speaker count — How many of those are a Speaker's in a notional result, whom others did not stand against: no changes of hands.
-- column: wrong index? — How many of the changed are likely to be wrong, by the probabilities of winners, the Speaker's left out; empty where both were counted, or one is not known.
-- column: changed_hands count — How many changed hands: the changed without the Speaker's.
-- column: changed_low count? — The lower end of the 90% range of changes, by draws, the Speaker's left out; empty where both were counted, and for a part of the country.
-- column: changed_high count? — The upper end.
-- yield: changed_hands to_basis
WITH won AS MATERIALIZED (
  SELECT r.tally_id, r.constituency_id, r.election, r.basis, r.winner, e.probability, e.comparable, b.certainty
  FROM contest_result r
  LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
  LEFT JOIN boundary_change b ON b.boundary_set = r.boundary_set
  WHERE r.preferred AND r.boundary_set = :boundary_set
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
    AND (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election <= :to_year)
), paired AS (
  SELECT
    was.tally_id AS from_id, now.tally_id AS to_id, was.election AS from_election, now.election AS to_election,
    was.basis AS from_basis, now.basis AS to_basis, now.winner <> was.winner AS changed, now.certainty,
    NOT (ifnull(was.comparable, 1) AND ifnull(now.comparable, 1)) AS speaker,
    -- What was counted is certain; what is notional without a probability is not known.
    ifnull(
      j.probability,
      CASE was.basis WHEN 'counted' THEN 1 ELSE was.probability END
        * CASE now.basis WHEN 'counted' THEN 1 ELSE now.probability END) AS probability
  FROM won was
  JOIN won now ON now.constituency_id = was.constituency_id AND now.election > was.election
  LEFT JOIN joint_probability j
    ON j.from_id = was.tally_id AND j.to_id = now.tally_id AND j.constituency_id = now.constituency_id
), ranked AS (
  SELECT
    from_id, to_id, changed, row_number() OVER (PARTITION BY from_id, to_id ORDER BY changed) - 1 AS place,
    count(*) OVER (PARTITION BY from_id, to_id) AS draws
  FROM change_draw
), ranges AS (
  -- As many draws are left out below as above.
  SELECT
    from_id, to_id, max(changed) FILTER (WHERE place = out) AS low,
    max(changed) FILTER (WHERE place = draws - 1 - out) AS high
  FROM (
    SELECT r.*, CAST(round(draws * (1 - c.value) / 2) AS INTEGER) AS out
    FROM ranked r JOIN method_constant c ON c.constant = 'seat-coverage' AND c.boundary_set = :boundary_set
  )
  GROUP BY from_id, to_id
)
SELECT
  p.from_election, p.to_election, p.from_basis, p.to_basis, count(*) AS seats, sum(p.changed) AS changed,
  ifnull(sum(p.changed AND NOT p.speaker AND p.probability < p.certainty), 0) AS uncertain, sum(p.changed AND p.speaker) AS speaker,
  CASE WHEN 'counted' <> p.from_basis OR 'counted' <> p.to_basis THEN sum((p.changed AND NOT p.speaker) * (1 - p.probability)) END AS wrong,
  sum(p.changed AND NOT p.speaker) AS changed_hands,
  r.low AS changed_low, r.high AS changed_high
FROM paired p
-- The draws are of the whole House.
LEFT JOIN ranges r ON r.from_id = p.from_id AND r.to_id = p.to_id AND :within IS NULL
GROUP BY p.from_election, p.to_election, p.from_basis, p.to_basis
ORDER BY p.from_election, p.to_election;
