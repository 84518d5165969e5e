-- summary: What exit polls forecast at ten o'clock, and what came of it.
-- parameter: election optional
-- order: the earliest election first, then most seats forecast, all others last.
-- example: exit-polls 2024 — the exit poll beside the result
-- example: exit-polls — of every election
-- example: exit-polls 2015 — of 2015
-- column: election year — The election.
-- column: party party — Abbreviation; Oth for all that were not told apart.
-- column: forecast count — The seats it was given.
-- column: seats count? — The seats it won, the Speaker's among the others; empty until all constituencies are declared.
-- column: difference signed? — Seats won less seats forecast.
WITH won AS (
  SELECT t.election, a.party, a.seats
  FROM tally t JOIN party_area a USING (tally_id)
  WHERE t.basis = 'counted' AND t.declared_in IS NULL AND a.area_kind = 'uk'
), whole AS (
  -- A forecast of all seats is not held against a part of them.
  SELECT t.election
  FROM tally t JOIN boundary_set b USING (boundary_set)
  WHERE t.basis = 'counted' AND t.declared_in IS NULL
    AND (SELECT count(*) FROM tally_contest c WHERE c.tally_id = t.tally_id) = b.constituencies
), outcome AS (
  SELECT
    e.election, e.party, e.seats AS forecast, p.kind = 'pool' AS rest, p.position,
    CASE p.kind
      WHEN 'pool' THEN (
        SELECT sum(w.seats) FROM won w
        WHERE w.election = e.election
          AND w.party NOT IN (SELECT n.party FROM exit_poll n WHERE n.election = e.election AND n.party <> e.party))
      ELSE ifnull((SELECT w.seats FROM won w WHERE w.election = e.election AND w.party = e.party), 0)
    END AS seats
  FROM exit_poll e JOIN party p USING (party)
)
SELECT
  o.election, o.party, o.forecast,
  CASE WHEN w.election IS NOT NULL THEN o.seats END AS seats,
  CASE WHEN w.election IS NOT NULL THEN o.seats - o.forecast END AS difference
FROM outcome o LEFT JOIN whole w ON w.election = o.election
WHERE :to_year IS NULL OR o.election = :to_year
ORDER BY o.election, o.rest, o.forecast DESC, o.position;
