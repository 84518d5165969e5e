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
-- column: changed count — How many of them another party won.
-- column: uncertain count — How many of those rest on an estimate that is too uncertain to rely on.
-- yield: to_basis
WITH won AS MATERIALIZED (
  SELECT r.constituency_id, r.election, r.basis, r.winner, e.probability, b.certainty
  FROM contest_result r
  LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
  LEFT JOIN boundary_change b ON b.boundary_set = r.boundary_set
  WHERE r.preferred AND r.boundary_set = :boundary_set
    AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
    AND (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election <= :to_year)
)
SELECT
  was.election AS from_election, now.election AS to_election, was.basis AS from_basis, now.basis AS to_basis,
  count(*) AS seats, sum(now.winner <> was.winner) AS changed,
  ifnull(sum(now.winner <> was.winner AND ifnull(was.probability, 1) * ifnull(now.probability, 1) < now.certainty), 0)
    AS uncertain
FROM won was
JOIN won now ON now.constituency_id = was.constituency_id AND now.election > was.election
GROUP BY was.election, now.election, was.basis, now.basis
ORDER BY was.election, now.election;
