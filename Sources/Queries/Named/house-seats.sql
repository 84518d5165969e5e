-- summary: The House now, seat by seat: who was last elected, at the general election or at a by-election since.
-- parameter: election optional — the House that this general election began, as its last by-election left it
-- parameter: constituency optional
-- parameter: party optional — seats these parties hold
-- parameter: area optional
-- order: constituencies by name.
-- example: house-seats --party RUK — who sits for one party
-- example: house-seats --constituency Clacton — who sits for one seat
-- example: house-seats --area Wales — every member from Wales
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: member text — The member last elected.
-- column: party party — The party the member was elected for.
-- column: elected party — The party that won at the general election.
-- column: by_election date? — The day of the by-election; empty where there was none since.
-- column: by_elections count — How many by-elections there were since.
-- yield: by_elections
WITH chosen AS (
  SELECT t.tally_id, t.election FROM tally t
  WHERE t.basis = 'counted' AND t.preferred AND t.election = ifnull(:to_year, (
    SELECT max(election) FROM tally WHERE basis = 'counted' AND preferred))
), fought AS (
  SELECT
    r.constituency_id, r.date, r.winner, r.winner_name, count(*) OVER (PARTITION BY r.constituency_id) AS times,
    row_number() OVER (PARTITION BY r.constituency_id ORDER BY r.date DESC) AS latest
  FROM by_election_result r JOIN chosen c USING (election)
), seat AS (
  SELECT
    r.code, r.constituency, r.nation, r.region, r.winner AS elected, ifnull(f.winner, r.winner) AS party,
    ifnull(f.winner_name, trim(d.first_name || ' ' || d.surname)) AS member, f.date AS by_election, ifnull(f.times, 0) AS times
  FROM chosen c
  JOIN contest_result r ON r.tally_id = c.tally_id
  LEFT JOIN candidacy d ON d.candidacy_id = r.winner_candidacy_id
  LEFT JOIN fought f ON f.constituency_id = r.constituency_id AND f.latest = 1
  WHERE (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
)
SELECT code, constituency, nation, region, member, party, elected, by_election, times AS by_elections
FROM seat
WHERE (:constituency IS NULL OR code = (SELECT code FROM constituency WHERE constituency_id = :constituency))
  AND (:parties IS NULL OR party IN (SELECT value FROM json_each(:parties)))
ORDER BY constituency, code;
