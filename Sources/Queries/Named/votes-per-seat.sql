-- summary: Every party's share of the votes beside its share of the seats, and how many votes it had for each seat.
-- parameter: election required
-- parameter: area optional
-- parameter: on optional
-- order: most seats first, then most votes.
-- example: votes-per-seat 2024 — votes for each seat won
-- example: votes-per-seat 2015 — in 2015
-- example: votes-per-seat 2024 --area Scotland — in Scotland
-- column: party party — Abbreviation.
-- column: votes votes — Votes.
-- column: share share — Votes as a fraction of the area's valid votes.
-- column: seats count — Seats won where votes are counted.
-- column: seat_share share — Seats as a fraction of the area's seats.
-- column: bonus change — The share of the seats less the share of the votes.
-- column: votes_per_seat count? — Votes divided by seats; empty without seats.
WITH won AS (
  -- Seats whose votes are not counted are left out: no votes of theirs are among the party's.
  SELECT v.party, count(*) AS seats
  FROM tally_contest c
  JOIN tally_vote v ON v.tally_id = c.tally_id AND v.constituency_id = c.constituency_id AND v.place = 1
  WHERE c.tally_id = :tally AND c.valid_votes > 0
    AND (:within IS NULL OR c.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY v.party
), fought AS (
  SELECT a.*, ifnull(w.seats, 0) AS won, (SELECT sum(seats) FROM won) AS counted
  FROM party_area a LEFT JOIN won w ON w.party = a.party
  WHERE a.tally_id = :tally AND a.area_kind = :area_kind AND a.area_name = :area_name AND a.votes IS NOT NULL
)
SELECT
  f.party, f.votes, f.share, f.won AS seats, 1.0 * f.won / f.counted AS seat_share, 1.0 * f.won / f.counted - f.share AS bonus,
  f.votes / nullif(f.won, 0) AS votes_per_seat
FROM fought f
JOIN party p ON p.party = f.party
ORDER BY f.won DESC, round(f.votes, 6) DESC, p.position;
