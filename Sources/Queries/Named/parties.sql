-- summary: Every party's candidates, votes and seats in one election, and what changed since the baseline.
-- parameter: election required
-- parameter: from optional
-- parameter: party optional
-- parameter: area optional
-- parameter: speaker optional
-- parameter: on optional
-- order: most seats first, then most votes.
-- example: parties 2024 — votes, seats and changes of every party
-- example: parties 2024 --area Wales — the same in Wales
-- example: parties --from 2017 --to 2024 — changes since 2017, on the boundaries of 2024
-- column: party party — Abbreviation.
-- column: name text — Name.
-- column: candidates count — How many stood where votes are counted; in a notional result, in how many constituencies it has votes.
-- column: votes votes — Votes; empty where none are counted.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: share_change change? — Share now less share in the baseline; empty where the party did not stand in both.
-- column: seats count — Seats won.
-- column: seat_change signed? — Seats now less seats in the baseline.
-- column: gained count? — Seats won that another party won in the baseline.
-- column: lost count? — Seats won in the baseline that another party won now.
-- column: lost_deposits count? — Candidates with no more than a twentieth of the valid votes; empty where not counted.
-- column: expected_seats index? — For notional results: seats expected from the probabilities of each constituency.
-- column: seats_low count? — For notional results: the lower end of the 90% range, by draws of all constituencies at once; empty for a method that is not drawn.
-- column: seats_high count? — The upper end of the 90% range.
-- column: wrong_winners index? — For notional results: how many of its seats are likely not to be its own.
-- yield: name expected_seats seats_low seats_high wrong_winners lost_deposits candidates gained lost votes
WITH speaker AS (
  SELECT p.party, e.speaker_party AS former
  FROM tally t JOIN election e USING (election) JOIN party p ON p.kind = 'speaker'
  WHERE t.tally_id = :tally AND :speaker = 'former-party' AND e.speaker_party IS NOT NULL
), known AS (
  -- The Speaker's seat and votes stand with his former party where that is asked for.
  SELECT
    a.tally_id, ifnull(s.former, a.party) AS party, sum(a.contestants) AS contestants, sum(a.votes) AS votes,
    sum(a.share) AS share, sum(a.seats) AS seats, sum(a.lost_deposits) AS lost_deposits
  FROM party_area a LEFT JOIN speaker s ON s.party = a.party
  WHERE a.area_kind = :area_kind AND a.area_name = :area_name AND a.tally_id IN (:tally, :baseline)
  GROUP BY a.tally_id, ifnull(s.former, a.party)
), changed AS (
  SELECT ifnull(n.former, c.winner) AS winner, ifnull(o.former, c.former) AS former
  FROM contest_pair c
  JOIN constituency k USING (constituency_id)
  LEFT JOIN speaker n ON n.party = c.winner
  LEFT JOIN speaker o ON o.party = c.former
  WHERE c.tally_id = :tally AND c.earlier_id = :baseline AND ifnull(n.former, c.winner) <> ifnull(o.former, c.former)
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
), gained AS (
  SELECT winner AS party, count(*) AS seats FROM changed GROUP BY winner
), lost AS (
  SELECT former AS party, count(*) AS seats FROM changed GROUP BY former
), wrong AS (
  SELECT v.party, sum(1 - e.probability) AS seats
  FROM estimate e
  JOIN tally_vote v ON v.tally_id = e.tally_id AND v.constituency_id = e.constituency_id AND v.place = 1
  JOIN constituency k ON k.constituency_id = e.constituency_id
  WHERE e.tally_id = :tally AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY v.party
), present AS (
  SELECT party FROM known WHERE tally_id = :tally
  UNION
  SELECT party FROM known WHERE tally_id = :baseline AND seats > 0
)
SELECT
  p.party, p.name,
  CASE WHEN now.party IS NOT NULL THEN now.contestants WHEN a.valid_votes IS NOT NULL THEN 0 END AS candidates,
  CASE WHEN now.party IS NOT NULL THEN now.votes WHEN a.valid_votes IS NOT NULL THEN 0 END AS votes,
  -- Who alone stood has no votes, and none of nothing is no share.
  CASE WHEN now.party IS NOT NULL THEN ifnull(now.share, 0 * now.votes) WHEN a.valid_votes IS NOT NULL THEN 0 END AS share,
  now.share - was.share AS share_change,
  ifnull(now.seats, 0) AS seats,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(now.seats, 0) - ifnull(was.seats, 0) END AS seat_change,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(g.seats, 0) END AS gained,
  CASE WHEN :baseline IS NOT NULL THEN ifnull(l.seats, 0) END AS lost,
  now.lost_deposits, x.expected AS expected_seats, x.low AS seats_low, x.high AS seats_high, w.seats AS wrong_winners
FROM present
JOIN party p USING (party)
JOIN tally_area a ON a.tally_id = :tally AND a.area_kind = :area_kind AND a.area_name = :area_name
LEFT JOIN known now ON now.tally_id = :tally AND now.party = p.party
LEFT JOIN expected_seats x
  ON x.tally_id = :tally AND x.area_kind = :area_kind AND x.area_name = :area_name AND x.party = p.party
  AND NOT EXISTS (SELECT 1 FROM speaker s WHERE s.former = p.party)
LEFT JOIN wrong w ON w.party = p.party
LEFT JOIN known was ON was.tally_id = :baseline AND was.party = p.party
LEFT JOIN gained g ON g.party = p.party
LEFT JOIN lost l ON l.party = p.party
WHERE (:parties IS NULL OR p.party IN (SELECT value FROM json_each(:parties)))
ORDER BY ifnull(now.seats, 0) DESC, round(ifnull(now.votes, 0), 6) DESC, p.position;
