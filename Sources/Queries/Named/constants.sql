-- summary: The constants that votes are carried across a boundary change with, and those that their errors were found to have, each with where it comes from.
-- order: those that are set first, then those that were found.
-- example: constants — what the estimates rest on
-- example: constants --format csv — as a file for a spreadsheet
-- example: constants --format markdown — to paste into a page
-- column: constant text — What is set or found.
-- column: election year? — The election it is of; empty for all.
-- column: method text? — The method it is of; empty for both.
-- column: value index — The value.
-- column: provenance text — Where it comes from.
SELECT constant, election, method, value, provenance
FROM method_constant
WHERE boundary_set = :boundary_set
ORDER BY rowid;
