-- summary: The members who sat for any seat at dissolution, stood, and were not elected.
-- parameter: election required
-- parameter: party optional
-- parameter: area optional
-- order: parties as in lists, then by the name of the constituency.
-- column: candidate text — The member defeated.
-- column: party party — The party stood for.
-- column: code text — GSS code of the constituency stood in.
-- column: constituency text — The constituency.
-- column: winner_party party — The winner's party.
-- column: winner_name text — The winner.
-- column: votes votes — The votes of the member defeated.
-- column: majority votes — The winner's majority.
SELECT
  c.name AS candidate, c.party, c.code, c.constituency, r.winner AS winner_party,
  trim(w.first_name || ' ' || w.surname) AS winner_name, c.votes, r.majority
FROM candidate c
JOIN contest_result r ON r.tally_id = :tally AND r.constituency_id = c.constituency_id
JOIN tally t ON t.tally_id = :tally AND t.election = c.election
JOIN candidacy w ON w.candidacy_id = r.winner_candidacy_id
JOIN place p ON p.constituency_id = c.constituency_id AND p.area_kind = :area_kind AND p.area_name = :area_name
JOIN party y ON y.party = c.party
WHERE c.sitting_mp AND NOT c.elected AND (:parties IS NULL OR c.party IN (SELECT value FROM json_each(:parties)))
ORDER BY y.position, c.constituency, c.code, c.place;
