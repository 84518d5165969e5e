-- summary: Everything that candidates of a name stood in.
-- parameter: name required
-- parameter: party optional
-- order: candidates by surname and first names, the earliest election first.
-- column: election year — The election.
-- column: candidate text — The candidate.
-- column: party party — The party stood for.
-- column: code code — GSS code of the constituency.
-- column: constituency text — The constituency.
-- column: votes votes? — Votes; empty where none are counted.
-- column: share share? — Votes as a fraction of valid votes.
-- column: rank count — 1 for most votes.
-- column: elected flag — Whether elected.
SELECT
  c.election, c.name AS candidate, c.party, c.code, c.constituency, c.votes, c.share, c.place AS rank, c.elected
FROM candidate c
JOIN candidacy d USING (candidacy_id)
WHERE has_words(c.name, :name) AND (:parties IS NULL OR c.party IN (SELECT value FROM json_each(:parties)))
ORDER BY d.surname, d.first_name, c.election, c.constituency, c.code;
