-- summary: Everything that candidates of a name stood in, by-elections too.
-- parameter: name required
-- parameter: party optional
-- parameter: area optional
-- order: candidates by surname and first names, the earliest election first.
-- example: candidates --name "Farage" — everything that candidates of a name stood in
-- example: candidates --name "Galloway" --party WPB — for one party
-- example: candidates --name "Jones" --area Wales — in Wales
-- column: election year — The general election; of a by-election the one before it.
-- column: candidate text — The candidate.
-- column: party party — The party stood for.
-- column: code code — GSS code of the constituency.
-- column: constituency text — The constituency.
-- column: votes votes? — Votes; empty where none are counted.
-- column: share share? — Votes as a fraction of valid votes.
-- column: rank count — 1 for most votes.
-- column: elected flag — Whether elected.
-- column: by_election date? — The day of the by-election; empty for a general election.
-- yield: elected votes
WITH stood AS (
  SELECT
    c.election, c.name, c.party, c.code, c.constituency, c.votes, c.share, c.place, c.elected, NULL AS by_election,
    d.surname, d.first_name, k.constituency_id
  FROM candidate c
  JOIN candidacy d USING (candidacy_id)
  JOIN constituency k ON k.constituency_id = c.constituency_id
  WHERE has_words(c.name, :name)
  UNION ALL
  SELECT
    b.election, trim(d.first_name || ' ' || d.surname), d.party, k.code, k.name, d.votes,
    1.0 * d.votes / nullif(b.valid_votes, 0), d.place, d.place = 1, b.date, d.surname, d.first_name, k.constituency_id
  FROM by_election_candidacy d
  JOIN by_election b USING (by_election_id)
  JOIN constituency k USING (constituency_id)
  WHERE has_words(d.first_name || ' ' || d.surname, :name)
)
SELECT
  s.election, s.name AS candidate, s.party, s.code, s.constituency, s.votes, s.share, s.place AS rank, s.elected,
  s.by_election
FROM stood s
WHERE (:parties IS NULL OR s.party IN (SELECT value FROM json_each(:parties)))
  AND (:within IS NULL OR s.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY s.surname, s.first_name, s.election, s.by_election, s.constituency, s.code;
