-- summary: Every constituency's first three contestants with their shares and changes, and how many voted.
-- parameter: election required
-- parameter: from optional
-- parameter: constituency optional
-- parameter: area optional
-- parameter: on optional
-- order: by the name of the constituency.
-- example: placings 2024 --area Scotland — the first three in every seat of Scotland
-- example: placings 2024 --constituency Bath — the first three there
-- example: placings --from 2015 --to 2017 --area London — with changes since 2015
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: region text — Its region of England, or its nation.
-- column: winner party — The winner's party.
-- column: former party? — The baseline's winning party; empty without a baseline.
-- column: winner_name text? — The winner; empty in a notional result.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: winner_share share — The winner's share of valid votes.
-- column: winner_change change? — Less the party's share in the baseline; empty where it did not stand in both, and for independents.
-- column: second party? — The runner-up's party.
-- column: second_share share? — Its share.
-- column: second_change change? — Its change.
-- column: third party? — The third's party.
-- column: third_share share? — Its share.
-- column: third_change change? — Its change.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change? — Turnout now less turnout in the baseline, as counted where no address changed constituency.
-- column: basis basis — counted, published or estimated.
-- column: winner_by_surname text? — The winner as an index has it: surname, first names.
-- yield: winner_by_surname third_change third_share third second_change turnout_change winner_name turnout former second_share
SELECT
  r.code, r.constituency, r.region, r.winner, former.party AS former,
  trim(d.first_name || ' ' || d.surname) AS winner_name, r.majority, r.winner_votes / nullif(r.valid_votes, 0) AS winner_share,
  CASE WHEN one.kind <> 'independent' AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = r.constituency_id AND u.party = r.winner
  ) THEN r.winner_votes / nullif(r.valid_votes, 0) - (
    SELECT sum(v.votes) FROM tally_vote v
    WHERE v.tally_id = :baseline AND v.constituency_id = r.constituency_id AND v.party = r.winner
  ) / nullif(was.valid_votes, 0) END AS winner_change,
  r.second, r.second_votes / nullif(r.valid_votes, 0) AS second_share,
  CASE WHEN two.kind <> 'independent' AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = r.constituency_id AND u.party = r.second
  ) THEN r.second_votes / nullif(r.valid_votes, 0) - (
    SELECT sum(v.votes) FROM tally_vote v
    WHERE v.tally_id = :baseline AND v.constituency_id = r.constituency_id AND v.party = r.second
  ) / nullif(was.valid_votes, 0) END AS second_change,
  third.party AS third, third.votes / nullif(r.valid_votes, 0) AS third_share,
  CASE WHEN three.kind <> 'independent' AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = r.constituency_id AND u.party = third.party
  ) THEN third.votes / nullif(r.valid_votes, 0) - (
    SELECT sum(v.votes) FROM tally_vote v
    WHERE v.tally_id = :baseline AND v.constituency_id = r.constituency_id AND v.party = third.party
  ) / nullif(was.valid_votes, 0) END AS third_change,
  r.turnout, n.turnout - w.turnout AS turnout_change, r.basis,
  d.surname || ', ' || d.first_name AS winner_by_surname
FROM contest_result r
LEFT JOIN tally_vote third
  ON third.tally_id = r.tally_id AND third.constituency_id = r.constituency_id AND third.place = 3
JOIN party one ON one.party = r.winner
LEFT JOIN party two ON two.party = r.second
LEFT JOIN party three ON three.party = third.party
LEFT JOIN candidacy d ON d.candidacy_id = r.winner_candidacy_id
LEFT JOIN tally_contest was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
JOIN contest_turnout n ON n.tally_id = r.tally_id AND n.constituency_id = r.constituency_id
LEFT JOIN contest_turnout w ON w.tally_id = :baseline AND w.constituency_id = r.constituency_id
LEFT JOIN tally_vote former
  ON former.tally_id = :baseline AND former.constituency_id = r.constituency_id AND former.place = 1
WHERE r.tally_id = :tally AND r.valid_votes > 0 AND (:constituency IS NULL OR r.constituency_id = :constituency)
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY r.constituency, r.code;
