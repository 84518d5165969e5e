-- summary: In how many seats each party came second, behind whom, and how closely.
-- parameter: election required
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: most second places first.
-- example: second-places 2024 — who came second, how often, to whom
-- example: second-places 2024 --party RUK — one party
-- example: second-places 2024 --area "North West" — in one region
-- column: party party — The party.
-- column: seconds count — Seats in which it came second.
-- column: behind_con count — Of these, behind the Conservatives.
-- column: behind_lab count — Of these, behind Labour.
-- column: behind_other count — Of these, behind any other.
-- column: within_10 count — Of these, in marginal seats: by less than 10% of valid votes.
SELECT
  r.second AS party, count(*) AS seconds, sum(r.winner = 'Con') AS behind_con, sum(r.winner = 'Lab') AS behind_lab,
  sum(r.winner NOT IN ('Con', 'Lab')) AS behind_other, sum(marginality(r.majority_share) <> 'safer') AS within_10
FROM contest_result r
JOIN party y ON y.party = r.second
WHERE r.tally_id = :tally AND (:parties IS NULL OR r.second IN (SELECT value FROM json_each(:parties)))
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
GROUP BY r.second
ORDER BY seconds DESC, y.position;
