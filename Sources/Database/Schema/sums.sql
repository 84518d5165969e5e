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
