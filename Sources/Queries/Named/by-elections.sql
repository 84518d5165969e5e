-- summary: Every by-election: who won it, who had won at the general election before, and the swing since then.
-- parameter: from optional — by-elections since this general election
-- parameter: to optional — and before this one
-- parameter: constituency optional
-- parameter: party optional — by-elections that these parties won or had to defend
-- parameter: area optional
-- order: the earliest first, then by the name of the constituency.
-- example: by-elections --from 2019 — every by-election since the general election of 2019
-- example: by-elections 2024 — those of the parliament before 2024
-- example: by-elections --party RUK — those one party won or had to defend
-- column: date date — Polling day.
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: winner party — The winner's party.
-- column: previous_winner party — The party that won at the general election before.
-- column: second party? — The runner-up's party.
-- column: majority votes — The winner's votes less the runner-up's.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: con_lab_swing change? — Butler swing from Con to Lab since the general election before; empty where either did not stand in both.
-- column: winner_name text — The winner.
-- column: election year — The general election before; --from and --to say between which general elections.
-- column: local_from party? — Where the seat changed hands its former winner, else the runner-up.
-- column: local change? — Butler swing from that party to the winner's; empty where either did not stand in both, and for independents.
-- column: share share — The winner's share of valid votes.
-- column: previous_share share? — The share of the winner's party at the general election before; empty where it did not stand.
-- column: turnout_change change — Turnout less turnout at the general election before.
-- column: previous_second party — The runner-up's party at the general election before.
-- column: previous_majority votes — The majority there.
-- column: previous_majority_share share — The same as a fraction of valid votes.
-- yield: election previous_second previous_majority_share turnout_change previous_share second winner_name share turnout con_lab_swing previous_majority local_from
WITH fought AS MATERIALIZED (
  SELECT
    r.*, t.tally_id, p.valid_votes AS previous_valid, p.valid_votes / p.electorate AS previous_turnout,
    local_rival(r.winner, r.second, r.previous_winner) AS local_from,
    one.votes AS first_votes, two.votes AS second_votes, two.party AS previous_second
  FROM by_election_result r
  JOIN tally t ON t.election = r.election AND t.basis = 'counted' AND t.declared_in IS NULL
  JOIN tally_contest p ON p.tally_id = t.tally_id AND p.constituency_id = r.constituency_id
  JOIN tally_vote one ON one.tally_id = t.tally_id AND one.constituency_id = r.constituency_id AND one.place = 1
  JOIN tally_vote two ON two.tally_id = t.tally_id AND two.constituency_id = r.constituency_id AND two.place = 2
  JOIN constituency k ON k.constituency_id = r.constituency_id
  JOIN area a USING (area)
  WHERE (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election < :to_year)
    AND (:constituency IS NULL OR r.constituency_id = :constituency)
    AND (:parties IS NULL OR r.winner IN (SELECT value FROM json_each(:parties))
      OR r.previous_winner IN (SELECT value FROM json_each(:parties)))
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
), shares AS MATERIALIZED (
  -- A party that people vote for again: an independent of one year is not the independent of another.
  SELECT
    c.by_election_id, c.party, 1.0 * sum(c.votes) / f.valid_votes AS share,
    (SELECT sum(v.votes) / f.previous_valid FROM tally_vote v
     WHERE v.tally_id = f.tally_id AND v.constituency_id = f.constituency_id AND v.party = c.party) AS former
  FROM by_election_candidacy c
  JOIN fought f USING (by_election_id)
  JOIN party y ON y.party = c.party AND y.kind IN ('party', 'speaker')
  WHERE f.valid_votes > 0
  GROUP BY c.by_election_id, c.party
)
SELECT
  f.date, f.code, f.constituency, f.winner, f.previous_winner, f.second, f.majority, f.turnout,
  swing(con.former, lab.former, con.share, lab.share) AS con_lab_swing, f.winner_name, f.election, f.local_from,
  swing(away.former, won.former, away.share, won.share) AS local,
  (SELECT 1.0 * c.votes / f.valid_votes FROM by_election_candidacy c
   WHERE c.by_election_id = f.by_election_id AND c.place = 1) AS share,
  won.former AS previous_share, f.turnout - f.previous_turnout AS turnout_change, f.previous_second,
  f.first_votes - f.second_votes AS previous_majority,
  (f.first_votes - f.second_votes) / f.previous_valid AS previous_majority_share
FROM fought f
LEFT JOIN shares con ON con.by_election_id = f.by_election_id AND con.party = 'Con'
LEFT JOIN shares lab ON lab.by_election_id = f.by_election_id AND lab.party = 'Lab'
LEFT JOIN shares won ON won.by_election_id = f.by_election_id AND won.party = f.winner
LEFT JOIN shares away ON away.by_election_id = f.by_election_id AND away.party = f.local_from
ORDER BY f.date, f.constituency, f.code;
