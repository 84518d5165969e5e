-- summary: How many seats each party may have won on other boundaries: the estimate, what is expected, the range of the draws, and the probability of most seats and of a majority.
-- parameter: election required
-- parameter: method optional
-- parameter: on optional
-- order: most seats first, then most expected.
-- example: ranges 2019 — seats that parties may have won in 2019 on the boundaries of 2024
-- example: ranges 2010 — the same of 2010
-- example: ranges 2019 --format csv — as a file for a spreadsheet
-- column: party party — Abbreviation.
-- column: seats count — Seats by the estimate, or as published.
-- column: expected_seats index — Seats expected from the probabilities of winners.
-- column: seats_low count? — The lower end of the 90% range of the draws; empty where they were not drawn.
-- column: seats_high count? — The upper end.
-- column: most_seats share? — In what part of the draws it has more seats than any other.
-- column: majority share? — In what part of the draws it has more seats than all others together.
-- column: wrong_winners index — How many of its seats are likely not to be its own, by the probabilities of winners.
WITH drawn AS (
  SELECT party, seats, draw, sum(seats) OVER (PARTITION BY draw) AS house, max(seats) OVER (PARTITION BY draw) AS most
  FROM seat_draw WHERE tally_id = :tally
), alone AS (
  SELECT draw FROM drawn WHERE seats = most GROUP BY draw HAVING count(*) = 1
), chance AS (
  SELECT
    party, 1.0 * sum(seats = most AND draw IN (SELECT draw FROM alone)) / (SELECT count(DISTINCT draw) FROM drawn) AS most_seats,
    1.0 * sum(2 * seats > house) / (SELECT count(DISTINCT draw) FROM drawn) AS majority
  FROM drawn GROUP BY party
), won AS (
  SELECT v.party, count(*) AS seats, sum(1 - e.probability) AS wrong
  FROM tally_vote v
  LEFT JOIN estimate e ON e.tally_id = v.tally_id AND e.constituency_id = v.constituency_id
  WHERE v.tally_id = :tally AND v.place = 1 GROUP BY v.party
)
SELECT
  x.party, ifnull(w.seats, 0) AS seats, x.expected AS expected_seats, x.low AS seats_low, x.high AS seats_high,
  CASE WHEN x.low IS NOT NULL THEN ifnull(c.most_seats, 0) END AS most_seats,
  CASE WHEN x.low IS NOT NULL THEN ifnull(c.majority, 0) END AS majority,
  ifnull(w.wrong, 0) AS wrong_winners
FROM expected_seats x
JOIN party p USING (party)
LEFT JOIN won w ON w.party = x.party
LEFT JOIN chance c ON c.party = x.party
WHERE x.tally_id = :tally AND x.area_kind = 'uk' AND (w.seats > 0 OR x.expected >= 0.05 OR x.high > 0)
ORDER BY ifnull(w.seats, 0) DESC, x.expected DESC, p.position;
