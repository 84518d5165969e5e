-- summary: The parties whose estimates across a boundary change could not be confirmed, and why.
-- order: by election, then parties in their order.
-- example: unconfirmed — parties whose estimates nothing confirms
-- example: unconfirmed --format csv — as a file for a spreadsheet
-- example: unconfirmed --format json — for a program
-- column: election year — The election.
-- column: party party — The party.
-- column: reason text — Why.
SELECT u.election, u.party, u.reason
FROM unconfirmed u
JOIN party p USING (party)
ORDER BY u.boundary_set, u.election, p.position;
