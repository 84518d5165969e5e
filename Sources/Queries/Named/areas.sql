-- summary: The nations and the regions of England: electorate, votes, turnout and the largest party.
-- parameter: election required
-- parameter: from optional
-- parameter: area optional
-- parameter: on optional
-- order: areas as in official tables.
-- example: areas 2024 — electorate, turnout and the largest party of every region
-- example: areas 2024 --area England — the regions of England
-- example: areas --from 2015 --to 2017 — the change of turnout since 2015
-- column: nation text — The nation.
-- column: region text — The region of England, or the nation again.
-- column: seats count — How many constituencies.
-- column: electorate count — Who may vote.
-- column: valid_votes votes — Votes counted for candidates; empty where none are counted.
-- column: turnout share — Valid votes as a fraction of the electorate.
-- column: turnout_change change? — Turnout now less turnout in the baseline, as counted where no address crossed the border.
-- column: first_party party — The party with most votes.
-- column: first_share share — Its share of valid votes.
-- column: changed count? — How many seats changed hands since the baseline.
-- column: invalid_votes count? — Ballots rejected; empty where unknown in any constituency, and in what was not counted.
-- column: turnout_from_basis basis? — On what the turnout stands that the change is measured from; empty without a baseline.
-- yield: turnout_from_basis invalid_votes valid_votes electorate turnout_change
WITH leading AS (
  SELECT
    area_kind, area_name, party, share,
    row_number() OVER (PARTITION BY area_kind, area_name ORDER BY votes DESC, party) AS place
  FROM party_area WHERE tally_id = :tally AND votes IS NOT NULL
), moved AS (
  SELECT k.area, sum(c.gained) AS changed
  FROM contest_pair c JOIN constituency k USING (constituency_id)
  WHERE c.tally_id = :tally AND c.earlier_id = :baseline
  GROUP BY k.area
), spoilt AS (
  SELECT k.area, CASE WHEN count(*) = count(c.invalid_votes) THEN sum(c.invalid_votes) END AS invalid_votes
  FROM tally t JOIN contest c USING (election) JOIN constituency k USING (constituency_id)
  WHERE t.tally_id = :tally AND t.basis = 'counted'
  GROUP BY k.area
)
SELECT
  a.nation, a.name AS region, now.seats, now.electorate, now.valid_votes, now.turnout,
  here.turnout - was.turnout AS turnout_change, l.party AS first_party, l.share AS first_share,
  m.changed, s.invalid_votes, was.basis AS turnout_from_basis
FROM area a
JOIN area_total now
  ON now.tally_id = :tally AND now.area_name = a.name
  AND now.area_kind = CASE WHEN a.name = a.nation THEN 'nation' ELSE 'region' END
JOIN area_turnout here
  ON here.tally_id = :tally AND here.area_kind = now.area_kind AND here.area_name = now.area_name
LEFT JOIN area_turnout was
  ON was.tally_id = :baseline AND was.area_kind = now.area_kind AND was.area_name = now.area_name
LEFT JOIN leading l ON l.area_kind = now.area_kind AND l.area_name = now.area_name AND l.place = 1
LEFT JOIN moved m ON m.area = a.area
LEFT JOIN spoilt s ON s.area = a.area
WHERE :regions IS NULL OR a.name IN (SELECT value FROM json_each(:regions))
ORDER BY a.position;
