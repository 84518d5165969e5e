-- summary: Every constituency's winner across a boundary change, published or estimated, and how far it can be trusted.
-- parameter: election required
-- parameter: method optional
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- example: apportionment 2019 — our estimate of 2019 on the boundaries of 2024
-- example: apportionment 2015 --area Scotland — of 2015, in Scotland
-- example: apportionment 2019 --score — its agreement with the published notional result
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: lead share — The winner's share less the runner-up's.
-- column: exposure share — How much of the result rests on assumptions; 0 where nothing changed.
-- column: probability share? — The probability that the winner is right; 1 only where no land changed. Of a published result it is our judgement of a model, not its authors'.
-- column: comparable flag — Not where the Speaker wins, whom others did not stand against: no swing is shown.
-- column: deviation index? — The error of the lead in percentage points, the scale of a t distribution.
-- column: partly party? — Which of the first two did not stand in all of the constituency: that he has no votes in the rest is how votes are carried over.
-- column: stood share? — The part that he stood in, by electors.
-- yield: comparable deviation partly stood
SELECT
  r.code, r.constituency, r.winner, r.majority_share AS lead, e.exposure, e.probability, e.comparable,
  e.deviation, c.party AS partly, min(c.stood) AS stood
FROM estimate e
JOIN contest_result r ON r.tally_id = e.tally_id AND r.constituency_id = e.constituency_id
LEFT JOIN partly_contested c ON c.tally_id = e.tally_id AND c.constituency_id = e.constituency_id
WHERE e.tally_id = :tally AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
GROUP BY e.constituency_id
ORDER BY r.constituency, r.code;
