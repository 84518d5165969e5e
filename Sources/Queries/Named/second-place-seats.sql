-- summary: The seats in which a party came second: behind whom, and by how much.
-- parameter: election required
-- parameter: constituency optional — one seat, with its rank among all of these
-- parameter: party optional — second places of these parties
-- parameter: area optional
-- parameter: on optional
-- order: the smallest majority share first, then by name.
-- example: second-place-seats 2024 --party RUK — every seat in which Reform came second
-- example: second-place-seats 2024 --party Green --limit 10 — the Greens’ ten closest
-- example: second-place-seats 2024 --area Scotland — in Scotland
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: party party — The runner-up's party.
-- column: winner party — The winner's party.
-- column: share share — The runner-up's share of valid votes.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: swing_needed share — Half the majority: the swing from the winner that the runner-up needed.
-- column: rank count — Its place among the seats asked for: 1 for the smallest majority share.
-- yield: rank majority share
SELECT code, constituency, party, winner, share, majority, majority_share, swing_needed, rank
FROM (
  SELECT
    r.constituency_id, r.code, r.constituency, r.second AS party, r.winner, r.second_votes / r.valid_votes AS share, r.majority,
    r.majority_share, swing_needed(r.winner_votes / r.valid_votes, r.second_votes / r.valid_votes) AS swing_needed,
    rank() OVER (ORDER BY r.majority_share) AS rank
  FROM contest_result r
  WHERE r.tally_id = :tally AND r.second IS NOT NULL
    AND (:parties IS NULL OR r.second IN (SELECT value FROM json_each(:parties)))
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY majority_share, constituency, code;
