-- summary: Every seat that another party won: from one general election to another, on one boundary set.
-- parameter: from required
-- parameter: to required
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: by the party that gained, the party that lost, then the name of the constituency.
-- example: flips 2024 — the seats that changed hands
-- example: flips 2024 --party RUK — those won or lost by one party
-- example: flips --from 2017 --to 2024 --area Scotland — between any two elections
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: from_party party — The party that won it then.
-- column: to_party party — The party that won it now.
-- column: majority votes? — The majority now.
-- column: majority_share share? — The majority now as a fraction of valid votes.
-- column: from_basis basis — counted, published or estimated.
-- column: probability share? — The probability that the winners of notional results are right, both together where both are notional; empty where both were counted.
-- column: uncertain flag? — Whether that is too low to rely on; empty where both were counted.
-- column: local_swing change? — Butler swing from the party that lost it to the party that gained it; empty where one of them did not stand in both, and for independents.
-- column: comparable flag — Not where the Speaker wins a notional result, whom others did not stand against: then it is no change of hands.
-- column: stood share? — Where the winner or the runner-up of a notional result did not stand in all of the constituency: the part that he stood in.
-- yield: comparable stood majority_share majority local_swing uncertain
WITH certain AS (
  -- Where both results are notional, both winners must be right, which is not a matter of each alone: draws tell how it goes together.
  SELECT
    e.constituency_id,
    ifnull(
      (SELECT j.probability FROM joint_probability j
       WHERE j.from_id = :from_tally AND j.to_id = :to_tally AND j.constituency_id = e.constituency_id),
      CASE count(*) WHEN 1 THEN max(e.probability) ELSE min(e.probability) * max(e.probability) END) AS probability,
    min(e.comparable) AS comparable
  FROM estimate e WHERE e.tally_id IN (:from_tally, :to_tally) GROUP BY e.constituency_id
)
SELECT
  now.code, now.constituency, now.nation, now.region, was.winner AS from_party, now.winner AS to_party,
  now.majority, now.majority_share, was.basis AS from_basis,
  s.probability, s.probability < (SELECT certainty FROM boundary_change b WHERE b.boundary_set = now.boundary_set) AS uncertain,
  CASE
    WHEN gainer.kind IN ('party', 'speaker') AND loser.kind IN ('party', 'speaker') AND s.comparable IS NOT 0
      AND NOT EXISTS (
        SELECT 1 FROM uncontested u
        WHERE u.tally_id IN (was.tally_id, now.tally_id) AND u.constituency_id = now.constituency_id
          AND u.party IN (was.winner, now.winner)
      )
    THEN swing(
      was.winner_votes / was.valid_votes,
      (SELECT v.votes FROM tally_vote v
       WHERE v.tally_id = was.tally_id AND v.constituency_id = was.constituency_id AND v.party = now.winner) / was.valid_votes,
      (SELECT v.votes FROM tally_vote v
       WHERE v.tally_id = now.tally_id AND v.constituency_id = now.constituency_id AND v.party = was.winner) / now.valid_votes,
      now.winner_votes / now.valid_votes)
  END AS local_swing,
  ifnull(s.comparable, 1) AS comparable,
  (SELECT min(c.stood) FROM partly_contested c
   WHERE c.tally_id IN (:from_tally, :to_tally) AND c.constituency_id = now.constituency_id) AS stood
FROM contest_result now
JOIN contest_result was ON was.tally_id = :from_tally AND was.constituency_id = now.constituency_id
LEFT JOIN certain s ON s.constituency_id = now.constituency_id
JOIN party gainer ON gainer.party = now.winner
JOIN party loser ON loser.party = was.winner
WHERE now.tally_id = :to_tally AND now.winner <> was.winner
  AND (:within IS NULL OR now.constituency_id IN (SELECT value FROM json_each(:within)))
  AND (:parties IS NULL OR EXISTS (SELECT 1 FROM json_each(:parties) WHERE value IN (now.winner, was.winner)))
ORDER BY gainer.position, loser.position, now.constituency, now.code;
