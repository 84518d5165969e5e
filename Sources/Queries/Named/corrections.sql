-- summary: The figures of an election that were published wrongly and are right here, with the reason.
-- parameter: election required
-- parameter: area optional
-- order: candidacies, then contests, by the name of the constituency and of the candidate.
-- example: corrections 2015 — what was published wrongly, and what is right
-- example: corrections 2024 — of 2024
-- example: corrections 2015 --format csv — as a file for a spreadsheet
-- column: dataset text — What it is a figure of: candidacies, contests.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: candidate text? — The candidate; empty where it is a figure of the constituency.
-- column: field text — The column of the tidy file.
-- column: published text — What was published.
-- column: corrected text? — What is right; empty where nothing is known to be.
-- column: reason text — How that is known.
-- yield: reason published
SELECT
  c.dataset, c.code, k.name AS constituency, trim(c.first_name || ' ' || c.surname) AS candidate, c.field, c.published,
  c.corrected, c.reason
FROM correction c
JOIN tally t ON t.tally_id = :tally AND t.basis = 'counted' AND c.edition = CAST(t.election AS TEXT)
JOIN constituency k ON k.boundary_set = t.boundary_set AND k.code = c.code
-- What only is said to be right as it was published is no correction.
WHERE c.published <> c.corrected AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY c.dataset, k.name, c.surname, c.first_name, c.code, c.field;
