-- summary: The results in the order in which they were declared.
-- parameter: election required
-- parameter: area optional
-- order: the earliest declaration first, those of unknown time last, then by name.
-- column: declared_at moment? — When, by the clocks there; empty where unknown.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: result text? — "Lab hold", "SNP gain from Lab", against the baseline.
SELECT k.declared_at, r.code, r.constituency, r.winner, (
    SELECT c.label FROM contest_pair c
    WHERE c.tally_id = r.tally_id AND c.earlier_id = :baseline AND c.constituency_id = r.constituency_id
  ) AS result
FROM contest_result r
JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND r.basis = 'counted'
  AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
ORDER BY k.declared_at IS NULL, k.declared_at, r.constituency, r.code;
