-- summary: Every by-election: who won it, who had won at the general election before, and the swing since then.
-- parameter: from optional
-- parameter: to optional
-- order: the earliest first, then by the name of the constituency.
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
WITH shares AS (
  SELECT
    c.by_election_id, c.party, 1.0 * sum(c.votes) / b.valid_votes AS share,
    -- As in party_contest, which would add up every contest of the database.
    (SELECT sum(v.votes) / k.valid_votes FROM tally_vote v JOIN tally_contest k USING (tally_id, constituency_id)
     WHERE v.tally_id = t.tally_id AND v.constituency_id = b.constituency_id AND v.party = c.party) AS former
  FROM by_election_candidacy c
  JOIN by_election b USING (by_election_id)
  JOIN tally t ON t.election = b.election AND t.basis = 'counted' AND t.declared_in IS NULL
  WHERE c.party IN ('Con', 'Lab') AND b.valid_votes > 0
  GROUP BY c.by_election_id, c.party
)
SELECT
  r.date, r.code, r.constituency, r.winner, r.previous_winner, r.second, r.majority, r.turnout,
  ((lab.share - lab.former) - (con.share - con.former)) / 2 AS con_lab_swing, r.winner_name, r.election
FROM by_election_result r
LEFT JOIN shares con ON con.by_election_id = r.by_election_id AND con.party = 'Con'
LEFT JOIN shares lab ON lab.by_election_id = r.by_election_id AND lab.party = 'Lab'
WHERE (:from_year IS NULL OR r.election >= :from_year) AND (:to_year IS NULL OR r.election < :to_year)
ORDER BY r.date, r.constituency, r.code;
