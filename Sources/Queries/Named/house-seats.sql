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
-- with: house_seat
SELECT code, constituency, nation, region, member, party, elected, by_election, times AS by_elections
FROM seat
WHERE (:constituency IS NULL OR code = (SELECT code FROM constituency WHERE constituency_id = :constituency))
  AND (:parties IS NULL OR party IN (SELECT value FROM json_each(:parties)))
ORDER BY constituency, code;
