-- summary: How many seats were declared in each hour of the night, and for which parties.
-- parameter: election required
-- parameter: area optional
-- order: the earliest hour first, then parties as in lists; hours without a declaration are left out.
-- column: hour text — The hour in which the declaration was made, by the clocks there: 2015-05-08T03.
-- column: party party — The winner's party.
-- column: seats count — Seats declared for it in that hour.
-- column: seats_so_far count — Seats declared for it until the end of that hour.
-- column: declared_so_far count — Seats declared for all parties until the end of that hour.
WITH declared AS (
  SELECT substr(k.declared_at, 1, 13) AS hour, r.winner AS party
  FROM contest_result r
  JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
  JOIN place p ON p.constituency_id = r.constituency_id AND p.area_kind = :area_kind AND p.area_name = :area_name
  WHERE r.tally_id = :tally AND r.basis = 'counted' AND k.declared_at IS NOT NULL
), hourly AS (
  SELECT hour, party, count(*) AS seats FROM declared GROUP BY hour, party
), total AS (
  SELECT hour, sum(count(*)) OVER (ORDER BY hour) AS declared_so_far FROM declared GROUP BY hour
)
SELECT
  h.hour, h.party, h.seats, sum(h.seats) OVER (PARTITION BY h.party ORDER BY h.hour) AS seats_so_far, t.declared_so_far
FROM hourly h
JOIN total t USING (hour)
JOIN party y USING (party)
ORDER BY h.hour, y.position;
