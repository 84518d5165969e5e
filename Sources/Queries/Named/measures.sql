-- summary: Every constituency's measures side by side: turnout, majority, the Leave vote, a party's share and the swing to it from another.
-- parameter: election required
-- parameter: from optional
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- column: code text — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: winner party — The winner's party.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change — Turnout now less turnout in the baseline.
-- column: majority_share share — The majority as a fraction of valid votes.
-- column: leave_share share — Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland.
-- column: share share — The first party's votes as a fraction of valid votes; empty where it did not stand.
-- column: share_change change — Its share now less in the baseline; empty where it did not stand in both.
-- column: swing change — Butler swing to the first party from the second; empty where one of them did not stand in both.
WITH stood AS MATERIALIZED (
  SELECT
    v.constituency_id, y.kind,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :tally AND v.party = :party) AS share,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :baseline AND v.party = :party) AS share_then,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :tally AND v.party = :second_party) AS rival,
    sum(v.votes / c.valid_votes) FILTER (WHERE v.tally_id = :baseline AND v.party = :second_party) AS rival_then
  FROM party y
  JOIN tally_vote v ON v.tally_id IN (:tally, :baseline) AND v.party IN (:party, :second_party)
  JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id AND c.valid_votes > 0
  WHERE y.party = :party
  GROUP BY v.constituency_id
)
SELECT
  r.code, r.constituency, r.nation, r.region, r.winner, r.turnout,
  r.turnout - CASE WHEN was.electorate > 0 THEN was.valid_votes / was.electorate END AS turnout_change,
  r.majority_share, l.share AS leave_share, s.share,
  CASE WHEN s.kind <> 'independent' THEN s.share - s.share_then END AS share_change,
  -- An estimate that the Speaker wins cannot be compared: others did not stand against him.
  CASE WHEN NOT EXISTS (
    SELECT 1 FROM estimate e
    WHERE e.tally_id IN (:tally, :baseline) AND e.constituency_id = r.constituency_id AND NOT e.comparable
  ) AND NOT EXISTS (
    SELECT 1 FROM party i WHERE i.party IN (:party, :second_party) AND i.kind NOT IN ('party', 'speaker')
  ) THEN swing(s.rival_then, s.share_then, s.rival, s.share) END AS swing
FROM contest_result r
LEFT JOIN tally_contest was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
LEFT JOIN leave_share l ON l.constituency_id = r.constituency_id
LEFT JOIN stood s ON s.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND (:regions IS NULL OR r.region IN (SELECT value FROM json_each(:regions)))
ORDER BY r.constituency, r.code;
