-- summary: Who came second to whom: seats by the runner-up's party and the winner's, and how many of them were close.
-- parameter: election required
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: by the runner-up's party, then most seats.
-- example: runners-up 2024 — who came second to whom
-- example: runners-up 2024 --party RUK — one party
-- example: runners-up 2015 --area Scotland — in Scotland
-- column: party party — The runner-up's party.
-- column: winner party — The winner's party.
-- column: seats count — In how many seats.
-- column: within_10 count — Of these, in marginal seats: by less than 10% of valid votes.
-- column: within_5 count — Of these, by less than 5%.
-- yield: within_5
SELECT
  r.second AS party, r.winner, count(*) AS seats, sum(marginality(r.majority_share) <> 'safer') AS within_10,
  sum(marginality(r.majority_share) = 'very marginal') AS within_5
FROM contest_result r
JOIN party y ON y.party = r.second
JOIN party w ON w.party = r.winner
WHERE r.tally_id = :tally AND (:parties IS NULL OR r.second IN (SELECT value FROM json_each(:parties)))
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
GROUP BY r.second, r.winner
ORDER BY y.position, seats DESC, w.position;
