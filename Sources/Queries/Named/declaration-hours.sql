-- summary: How many seats were declared in each hour of the night, and for which parties.
-- parameter: election required
-- parameter: area optional
-- order: the earliest hour first, then parties as in lists; hours without a declaration are left out.
-- example: declaration-hours 2024 — seats declared by the hour
-- example: declaration-hours 2017 — in 2017
-- example: declaration-hours 2024 --area Scotland — in Scotland
-- column: hour moment — The beginning of the hour in which the declarations were made, by the clocks there.
-- column: party party — A party that won any seat.
-- column: seats count — Seats declared for it in that hour.
-- column: seats_so_far count — Seats declared for it until the end of that hour.
-- column: declared count — Seats declared for all parties in that hour; those whose time is unknown are left out.
-- column: declared_so_far count — Seats declared for all parties until the end of that hour, of those whose time is known.
WITH result AS MATERIALIZED (
  SELECT substr(k.declared_at, 1, 13) || ':00' AS hour, r.winner AS party
  FROM contest_result r
  JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
  WHERE r.tally_id = :tally AND r.basis = 'counted' AND k.declared_at IS NOT NULL
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
), hourly AS (
  SELECT h.hour, y.party, count(r.hour) AS seats
  FROM (SELECT DISTINCT hour FROM result) h
  CROSS JOIN (SELECT DISTINCT party FROM result) y
  LEFT JOIN result r ON r.hour = h.hour AND r.party = y.party
  GROUP BY h.hour, y.party
)
SELECT
  h.hour, h.party, h.seats, sum(h.seats) OVER (PARTITION BY h.party ORDER BY h.hour) AS seats_so_far,
  sum(h.seats) OVER (PARTITION BY h.hour) AS declared, sum(h.seats) OVER (ORDER BY h.hour) AS declared_so_far
FROM hourly h
JOIN party y USING (party)
ORDER BY h.hour, y.position;
