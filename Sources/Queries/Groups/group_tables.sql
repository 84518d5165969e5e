-- What is added up by area, with the groups of seats as areas beside the others: temporary tables and views of the same names, which
-- questions find before those of the file. The constituencies of each group stand in temp.group_seat.
CREATE TEMP VIEW place AS
SELECT constituency_id, boundary_set, area_kind, area_name FROM main.place
UNION ALL
SELECT g.constituency_id, k.boundary_set, 'group', g.name FROM group_seat g JOIN constituency k USING (constituency_id);

CREATE TEMP TABLE tally_area AS
SELECT tally_id, area_kind, area_name, seats, electorate, valid_votes FROM main.tally_area
UNION ALL
SELECT
  c.tally_id, 'group', g.name, count(*),
  CASE WHEN count(c.valid_votes) = count(c.electorate) FILTER (WHERE c.valid_votes > 0)
    THEN sum(c.electorate) FILTER (WHERE c.valid_votes > 0) END,
  sum(c.valid_votes)
FROM group_seat g JOIN tally_contest c USING (constituency_id)
GROUP BY c.tally_id, g.name;

CREATE INDEX temp.tally_area_key ON tally_area (tally_id, area_kind, area_name);

CREATE TEMP TABLE tally_area_party AS
SELECT tally_id, area_kind, area_name, party, contestants, votes, seats, lost_deposits FROM main.tally_area_party
UNION ALL
SELECT
  v.tally_id, 'group', g.name, v.party, nullif(count(c.valid_votes) + count(k.contest_id), 0),
  CASE WHEN count(c.valid_votes) + count(k.contest_id) > 0 THEN total(v.votes) END,
  count(*) FILTER (WHERE v.place = 1 AND y.kind <> 'pool'),
  CASE WHEN t.basis = 'counted' AND count(c.valid_votes) + count(k.contest_id) > 0
    THEN count(*) FILTER (WHERE v.votes * 20 <= c.valid_votes) END
FROM group_seat g
JOIN tally_contest c USING (constituency_id)
JOIN tally_vote v ON v.tally_id = c.tally_id AND v.constituency_id = c.constituency_id
JOIN tally t ON t.tally_id = c.tally_id
JOIN party y ON y.party = v.party
-- Who was elected unopposed stood, and had no votes.
LEFT JOIN contest k
  ON t.basis = 'counted' AND c.valid_votes IS NULL AND k.election = t.election AND k.constituency_id = c.constituency_id
  AND k.state IN ('counted', 'verified')
GROUP BY v.tally_id, g.name, v.party;

CREATE INDEX temp.tally_area_party_key ON tally_area_party (tally_id, area_kind, area_name, party);

-- What the measures of whole results are made of: votes, and seats won where they were counted.
CREATE TEMP TABLE group_share AS
SELECT
  v.tally_id, g.name, v.party, sum(v.votes) AS votes, count(*) FILTER (WHERE v.place = 1 AND y.kind <> 'pool') AS seats,
  y.kind = 'pool' AS pooled
FROM group_seat g
JOIN tally_contest c ON c.constituency_id = g.constituency_id AND c.valid_votes > 0
JOIN tally_vote v ON v.tally_id = c.tally_id AND v.constituency_id = c.constituency_id
JOIN party y ON y.party = v.party
GROUP BY v.tally_id, g.name, v.party;

CREATE TEMP TABLE area_measure AS
WITH whole AS (
  SELECT
    tally_id, name, max(pooled) AS pooled, gallagher(votes, seats) AS gallagher, loosemore_hanby(votes, seats) AS loosemore_hanby,
    effective_parties(votes) AS by_votes, effective_parties(seats) AS by_seats, winners_bonus(votes, seats) AS bonus
  FROM group_share GROUP BY tally_id, name
), both AS (
  SELECT t.tally_id, n.name, n.party, n.votes AS now, w.votes AS was, n.pooled
  FROM tally t JOIN group_share n ON n.tally_id = t.tally_id
  LEFT JOIN group_share w ON w.tally_id = t.baseline_id AND w.name = n.name AND w.party = n.party
  UNION ALL
  SELECT t.tally_id, w.name, w.party, NULL, w.votes, w.pooled
  FROM tally t JOIN group_share w ON w.tally_id = t.baseline_id
  WHERE NOT EXISTS (SELECT 1 FROM group_share n WHERE n.tally_id = t.tally_id AND n.name = w.name AND n.party = w.party)
), moved AS (
  SELECT
    tally_id, name, pedersen(now, was) AS volatility, volatility_alteration(now, was) AS alteration,
    volatility_replacement(now, was) AS replacement
  FROM both GROUP BY tally_id, name HAVING NOT max(pooled)
)
SELECT tally_id, area_kind, area_name, measure, value FROM main.area_measure
UNION ALL
SELECT tally_id, 'group', name, 'enp-seats', by_seats FROM whole WHERE by_seats IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'enp-votes', by_votes FROM whole WHERE NOT pooled AND by_votes IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'gallagher', gallagher FROM whole WHERE NOT pooled AND gallagher IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'loosemore-hanby', loosemore_hanby FROM whole WHERE NOT pooled AND loosemore_hanby IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'winners-bonus', bonus FROM whole WHERE bonus IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'volatility', volatility FROM moved WHERE volatility IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'volatility-alteration', alteration FROM moved WHERE alteration IS NOT NULL
UNION ALL
SELECT tally_id, 'group', name, 'volatility-replacement', replacement FROM moved WHERE replacement IS NOT NULL;
