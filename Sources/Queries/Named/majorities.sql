-- summary: How many seats were won by how much: bands of 5% of valid votes, and whose seats they are.
-- parameter: election required
-- parameter: area optional
-- parameter: on optional
-- order: the smallest majorities first, then most seats of a winner.
-- example: majorities 2024 — how many seats by size of majority
-- example: majorities 2024 --area London — in London
-- example: majorities 2019 --on 2024 — 2019 on the new boundaries
-- column: band_from share — The band's lower end, in it.
-- column: band_to share — Its upper end, not in it.
-- column: seats count — Seats in the band.
-- column: winner party — A party that won some of them.
-- column: winner_seats count — How many of them it won.
WITH banded AS (
  SELECT min(CAST(r.majority_share * 20 AS INTEGER), 19) AS band, r.winner
  FROM contest_result r
  WHERE r.tally_id = :tally AND r.majority_share IS NOT NULL
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
SELECT
  b.band / 20.0 AS band_from, (b.band + 1) / 20.0 AS band_to, sum(count(*)) OVER (PARTITION BY b.band) AS seats, b.winner,
  count(*) AS winner_seats
FROM banded b
JOIN party y ON y.party = b.winner
GROUP BY b.band, b.winner
ORDER BY b.band, winner_seats DESC, y.position;
