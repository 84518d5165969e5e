-- summary: Every constituency's first three contestants with their shares and changes, and how many voted.
-- parameter: election required
-- parameter: from optional
-- parameter: area optional
-- parameter: on optional
-- order: by the name of the constituency.
-- column: code text — GSS code.
-- column: constituency text — Name.
-- column: region text — Its region of England, or its nation.
-- column: winner party — The winner's party.
-- column: former party — The baseline's winning party; empty without a baseline.
-- column: winner_name text — The winner; empty in a notional result.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: winner_share share — The winner's share of valid votes.
-- column: winner_change change — Less the party's share in the baseline; empty where it did not stand in both, and for independents.
-- column: second party — The runner-up's party.
-- column: second_share share — Its share.
-- column: second_change change — Its change.
-- column: third party — The third's party.
-- column: third_share share — Its share.
-- column: third_change change — Its change.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change — Turnout now less turnout in the baseline.
-- column: basis text — counted, published or estimated.
-- column: winner_by_surname text — The winner as an index has it: surname, first names.
WITH placed AS MATERIALIZED (
  SELECT
    v.constituency_id, v.place, v.party, v.votes, v.candidacy_id, v.votes / nullif(c.valid_votes, 0) AS share,
    CASE WHEN p.kind <> 'independent' THEN v.votes / nullif(c.valid_votes, 0) - (
      SELECT sum(o.votes) FROM tally_vote o
      WHERE o.tally_id = b.tally_id AND o.constituency_id = b.constituency_id AND o.party = v.party
    ) / nullif(b.valid_votes, 0) END AS change
  FROM tally_vote v
  JOIN tally_contest c USING (tally_id, constituency_id)
  JOIN party p USING (party)
  LEFT JOIN tally_contest b ON b.tally_id = :baseline AND b.constituency_id = v.constituency_id
  WHERE v.tally_id = :tally AND v.place <= 3
)
SELECT
  r.code, r.constituency, r.region, r.winner, was.winner AS former,
  trim(d.first_name || ' ' || d.surname) AS winner_name, r.majority, one.share AS winner_share,
  one.change AS winner_change, two.party AS second, two.share AS second_share, two.change AS second_change,
  three.party AS third, three.share AS third_share, three.change AS third_change, r.turnout,
  r.turnout - was.turnout AS turnout_change, r.basis,
  d.surname || ', ' || d.first_name AS winner_by_surname
FROM contest_result r
JOIN place a ON a.constituency_id = r.constituency_id AND a.area_kind = :area_kind AND a.area_name = :area_name
JOIN placed one ON one.constituency_id = r.constituency_id AND one.place = 1
LEFT JOIN placed two ON two.constituency_id = r.constituency_id AND two.place = 2
LEFT JOIN placed three ON three.constituency_id = r.constituency_id AND three.place = 3
LEFT JOIN candidacy d ON d.candidacy_id = r.winner_candidacy_id
LEFT JOIN contest_result was ON was.tally_id = :baseline AND was.constituency_id = r.constituency_id
WHERE r.tally_id = :tally
ORDER BY r.constituency, r.code;
