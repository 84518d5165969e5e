-- summary: The results in the order in which they were declared.
-- parameter: election required
-- parameter: constituency optional — one seat, with its place in the night
-- parameter: area optional
-- order: the earliest declaration first, those of unknown time last, then by name.
-- example: declarations 2024 --limit 10 — the first ten to declare
-- example: declarations 2024 --constituency Clacton — when one seat declared
-- example: declarations 2017 --area "North East" — in one region
-- column: declared_at moment? — When, by the clocks there; empty where unknown.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: result text? — "Lab hold", "SNP gain from Lab", against the baseline.
-- column: rank count? — Its place among the seats asked for whose time is known: 1 for the first; empty where the time is unknown.
-- yield: rank
SELECT declared_at, code, constituency, winner, result, rank
FROM (
  SELECT
    k.declared_at, r.code, r.constituency, r.constituency_id, r.winner, (
      SELECT c.label FROM contest_pair c
      WHERE c.tally_id = r.tally_id AND c.earlier_id = :baseline AND c.constituency_id = r.constituency_id
    ) AS result,
    CASE WHEN k.declared_at IS NOT NULL THEN rank() OVER (ORDER BY k.declared_at IS NULL, k.declared_at) END AS rank
  FROM contest_result r
  JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
  WHERE r.tally_id = :tally AND r.basis = 'counted'
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY declared_at IS NULL, declared_at, constituency, code;
