-- summary: The sequences of winners over elections on one boundary set, and how many seats each of them has.
-- parameter: from optional
-- parameter: to optional
-- parameter: area optional
-- parameter: on optional
-- order: most seats first, then by the winners' abbreviations.
-- example: sequences — who won each seat at each election, and in how many
-- example: sequences --area Scotland — in Scotland
-- example: sequences --from 2015 --to 2019 — at three elections
-- counts: sequences
-- column: constituency_id count — The constituency, which is not shown.
-- column: election year — The election; each gets a column of its own.
-- column: winner party — The winner's party.
SELECT r.constituency_id, r.election, r.winner
FROM contest_result r
JOIN election e USING (election)
WHERE r.preferred AND r.boundary_set = :boundary_set AND e.boundary_set IS NOT NULL
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
  AND (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election <= :to_year)
ORDER BY r.constituency_id, r.election;
