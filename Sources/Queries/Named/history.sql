-- summary: One constituency through all elections on one boundary set, contestant by contestant; an old name stands for its successors.
-- parameter: constituency required
-- parameter: on optional
-- order: constituencies by name, in each the earliest election first, then most votes; with --by party a row an election and a column for each party.
-- example: history --constituency Bath — every contestant at every election
-- example: history --constituency Bath --by party — a row an election, a column a party
-- example: history --constituency Islwyn --on 2010 — an old seat
-- pivot: party
-- column: election year — The year of the election.
-- column: basis basis — counted, published or estimated.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: party party — The contestant's party.
-- column: votes votes? — Votes; empty where none are counted, or nobody else stood.
-- column: share share? — Votes as a fraction of valid votes.
-- column: rank count — 1 for most votes.
-- column: elected flag — Whether this is the member elected, or the winner of a notional result.
-- column: candidate text? — The candidate; empty in a notional result, but where the boundaries did not change.
-- column: turnout share? — Valid votes of all as a fraction of the electorate.
-- column: probability share? — For a notional result: the probability that its winner is right; empty where counted.
-- column: stood share? — For a notional result: the part of the electors in whose old constituencies the contestant stood, where not in all; elsewhere it has no votes.
-- column: sliver flag — For a notional result: whether its party stood in old constituencies with under a third of the electors only, and is not said to have stood.
-- yield: sliver stood elected turnout candidate rank votes
WITH chosen AS (
  SELECT constituency_id FROM constituency WHERE constituency_id = :constituency AND boundary_set = :boundary_set
  UNION
  -- The successors of an old one: those that it is the predecessor of, and the one that takes most of it.
  SELECT v.new_id
  FROM overlap v JOIN constituency n ON n.constituency_id = v.new_id
  WHERE v.old_id = :constituency AND n.boundary_set = :boundary_set
    AND (v.predecessor OR v.residential_of_old = (SELECT max(residential_of_old) FROM overlap WHERE old_id = :constituency))
)
SELECT
  -- What was carried over whole was counted.
  t.election, x.basis, n.code, n.name AS constituency, v.party, v.votes,
  v.votes / nullif(k.valid_votes, 0) AS share, v.place AS rank, v.place = 1 AS elected,
  trim(d.first_name || ' ' || d.surname) AS candidate, x.turnout,
  CASE WHEN e.exposure > 0 THEN e.probability END AS probability,
  CASE p.kind WHEN 'independent' THEN s.alone WHEN 'pool' THEN NULL ELSE s.stood END AS stood,
  ifnull(s.stood * 3 < 1, 0) AS sliver
FROM tally t
CROSS JOIN chosen c
JOIN constituency n ON n.constituency_id = c.constituency_id
JOIN tally_contest k ON k.tally_id = t.tally_id AND k.constituency_id = c.constituency_id
JOIN contest_turnout x ON x.tally_id = t.tally_id AND x.constituency_id = c.constituency_id
JOIN tally_vote v ON v.tally_id = t.tally_id AND v.constituency_id = c.constituency_id
JOIN party p ON p.party = v.party
LEFT JOIN candidacy d ON d.candidacy_id = (
  SELECT i.candidacy_id FROM tally_candidate i
  WHERE i.tally_id = v.tally_id AND i.constituency_id = v.constituency_id AND i.place = v.place
)
LEFT JOIN estimate e ON e.tally_id = t.tally_id AND e.constituency_id = c.constituency_id
LEFT JOIN standing s
  ON s.tally_id = t.tally_id AND s.constituency_id = c.constituency_id AND s.party = v.party
WHERE t.preferred AND t.boundary_set = :boundary_set
ORDER BY n.name, n.code, t.election, v.place;
