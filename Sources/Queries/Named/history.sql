-- summary: One constituency through all elections on one boundary set; an old name stands for its successors.
-- parameter: constituency required
-- parameter: on optional
-- order: constituencies by name, in each the earliest election first.
-- column: election year — The year of the election.
-- column: basis text — counted, published or estimated.
-- column: code text — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: con share — The Conservatives' share of valid votes; empty where they have none.
-- column: lab share — Labour's.
-- column: ld share — The Liberal Democrats'.
-- column: ukip share — UKIP's.
-- column: ruk share — The Brexit Party's and Reform UK's.
-- column: green share — The Greens'.
-- column: snp share — The Scottish National Party's.
-- column: pc share — Plaid Cymru's.
-- column: other share — All others' together.
-- column: probability share — For an estimate: the probability that its winner is right.
WITH chosen AS (
  SELECT constituency_id FROM constituency WHERE constituency_id = :constituency AND boundary_set = :boundary_set
  UNION
  -- The successors of an old one: those that it is the predecessor of, and the one that takes most of it.
  SELECT v.new_id
  FROM overlap v JOIN constituency n ON n.constituency_id = v.new_id
  WHERE v.old_id = :constituency AND n.boundary_set = :boundary_set
    AND (v.predecessor OR v.residential_of_old = (SELECT max(residential_of_old) FROM overlap WHERE old_id = :constituency))
), shares AS (
  -- As in party_contest, which would add up every contest of the database.
  SELECT v.tally_id, v.constituency_id, v.party, sum(v.votes) / k.valid_votes AS share
  FROM tally t
  CROSS JOIN chosen c
  CROSS JOIN tally_contest k ON k.tally_id = t.tally_id AND k.constituency_id = c.constituency_id
  CROSS JOIN tally_vote v ON v.tally_id = t.tally_id AND v.constituency_id = c.constituency_id
  WHERE t.preferred AND t.boundary_set = :boundary_set AND k.valid_votes > 0
  GROUP BY v.tally_id, v.constituency_id, v.party
)
SELECT
  r.election, r.basis, r.code, r.constituency, r.winner, r.majority, r.turnout,
  sum(p.share) FILTER (WHERE p.party = 'Con') AS con, sum(p.share) FILTER (WHERE p.party = 'Lab') AS lab,
  sum(p.share) FILTER (WHERE p.party = 'LD') AS ld, sum(p.share) FILTER (WHERE p.party = 'UKIP') AS ukip,
  sum(p.share) FILTER (WHERE p.party = 'RUK') AS ruk, sum(p.share) FILTER (WHERE p.party = 'Green') AS green,
  sum(p.share) FILTER (WHERE p.party = 'SNP') AS snp, sum(p.share) FILTER (WHERE p.party = 'PC') AS pc,
  sum(p.share) FILTER (WHERE p.party NOT IN ('Con', 'Lab', 'LD', 'UKIP', 'RUK', 'Green', 'SNP', 'PC')) AS other,
  e.probability
FROM chosen c
JOIN contest_result r USING (constituency_id)
JOIN shares p ON p.tally_id = r.tally_id AND p.constituency_id = r.constituency_id
LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
WHERE r.preferred AND r.boundary_set = :boundary_set
GROUP BY r.tally_id, r.constituency_id
ORDER BY r.constituency, r.code, r.election;
