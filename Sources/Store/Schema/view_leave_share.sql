CREATE VIEW leave_share (
  -- One row a constituency of Great Britain, of any boundary set: its share of Leave in the referendum of 2016.
  constituency_id, -- The constituency.
  share, -- The counted share where there is one, else the estimate; across a boundary change the mean of the pieces by residential addresses.
  known -- 1 where the share was counted in this very constituency, else 0.
) AS
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
