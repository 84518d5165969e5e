INSERT INTO long_run_total (election, party_group, votes, seats_certain, seats_uncertain)
SELECT c.election, v.party_group, sum(v.votes), sum(v.seats_certain), sum(v.seats_uncertain)
FROM long_run_contest c JOIN long_run_vote v USING (long_run_id)
GROUP BY c.election, v.party_group;

INSERT INTO leave_share (constituency_id, share, known)
SELECT constituency_id, ifnull(counted, estimated), counted IS NOT NULL FROM leave_vote
UNION ALL
SELECT
  o.new_id, sum(o.residential_of_new * ifnull(l.counted, l.estimated)) / sum(o.residential_of_new),
  min(o.unchanged AND l.counted IS NOT NULL)
FROM overlap o
JOIN leave_vote l ON l.constituency_id = o.old_id
WHERE o.new_id NOT IN (SELECT constituency_id FROM leave_vote)
GROUP BY o.new_id
HAVING sum(o.residential_of_new) > 0;

INSERT INTO estimate (tally_id, constituency_id, exposure, deviation, probability, comparable)
SELECT p.tally_id, e.constituency_id, e.exposure, e.deviation, e.probability, e.comparable
FROM tally p
JOIN tally t ON t.election = p.election AND t.boundary_set = p.boundary_set AND t.method = p.method AND t.declared_in IS NULL
JOIN estimate e ON e.tally_id = t.tally_id
JOIN tally_contest c ON c.tally_id = p.tally_id AND c.constituency_id = e.constituency_id
WHERE p.declared_in IS NOT NULL;

INSERT INTO standing (tally_id, constituency_id, party, stood, alone)
WITH piece AS MATERIALIZED (
  SELECT k.tally_id AS counted_id, o.old_id, o.new_id, o.residential_of_old * c.electorate AS electors
  FROM boundary_change b
  JOIN tally k ON k.boundary_set = b.predecessor AND k.basis = 'counted' AND k.declared_in IS NULL
  JOIN constituency x ON x.boundary_set = b.boundary_set
  JOIN overlap o ON o.new_id = x.constituency_id
  JOIN tally_contest c ON c.tally_id = k.tally_id AND c.constituency_id = o.old_id
), whole AS MATERIALIZED (
  SELECT counted_id, new_id, sum(electors) AS electors FROM piece GROUP BY counted_id, new_id
), contested AS MATERIALIZED (
  -- Once, however many independents stood.
  SELECT DISTINCT v.tally_id AS counted_id, v.constituency_id AS old_id, v.party
  FROM tally_vote v WHERE v.tally_id IN (SELECT counted_id FROM whole)
), stood AS MATERIALIZED (
  SELECT p.counted_id, p.new_id, c.party, sum(p.electors) AS electors, max(p.electors) AS alone
  FROM piece p JOIN contested c USING (counted_id, old_id)
  GROUP BY p.counted_id, p.new_id, c.party
)
SELECT DISTINCT
  n.tally_id, w.new_id, v.party, min(1, ifnull(s.electors / w.electors, 0)), min(1, ifnull(s.alone / w.electors, 0))
FROM boundary_change b
JOIN tally n ON n.boundary_set = b.boundary_set AND n.basis <> 'counted'
JOIN tally k ON k.election = n.election AND k.boundary_set = b.predecessor AND k.basis = 'counted' AND k.declared_in IS NULL
JOIN whole w ON w.counted_id = k.tally_id
CROSS JOIN tally_vote v ON v.tally_id = n.tally_id AND v.constituency_id = w.new_id AND v.votes > 0
JOIN party p ON p.party = v.party AND p.kind <> 'pool'
LEFT JOIN stood s ON s.counted_id = k.tally_id AND s.new_id = w.new_id AND s.party = v.party
WHERE ifnull(CASE p.kind WHEN 'independent' THEN s.alone ELSE s.electors END, 0) < 0.99 * w.electors;
