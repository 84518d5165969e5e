-- summary: Every constituency's measures side by side: turnout, majority, the Leave vote, a party's share and the swing to it from another.
-- parameter: election required
-- parameter: from optional
-- parameter: constituency optional
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- example: measures 2024 --constituency Bath — one seat’s measures side by side
-- example: measures 2024 --party RUK,Con --area "North East" — with a share and a swing
-- example: measures 2017 --on 2024 — 2017 on the new boundaries
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: winner party — The winner's party.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change? — Turnout now less turnout in the baseline, as counted where no address changed constituency.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: leave_share share? — Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland.
-- column: share share? — The first party's votes as a fraction of valid votes; empty where it did not stand.
-- column: share_change change? — Its share now less in the baseline; empty where it did not stand in both.
-- column: swing change? — Butler swing to the first party from the second; empty where one of them did not stand in both.
-- yield: winner leave_share majority_share turnout_change turnout
WITH seat AS MATERIALIZED (
  SELECT
    r.constituency_id, r.code, r.constituency, r.nation, r.region, r.winner, r.turnout,
    n.turnout - w.turnout AS turnout_change,
    r.majority_share, l.share AS leave_share,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :tally AND v.constituency_id = r.constituency_id AND v.party = :party)
      / nullif(r.valid_votes, 0) AS share,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :baseline AND v.constituency_id = r.constituency_id AND v.party = :party)
      / nullif(was.valid_votes, 0) AS share_then,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :tally AND v.constituency_id = r.constituency_id AND v.party = :second_party)
      / nullif(r.valid_votes, 0) AS rival,
    (SELECT sum(v.votes) FROM tally_vote v
     WHERE v.tally_id = :baseline AND v.constituency_id = r.constituency_id AND v.party = :second_party)
      / nullif(was.valid_votes, 0) AS rival_then,
    -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
    r.constituency_id NOT IN (
      SELECT constituency_id FROM estimate WHERE tally_id IN (:tally, :baseline) AND NOT comparable
    ) AS comparable
  FROM contest_result r
  LEFT JOIN tally_contest was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
  JOIN contest_turnout n ON n.tally_id = r.tally_id AND n.constituency_id = r.constituency_id
  LEFT JOIN contest_turnout w ON w.tally_id = :baseline AND w.constituency_id = r.constituency_id
  LEFT JOIN leave_share l ON l.constituency_id = r.constituency_id
  WHERE r.tally_id = :tally AND r.valid_votes > 0 AND (:constituency IS NULL OR r.constituency_id = :constituency)
    AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
)
SELECT
  code, constituency, nation, region, winner, turnout, turnout_change, majority_share, leave_share,
  CASE WHEN NOT EXISTS (
    SELECT 1 FROM uncontested u
    WHERE u.tally_id = :tally AND u.constituency_id = seat.constituency_id AND u.party = :party
  ) THEN share END AS share,
  CASE WHEN :party NOT IN (SELECT party FROM party WHERE kind = 'independent') AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = seat.constituency_id AND u.party = :party
  ) THEN share - share_then END AS share_change,
  CASE WHEN comparable AND NOT EXISTS (
    SELECT 1 FROM party i WHERE i.party IN (:party, :second_party) AND i.kind NOT IN ('party', 'speaker')
  ) AND NOT EXISTS (
    SELECT 1 FROM uncontested u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = seat.constituency_id
      AND u.party IN (:party, :second_party)
  ) THEN swing(rival_then, share_then, rival, share) END AS swing
FROM seat
ORDER BY constituency, code;
