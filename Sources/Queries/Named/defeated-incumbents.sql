-- summary: The members who sat for any seat at dissolution, stood, and were not elected.
-- parameter: election required
-- parameter: party optional
-- parameter: area optional
-- order: parties as in lists, then by the name of the constituency.
-- example: defeated-incumbents 2024 — members who lost their seats
-- example: defeated-incumbents 2024 --party Con — of one party
-- example: defeated-incumbents 2015 --area Scotland — in Scotland
-- column: candidate text — The member defeated.
-- column: party party — The party stood for.
-- column: code code — GSS code of the constituency stood in.
-- column: constituency text — The constituency.
-- column: winner_party party — The winner's party.
-- column: winner_name text — The winner.
-- column: votes votes? — The votes of the member defeated.
-- column: majority votes? — The winner's majority.
-- column: candidate_by_surname text — The member defeated as an index has it: surname, first names.
-- yield: candidate_by_surname winner_name votes
SELECT
  trim(d.first_name || ' ' || d.surname) AS candidate, d.party, r.code, r.constituency, r.winner AS winner_party,
  trim(w.first_name || ' ' || w.surname) AS winner_name, d.votes, r.majority,
  d.surname || ', ' || d.first_name AS candidate_by_surname
FROM contest_result r
JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
JOIN candidacy d ON d.contest_id = k.contest_id AND d.sitting_mp AND d.candidacy_id <> r.winner_candidacy_id
JOIN candidacy w ON w.candidacy_id = r.winner_candidacy_id
JOIN party y ON y.party = d.party
WHERE r.tally_id = :tally AND r.basis = 'counted'
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
  AND (:parties IS NULL OR d.party IN (SELECT value FROM json_each(:parties)))
ORDER BY y.position, r.constituency, r.code, d.votes DESC;
