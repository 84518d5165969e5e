-- summary: Every general election: how many voted, who won, how proportional the result was.
-- parameter: area optional
-- parameter: speaker optional
-- parameter: on optional
-- order: the earliest election first; one of which the votes are not known wherever it is known who won is not there.
-- example: elections — every general election: turnout, largest party, majority, indices
-- example: elections --area Scotland — the same of Scotland
-- example: elections --speaker former-party — the Speaker counted with the party he came from
-- column: election year — The year, which names it.
-- column: date date — Polling day.
-- column: electorate count — Who may vote.
-- column: valid_votes votes — Votes counted for candidates.
-- column: invalid_votes count? — Ballots rejected.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: candidates count — How many stood.
-- column: seats count — How many seats there were; of an election that is not over, how many are declared.
-- column: largest_party party — The party with most seats.
-- column: house_majority count? — The largest party's seats less all others'; negative where it has no majority; empty for a part of the country, which has no House, and until all seats are declared.
-- column: gallagher index — Gallagher index of disproportionality.
-- column: loosemore_hanby index — Loosemore–Hanby index of disproportionality.
-- column: enp_votes index — Effective number of parties by votes.
-- column: enp_seats index — Effective number of parties by seats.
-- column: volatility index? — Pedersen volatility against the election before.
-- column: boundary_set text — The boundary set it was fought on.
-- column: featured flag — Whether it gets a report unasked; the others are baselines.
-- column: winners_bonus change — The share of the seats of the party with most seats less its share of the votes.
-- column: volatility_replacement index? — The part of the volatility that is due to parties that crossed 2% of the vote (Powell and Tucker, type A).
-- column: volatility_alteration index? — The part that is due to parties with 2% or more both times (type B).
-- column: basis basis — counted, published or estimated; with --on every election is on those boundaries.
-- column: constituencies count — How many constituencies there are; more than the seats until all are declared.
-- column: wrong_winners index? — For notional results: how many winners are likely to be wrong.
-- yield: featured boundary_set volatility_alteration volatility_replacement winners_bonus date invalid_votes enp_seats loosemore_hanby volatility enp_votes candidates valid_votes electorate seats
WITH chosen AS (
  -- On its own boundaries unless others are asked for.
  SELECT tally_id, election, boundary_set, basis, baseline_id FROM tally
  WHERE CASE WHEN :on IS NULL THEN basis = 'counted' AND declared_in IS NULL ELSE preferred AND boundary_set = :on END
), grouped AS MATERIALIZED (
  -- The Speaker counts with the party he came from where that is asked for, at the election and at the one before.
  SELECT
    t.tally_id,
    CASE WHEN :speaker = 'former-party' AND p.kind = 'speaker' THEN ifnull(e.speaker_party, a.party) ELSE a.party END AS party,
    sum(a.seats) AS seats, sum(a.votes) AS votes, max(p.kind = 'pool') AS is_pool
  FROM tally t
  JOIN party_area a USING (tally_id)
  JOIN election e USING (election)
  JOIN party p ON p.party = a.party
  WHERE a.area_kind = :area_kind AND a.area_name = :area_name AND t.tally_id IN (
    SELECT tally_id FROM chosen UNION SELECT baseline_id FROM chosen WHERE :speaker = 'former-party')
  GROUP BY 1, 2
), seats AS (
  SELECT
    tally_id, party, seats, row_number() OVER (PARTITION BY tally_id ORDER BY seats DESC, votes DESC, party) AS place
  FROM grouped
), standing AS (
  SELECT tally_id, sum(contestants) AS candidates FROM party_area
  WHERE area_kind = :area_kind AND area_name = :area_name
  GROUP BY tally_id
), spoilt AS (
  SELECT c.election, CASE WHEN count(c.invalid_votes) = count(*) THEN sum(c.invalid_votes) END AS invalid_votes
  FROM contest c JOIN constituency k USING (constituency_id)
  WHERE (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY c.election
), wrong AS (
  SELECT e.tally_id, sum(1 - e.probability) AS wrong
  FROM estimate e JOIN constituency k USING (constituency_id)
  WHERE (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY e.tally_id
), pooled AS (
  -- Where votes of several parties were published together, nobody knows whose they are.
  SELECT DISTINCT tally_id FROM grouped WHERE is_pool
), moved AS (
  SELECT
    c.tally_id, pedersen(n.votes, w.votes) AS volatility, volatility_replacement(n.votes, w.votes) AS replacement,
    volatility_alteration(n.votes, w.votes) AS alteration
  FROM chosen c
  JOIN (SELECT DISTINCT party FROM grouped) p
  LEFT JOIN grouped n ON n.tally_id = c.tally_id AND n.party = p.party
  LEFT JOIN grouped w ON w.tally_id = c.baseline_id AND w.party = p.party
  WHERE :speaker = 'former-party' AND c.tally_id NOT IN pooled AND c.baseline_id NOT IN pooled
  GROUP BY c.tally_id
), measures AS (
  SELECT
    tally_id,
    max(value) FILTER (WHERE measure = 'gallagher') AS gallagher,
    max(value) FILTER (WHERE measure = 'loosemore-hanby') AS loosemore_hanby,
    max(value) FILTER (WHERE measure = 'enp-votes') AS enp_votes,
    max(value) FILTER (WHERE measure = 'enp-seats') AS enp_seats,
    max(value) FILTER (WHERE measure = 'volatility') AS volatility,
    max(value) FILTER (WHERE measure = 'winners-bonus') AS winners_bonus,
    max(value) FILTER (WHERE measure = 'volatility-replacement') AS volatility_replacement,
    max(value) FILTER (WHERE measure = 'volatility-alteration') AS volatility_alteration
  FROM area_measure
  WHERE area_kind = :area_kind AND area_name = :area_name AND :speaker <> 'former-party'
  GROUP BY tally_id
  UNION ALL
  SELECT
    g.tally_id, gallagher(g.votes, g.seats), loosemore_hanby(g.votes, g.seats), effective_parties(g.votes),
    effective_parties(g.seats), m.volatility, winners_bonus(g.votes, g.seats), m.replacement, m.alteration
  FROM grouped g LEFT JOIN moved m ON m.tally_id = g.tally_id
  WHERE :speaker = 'former-party' AND g.tally_id NOT IN pooled
  GROUP BY g.tally_id
)
SELECT
  e.election, e.date, a.electorate, a.valid_votes, i.invalid_votes, a.turnout, c.candidates, a.seats,
  s.party AS largest_party, CASE WHEN :area_kind = 'uk' AND a.seats = n.constituencies THEN house_majority(s.seats, a.seats) END AS house_majority,
  m.gallagher, m.loosemore_hanby, m.enp_votes, m.enp_seats, m.volatility,
  t.boundary_set, e.featured, m.winners_bonus, m.volatility_replacement, m.volatility_alteration, t.basis, n.constituencies, w.wrong AS wrong_winners
FROM election e
JOIN chosen t ON t.election = e.election
JOIN area_total a ON a.tally_id = t.tally_id AND a.area_kind = :area_kind AND a.area_name = :area_name
JOIN (
  SELECT boundary_set, count(*) AS constituencies FROM constituency
  WHERE :within IS NULL OR constituency_id IN (SELECT value FROM json_each(:within))
  GROUP BY boundary_set
) n ON n.boundary_set = t.boundary_set
JOIN seats s ON s.tally_id = t.tally_id AND s.place = 1
JOIN standing c ON c.tally_id = t.tally_id
LEFT JOIN spoilt i ON i.election = e.election AND t.basis = 'counted'
LEFT JOIN wrong w ON w.tally_id = t.tally_id
-- Votes that were published together have no measures.
JOIN measures m ON m.tally_id = t.tally_id AND m.gallagher IS NOT NULL
-- Seats of more constituencies than votes make no row.
WHERE e.election NOT IN (SELECT election FROM winners_alone)
ORDER BY e.election;
