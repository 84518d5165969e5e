-- Every seat that another party won in 2019 than in 2017.
WITH ranked AS (
  SELECT k.election, k.constituency_id, k.valid_votes, c.party, c.votes,
    row_number() OVER (PARTITION BY k.contest_id ORDER BY c.votes DESC) AS place,
    lead(c.votes) OVER (PARTITION BY k.contest_id ORDER BY c.votes DESC) AS next
  FROM contest k JOIN candidacy c USING (contest_id)
  WHERE k.election IN (2017, 2019)
)
SELECT s.code, s.name, r.nation, r.name AS region, was.party AS from_party, now.party AS to_party,
  now.votes - ifnull(now.next, 0) AS majority, 1.0 * (now.votes - ifnull(now.next, 0)) / now.valid_votes AS majority_share
FROM ranked now
JOIN ranked was ON was.constituency_id = now.constituency_id AND was.election = 2017 AND was.place = 1
JOIN constituency s ON s.constituency_id = now.constituency_id
JOIN area r ON r.area = s.area
JOIN party gainer ON gainer.party = now.party
JOIN party loser ON loser.party = was.party
WHERE now.election = 2019 AND now.place = 1 AND now.party <> was.party
ORDER BY gainer.position, loser.position, s.name;
