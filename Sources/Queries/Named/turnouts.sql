-- summary: Every constituency's turnout in one election and its change since the baseline.
-- parameter: election required
-- parameter: from optional
-- parameter: area optional
-- parameter: on optional
-- order: highest turnout first, then by name.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: electorate count — Who may vote.
-- column: valid_votes votes — Votes counted for candidates.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change? — Turnout now less turnout in the baseline, as counted where no address changed constituency.
-- column: turnout_from_basis basis? — On what the turnout stands that the change is measured from; empty without a baseline.
SELECT
  r.code, r.constituency, r.electorate, r.valid_votes, r.turnout,
  now.turnout - was.turnout AS turnout_change, was.basis AS turnout_from_basis
FROM contest_result r
JOIN contest_turnout now ON now.tally_id = r.tally_id AND now.constituency_id = r.constituency_id
LEFT JOIN contest_turnout was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND r.valid_votes > 0 AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
ORDER BY r.turnout DESC, r.constituency, r.code;
