-- summary: The safest seats of one election by majority as a share of valid votes, without the Speaker’s.
-- parameter: election required
-- parameter: constituency optional — one seat, with its rank among all of these
-- parameter: party optional — seats won by these parties
-- parameter: area optional
-- parameter: on optional
-- order: largest majority share first, then by name.
-- example: safest 2024 --limit 10 — the ten safest seats
-- example: safest 2024 --party Con — the safest Conservative seats
-- example: safest 2024 --area London --limit 5 — in London
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: second party — The runner-up's party.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: swing_needed share — Half the majority: the swing from the winner to the runner-up that would have changed the seat.
-- column: rank count — Its place among the seats asked for: 1 for the largest majority share.
-- yield: rank majority
SELECT code, constituency, winner, second, majority, majority_share, swing_needed, rank
FROM (
  SELECT
    r.constituency_id, r.code, r.constituency, r.winner, r.second, r.majority, r.majority_share,
    swing_needed(r.winner_votes / r.valid_votes, r.second_votes / r.valid_votes) AS swing_needed,
    rank() OVER (ORDER BY r.majority_share DESC) AS rank
  FROM contest_result r
  WHERE r.tally_id = :tally AND r.valid_votes > 0 AND r.second IS NOT NULL
    -- The largest parties do not stand against the Speaker.
    AND r.winner NOT IN (SELECT party FROM party WHERE kind = 'speaker')
    AND (:parties IS NULL OR r.winner IN (SELECT value FROM json_each(:parties)))
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY majority_share DESC, constituency, code;
