-- summary: The safest seats of one election by majority as a share of valid votes, without the Speaker’s.
-- parameter: election required
-- parameter: area optional
-- parameter: on optional
-- order: largest majority share first, then by name.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: second party — The runner-up's party.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: swing_needed share — Half the majority: the swing from the winner to the runner-up that would have changed the seat.
SELECT
  r.code, r.constituency, r.winner, r.second, r.majority, r.majority_share, swing_needed(r.winner_votes / r.valid_votes, r.second_votes / r.valid_votes) AS swing_needed
FROM contest_result r
WHERE r.tally_id = :tally AND r.valid_votes > 0 AND r.second IS NOT NULL
  -- The largest parties do not stand against the Speaker.
  AND r.winner NOT IN (SELECT party FROM party WHERE kind = 'speaker')
  AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
ORDER BY r.majority_share DESC, r.constituency, r.code;
