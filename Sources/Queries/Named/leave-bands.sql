-- summary: Parties' shares and their changes in constituencies by the share of Leave in the referendum of 23 June 2016; no rows for elections before it.
-- parameter: from required
-- parameter: to required
-- parameter: area optional
-- parameter: on optional
-- order: the lowest share of Leave first, then parties as in lists.
-- example: leave-bands 2024 — parties by how a seat voted in 2016
-- example: leave-bands 2017 --area England — in England
-- example: leave-bands --from 2015 --to 2019 — between any two elections
-- column: leave_from share — The band's lower end.
-- column: leave_to share — The band's upper end, which belongs to the next one; 1 for the last.
-- column: constituencies count — How many constituencies lie in it whose votes are known.
-- column: party party — The party: those that stood in at least half of the band's constituencies.
-- column: share share — Its share of all valid votes there.
-- column: share_change change? — Less its share there in the baseline; empty where it had no votes then.
-- column: seats count — Seats it won there.
-- column: seat_change signed — Less its seats there in the baseline.
-- column: band text — The band in words.
-- yield: band
WITH band AS MATERIALIZED (
  SELECT k.constituency_id, min(max(CAST(share * 20 AS INTEGER) * 5, 35), 65) AS floor
  FROM leave_share
  JOIN constituency k USING (constituency_id)
  -- Before the referendum nobody's vote hung on it.
  JOIN tally t ON t.tally_id = :to_tally
  JOIN tally_contest c ON c.tally_id = t.tally_id AND c.constituency_id = k.constituency_id AND c.valid_votes > 0
  JOIN election e USING (election)
  WHERE e.date > '2016-06-23' AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
), cast_votes AS (
  SELECT
    b.floor, count(DISTINCT c.constituency_id) AS constituencies,
    sum(c.valid_votes) FILTER (WHERE c.tally_id = :from_tally) AS votes_from,
    sum(c.valid_votes) FILTER (WHERE c.tally_id = :to_tally) AS votes_to
  FROM tally_contest c JOIN band b USING (constituency_id)
  WHERE c.tally_id IN (:from_tally, :to_tally)
  GROUP BY b.floor
), won AS (
  SELECT
    b.floor, v.party, count(DISTINCT v.constituency_id) FILTER (WHERE v.tally_id = :to_tally) AS contests,
    sum(v.votes) FILTER (WHERE v.tally_id = :from_tally) AS votes_from,
    sum(v.votes) FILTER (WHERE v.tally_id = :to_tally) AS votes_to,
    count(*) FILTER (WHERE v.tally_id = :from_tally AND v.place = 1) AS seats_from,
    count(*) FILTER (WHERE v.tally_id = :to_tally AND v.place = 1) AS seats_to
  FROM tally_vote v JOIN band b USING (constituency_id)
  WHERE v.tally_id IN (:from_tally, :to_tally)
  GROUP BY b.floor, v.party
)
SELECT
  CASE b.floor WHEN 35 THEN 0 ELSE b.floor / 100.0 END AS leave_from,
  CASE b.floor WHEN 65 THEN 1 ELSE (b.floor + 5) / 100.0 END AS leave_to, b.constituencies, w.party,
  w.votes_to / b.votes_to AS share, w.votes_to / b.votes_to - w.votes_from / b.votes_from AS share_change,
  w.seats_to AS seats, w.seats_to - w.seats_from AS seat_change,
  CASE b.floor
    WHEN 35 THEN 'under 40%' WHEN 65 THEN '65% and over' ELSE b.floor || ' to ' || (b.floor + 5) || '%'
  END AS band
FROM cast_votes b
JOIN won w USING (floor)
JOIN party y USING (party)
WHERE w.contests * 2 >= b.constituencies AND y.kind = 'party'
ORDER BY b.floor, y.position;
