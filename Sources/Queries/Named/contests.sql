-- summary: Every constituency's winner, majority and turnout in one election.
-- parameter: election required
-- parameter: from optional
-- parameter: constituency optional
-- parameter: party optional — seats won by these parties
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name.
-- example: contests 2024 --area Wales — every seat of Wales
-- example: contests 2019 --party LD — the seats the Liberal Democrats won
-- example: contests 2024 --constituency Clacton — one seat
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: basis basis — counted, published or estimated.
-- column: winner party — The winner's party.
-- column: winner_name text? — The winner; empty in a notional result.
-- column: second party? — The runner-up's party.
-- column: majority votes? — The winner's votes less the runner-up's; empty where none are counted.
-- column: majority_share share? — The majority as a fraction of valid votes.
-- column: electorate count? — Who may vote; empty where that is not known.
-- column: valid_votes votes? — Votes counted for candidates; empty where none are counted.
-- column: invalid_votes count? — Ballots rejected; empty where not counted.
-- column: turnout share? — Valid votes as a fraction of the electorate.
-- column: result text? — "Lab hold", "SNP gain from Lab", against the baseline.
-- column: declared_at moment? — When the result was declared; empty where unknown.
-- column: probability share? — The probability that the winner of a notional result is right; empty where counted or not known.
-- yield: invalid_votes electorate valid_votes declared_at winner_name majority_share turnout majority
SELECT
  r.code, r.constituency, r.nation, r.region, r.basis, r.winner,
  ifnull(trim(d.first_name || ' ' || d.surname), trim(o.member_first_name || ' ' || o.member_surname)) AS winner_name,
  r.second, r.majority, r.majority_share, r.electorate, r.valid_votes, o.invalid_votes, r.turnout,
  (
    SELECT c.label FROM contest_pair c
    WHERE c.tally_id = r.tally_id AND c.earlier_id = :baseline AND c.constituency_id = r.constituency_id
  ) AS result, o.declared_at, e.probability
FROM contest_result r
LEFT JOIN candidacy d ON d.candidacy_id = r.winner_candidacy_id
LEFT JOIN contest o ON r.basis = 'counted' AND o.election = r.election AND o.constituency_id = r.constituency_id
LEFT JOIN estimate e ON e.tally_id = r.tally_id AND e.constituency_id = r.constituency_id
WHERE r.tally_id = :tally AND (:constituency IS NULL OR r.constituency_id = :constituency)
  AND (:parties IS NULL OR r.winner IN (SELECT value FROM json_each(:parties)))
  AND (:within IS NULL OR r.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY r.constituency, r.code;
