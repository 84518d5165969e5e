-- summary: Votes and seats by groups of parties at every general election from 1918.
-- order: the earliest election first, then Con, Lab, Lib, Nat, Other.
-- example: long-run — votes and seats by group since 1918
-- example: long-run --limit 10 — the first rows
-- example: long-run --format csv — as a file for a spreadsheet
-- column: election text — The year; 1974F and 1974O for its two elections.
-- column: party_group text — Con, Lab, Lib (Liberals, Alliance, Liberal Democrats), Nat (nationalists of Scotland and Wales), Other.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of all votes.
-- column: seats_certain count — Seats that are the group's for certain.
-- column: seats_uncertain count — Seats it leads for, though they may be another's: in the pool of others, or where several members were elected.
-- column: party party? — The group's first party of today; empty for the others.
-- column: seats text — Its seats: two numbers, the certain ones and those with the uncertain, where they differ.
-- yield: party
SELECT
  election, party_group, votes, share, seats_certain, seats_uncertain,
  (SELECT g.party FROM long_run_group g JOIN party p USING (party)
   WHERE g.party_group = r.party_group ORDER BY p.position LIMIT 1) AS party,
  CASE seats_uncertain WHEN 0 THEN CAST(seats_certain AS TEXT) ELSE seats_certain || '–' || (seats_certain + seats_uncertain) END
    AS seats
FROM long_run_result r
ORDER BY election, CASE party_group WHEN 'Con' THEN 1 WHEN 'Lab' THEN 2 WHEN 'Lib' THEN 3 WHEN 'Nat' THEN 4 ELSE 5 END;
