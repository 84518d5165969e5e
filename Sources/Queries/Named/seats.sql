-- summary: The constituencies of one election that fit: by winner, loser, majority, swing, Leave vote and name.
-- parameter: election required
-- parameter: from optional
-- parameter: party optional — seats won by these parties
-- parameter: lost-by optional — seats that changed hands and were this party’s at the election before; any for all that changed hands
-- parameter: majority-under optional — seats with a majority under so many per cent of valid votes
-- parameter: swing-over optional — seats with a swing to the winner over so many points
-- parameter: leave-over optional — seats with a Leave vote over so many per cent in 2016
-- parameter: name optional — seats with this in their names
-- parameter: area optional
-- parameter: on optional
-- parameter: sort optional — the column that orders the rows; -COLUMN, the largest first
-- order: by name, or as --sort says; where it is missing last.
-- example: seats 2024 --party LD --sort majority_share --limit 20 — the twenty most marginal Liberal Democrat seats
-- example: seats 2024 --lost-by Con --swing-over 20 — lost by the Conservatives on a swing over 20 points
-- example: seats 2019 --leave-over 60 --majority-under 5 --sort -leave_share — marginal seats that voted Leave
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: basis basis — counted, published or estimated.
-- column: winner party — The winner's party.
-- column: winner_name text? — The winner; empty in a notional result.
-- column: second party? — The runner-up's party.
-- column: former party? — The party that won it at the election compared with; empty without one.
-- column: changed flag? — Whether another party won it then; empty where that cannot be said: a Speaker's notional result, whom others did not stand against.
-- column: majority votes? — The winner's votes less the runner-up's; empty where none are counted.
-- column: majority_share share? — The majority as a fraction of valid votes.
-- column: electorate count — Who may vote.
-- column: valid_votes votes? — Votes counted for candidates; empty where none are counted.
-- column: turnout share? — Valid votes as a fraction of the electorate.
-- column: swing_from party? — Where the seat changed hands its former winner, else today's second.
-- column: swing change? — Butler swing from that party to the winner; empty where one of them did not stand in both, and for independents.
-- column: leave_share share? — Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland.
-- column: probability share? — The probability that the winner of a notional result is right; empty where counted or not known.
-- yield: valid_votes electorate winner_name nation swing_from leave_share turnout second
WITH seat AS MATERIALIZED (
  SELECT
    now.*, was.winner AS former, local_rival(now.winner, now.second, was.winner) AS rival, e.probability,
    nullif(was.valid_votes, 0) AS valid_from, nullif(now.valid_votes, 0) AS valid_to,
    NOT EXISTS (
      SELECT 1 FROM estimate x
      WHERE x.tally_id IN (:baseline, :tally) AND x.constituency_id = now.constituency_id AND NOT x.comparable
    ) AS comparable
  FROM contest_result now
  LEFT JOIN contest_result was ON was.tally_id = :baseline AND was.constituency_id = now.constituency_id
  LEFT JOIN estimate e ON e.tally_id = now.tally_id AND e.constituency_id = now.constituency_id
  WHERE now.tally_id = :tally
    AND (:within IS NULL OR now.constituency_id IN (SELECT value FROM json_each(:within)))
    AND (:parties IS NULL OR now.winner IN (SELECT value FROM json_each(:parties)))
    AND (:name IS NULL OR has_text(now.constituency, :name))
), continuing AS (
  -- An independent of one year is not the independent of another.
  SELECT party FROM party WHERE kind IN ('party', 'speaker')
), known AS MATERIALIZED (
  SELECT
    s.code, s.constituency, s.nation, s.region, s.basis, s.winner, trim(d.first_name || ' ' || d.surname) AS winner_name,
    s.second, s.former, CASE WHEN s.comparable THEN s.former <> s.winner END AS changed,
    s.majority, s.majority_share, s.electorate, s.valid_votes, s.turnout, s.rival AS swing_from,
    CASE WHEN s.comparable AND s.rival IN continuing AND s.winner IN continuing AND NOT EXISTS (
      SELECT 1 FROM uncontested u
      WHERE u.tally_id IN (:baseline, :tally) AND u.constituency_id = s.constituency_id AND u.party IN (s.rival, s.winner)
    ) THEN swing(
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = :baseline AND v.constituency_id = s.constituency_id AND v.party = s.rival) / s.valid_from,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = :baseline AND v.constituency_id = s.constituency_id AND v.party = s.winner) / s.valid_from,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = :tally AND v.constituency_id = s.constituency_id AND v.party = s.rival) / s.valid_to,
      (SELECT sum(v.votes) FROM tally_vote v
       WHERE v.tally_id = :tally AND v.constituency_id = s.constituency_id AND v.party = s.winner) / s.valid_to)
    END AS swing,
    l.share AS leave_share, s.probability
  FROM seat s
  LEFT JOIN candidacy d ON d.candidacy_id = s.winner_candidacy_id
  LEFT JOIN leave_share l ON l.constituency_id = s.constituency_id
)
SELECT
  code, constituency, nation, region, basis, winner, winner_name, second, former, changed, majority, majority_share,
  electorate, valid_votes, turnout, swing_from, swing, leave_share, probability
FROM known
WHERE (:lost_by IS NULL OR changed AND :lost_by IN ('any', former))
  -- A share is compared as it is written: to a millionth.
  AND (:majority_under IS NULL OR round(majority_share, 6) < :majority_under)
  AND (:swing_over IS NULL OR round(swing, 6) > :swing_over)
  AND (:leave_over IS NULL OR round(leave_share, 6) > :leave_over)
ORDER BY constituency, code;
