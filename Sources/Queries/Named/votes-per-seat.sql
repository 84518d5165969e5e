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
-- column: seats count — Seats won.
-- column: seat_share share — Seats as a fraction of the area's seats.
-- column: bonus change — The share of the seats less the share of the votes.
-- column: votes_per_seat count? — Votes divided by seats; empty without seats.
SELECT
  a.party, a.votes, a.share, a.seats, 1.0 * a.seats / t.seats AS seat_share, 1.0 * a.seats / t.seats - a.share AS bonus,
  a.votes / nullif(a.seats, 0) AS votes_per_seat
FROM party_area a
JOIN area_total t USING (tally_id, area_kind, area_name)
JOIN party p ON p.party = a.party
WHERE a.tally_id = :tally AND a.area_kind = :area_kind AND a.area_name = :area_name AND a.votes IS NOT NULL
ORDER BY a.seats DESC, round(a.votes, 6) DESC, p.position;
