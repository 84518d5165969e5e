-- summary: Ballots rejected in every constituency, and their part of all ballots cast.
-- parameter: election required
-- parameter: area optional
-- order: the largest part rejected first, those unknown last, then by name.
-- example: rejected-ballots 2024 — ballots rejected in every seat
-- example: rejected-ballots 2024 --area London — in London
-- example: rejected-ballots 2024 --limit 10 — the ten with most
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: invalid_votes count? — Ballots rejected; empty where unknown.
-- column: valid_votes votes — Votes counted for candidates.
-- column: invalid_share share? — Ballots rejected as a fraction of all cast.
-- column: ballot_box_turnout share? — All ballots cast as a fraction of the electorate.
-- yield: ballot_box_turnout valid_votes
SELECT
  r.code, r.constituency, k.invalid_votes, r.valid_votes,
  1.0 * k.invalid_votes / nullif(k.invalid_votes + k.valid_votes, 0) AS invalid_share,
  1.0 * (k.invalid_votes + k.valid_votes) / nullif(k.electorate, 0) AS ballot_box_turnout
FROM contest_result r
JOIN contest k ON k.election = r.election AND k.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND r.valid_votes > 0 AND r.basis = 'counted'
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY invalid_share IS NULL, invalid_share DESC, r.constituency, r.code;
