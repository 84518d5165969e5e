-- summary: The seats that a party stood in and did not win, by the swing from their winner that it needs.
-- parameter: election required
-- parameter: constituency optional — one seat, with its rank among all of these
-- parameter: party required 1
-- parameter: area optional
-- parameter: on optional
-- order: the smallest swing first, then by name.
-- example: targets 2024 --party Con --limit 50 — the fifty seats that need the smallest swing
-- example: targets 2024 --party Green — the same for the Greens
-- example: targets 2024 --party Lab --area Scotland — in Scotland
-- column: rank count — 1 for the smallest swing.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: swing_needed share — The swing from the winner that the party needs.
-- column: place count — The party's place in the contest.
-- column: share share — Its share of valid votes.
-- yield: place share
WITH best AS (
  SELECT tally_id, constituency_id, min(place) AS place, max(votes) AS votes
  FROM tally_vote
  WHERE tally_id = :tally AND party = :party
  GROUP BY constituency_id
), ladder AS (
  SELECT
    r.constituency_id, r.code, r.constituency, r.winner,
    swing_needed(r.winner_votes / r.valid_votes, b.votes / r.valid_votes) AS swing_needed,
    b.place, b.votes / r.valid_votes AS share
  FROM contest_result r
  JOIN best b USING (tally_id, constituency_id)
  WHERE r.tally_id = :tally AND r.valid_votes > 0 AND r.winner <> :party
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
SELECT rank, code, constituency, winner, swing_needed, place, share
FROM (SELECT *, row_number() OVER (ORDER BY swing_needed, constituency, code) AS rank FROM ladder)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY rank;
