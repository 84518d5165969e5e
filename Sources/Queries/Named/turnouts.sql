-- summary: Every constituency's turnout in one election and its change since the baseline.
-- parameter: election required
-- parameter: from optional
-- parameter: constituency optional — one seat, with its rank among all of these
-- parameter: area optional
-- parameter: on optional
-- order: highest turnout first, then by name.
-- example: turnouts 2024 --limit 10 — the ten highest turnouts
-- example: turnouts 2024 --constituency Bath — where one seat stands
-- example: turnouts --from 2010 --to 2019 — with the change since 2010
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: electorate count — Who may vote.
-- column: valid_votes votes — Votes counted for candidates.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change? — Turnout now less turnout in the baseline, as counted where no address changed constituency.
-- column: turnout_from_basis basis? — On what the turnout stands that the change is measured from; empty without a baseline.
-- column: rank count — Its place among the seats asked for: 1 for the highest turnout.
-- yield: turnout_from_basis electorate valid_votes
SELECT code, constituency, electorate, valid_votes, turnout, turnout_change, turnout_from_basis, rank
FROM (
  SELECT
    r.constituency_id, r.code, r.constituency, r.electorate, r.valid_votes, r.turnout,
    now.turnout - was.turnout AS turnout_change, was.basis AS turnout_from_basis,
    rank() OVER (ORDER BY r.turnout DESC) AS rank
  FROM contest_result r
  JOIN contest_turnout now ON now.tally_id = r.tally_id AND now.constituency_id = r.constituency_id
  LEFT JOIN contest_turnout was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
  WHERE r.tally_id = :tally AND r.valid_votes > 0 AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY turnout DESC, constituency, code;
