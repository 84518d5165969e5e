-- summary: Who won seats from whom: seats by the party that won them then and the party that won them now, held ones included.
-- parameter: from required
-- parameter: to required
-- parameter: area optional
-- parameter: on optional
-- order: by the party that won then, then most seats.
-- example: flows 2024 — how many seats went from whom to whom
-- example: flows 2024 --area Scotland — the same in Scotland
-- example: flows --from 2010 --to 2019 — between any two elections
-- column: from_party party — The party that won the seats then.
-- column: to_party party — The party that won them now.
-- column: seats count — How many.
SELECT was.winner AS from_party, now.winner AS to_party, count(*) AS seats
FROM contest_result now
JOIN contest_result was ON was.tally_id = :from_tally AND was.constituency_id = now.constituency_id
JOIN party loser ON loser.party = was.winner
JOIN party gainer ON gainer.party = now.winner
WHERE now.tally_id = :to_tally AND (:within IS NULL OR now.constituency_id IN (SELECT value FROM json_each(:within)))
GROUP BY was.winner, now.winner
ORDER BY loser.position, seats DESC, gainer.position;
