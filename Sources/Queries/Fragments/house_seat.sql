-- Every seat of the House: who won it at the general election, and whoever was last elected to it.
WITH chosen AS (
  SELECT t.tally_id, t.election FROM tally t
  WHERE t.basis = 'counted' AND t.preferred AND t.election = ifnull(:to_year, (
    SELECT max(election) FROM tally WHERE basis = 'counted' AND preferred))
), fought AS (
  SELECT
    r.constituency_id, r.date, r.winner, r.winner_name, count(*) OVER (PARTITION BY r.constituency_id) AS times,
    row_number() OVER (PARTITION BY r.constituency_id ORDER BY r.date DESC) AS latest
  FROM by_election_result r JOIN chosen c USING (election)
), seat AS (
  SELECT
    r.code, r.constituency, r.nation, r.region, r.winner AS elected, ifnull(f.winner, r.winner) AS party,
    coalesce(f.winner_name, trim(d.first_name || ' ' || d.surname), trim(o.member_first_name || ' ' || o.member_surname)) AS member, f.date AS by_election, ifnull(f.times, 0) AS times
  FROM chosen c
  JOIN contest_result r ON r.tally_id = c.tally_id
  LEFT JOIN candidacy d ON d.candidacy_id = r.winner_candidacy_id
  LEFT JOIN contest o ON o.election = c.election AND o.constituency_id = r.constituency_id
  LEFT JOIN fought f ON f.constituency_id = r.constituency_id AND f.latest = 1
  WHERE (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
