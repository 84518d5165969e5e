-- Every party's votes, share and seats in every region in 2019, and what changed since 2017.
WITH ranked AS (
  SELECT k.election, s.area, c.party, c.votes,
    row_number() OVER (PARTITION BY k.contest_id ORDER BY c.votes DESC) AS place
  FROM contest k JOIN candidacy c USING (contest_id) JOIN constituency s USING (constituency_id)
  WHERE k.election IN (2017, 2019)
), sums AS (
  SELECT election, area, party, sum(votes) AS votes, sum(place = 1) AS seats,
    1.0 * sum(votes) / sum(sum(votes)) OVER (PARTITION BY election, area) AS share
  FROM ranked GROUP BY election, area, party
)
SELECT a.nation, a.name AS region, now.party, now.votes, now.share, now.share - was.share AS share_change, now.seats,
  now.seats - ifnull(was.seats, 0) AS seat_change
FROM sums now
JOIN area a ON a.area = now.area
JOIN party p ON p.party = now.party
LEFT JOIN sums was ON was.election = 2017 AND was.area = now.area AND was.party = now.party
WHERE now.election = 2019
ORDER BY a.position, now.seats DESC, now.votes DESC, p.position;
