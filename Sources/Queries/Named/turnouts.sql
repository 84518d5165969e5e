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
-- column: turnout_change change? — Turnout now less turnout in the baseline.
SELECT
  r.code, r.constituency, r.electorate, r.valid_votes, r.turnout,
  r.turnout - CASE WHEN was.electorate > 0 THEN was.valid_votes / was.electorate END AS turnout_change
FROM contest_result r
LEFT JOIN tally_contest was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
ORDER BY r.turnout DESC, r.constituency, r.code;
