-- summary: The nations and the regions of England: electorate, votes, turnout and the largest party.
-- parameter: election required
-- parameter: from optional
-- parameter: area optional
-- parameter: on optional
-- order: areas as in official tables.
-- example: areas 2024 — electorate, turnout and the largest party of every region
-- example: areas 2024 --area England — the regions of England
-- example: areas --from 2015 --to 2017 — the change of turnout since 2015
-- column: nation text — The nation; of a group of seats that lies in several, United Kingdom.
-- column: region text — The region of England, or the nation again; of a group of seats its name.
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
WITH asked AS (
  SELECT nation, name, position, CASE WHEN name = nation THEN 'nation' ELSE 'region' END AS kind FROM area
  WHERE :regions IS NULL OR name IN (SELECT value FROM json_each(:regions))
  UNION ALL
  -- A group of seats is an area of its own, in the nation that all its seats are in.
  SELECT CASE WHEN count(DISTINCT a.nation) = 1 THEN min(a.nation) ELSE 'United Kingdom' END, :area_name, 0, 'group'
  FROM constituency k JOIN area a USING (area)
  WHERE :area_kind = 'group' AND k.constituency_id IN (SELECT value FROM json_each(:within))
  HAVING count(*) > 0
), leading AS (
  SELECT
    area_kind, area_name, party, share,
    row_number() OVER (PARTITION BY area_kind, area_name ORDER BY votes DESC, party) AS place
  FROM party_area WHERE tally_id = :tally AND votes IS NOT NULL
), moved AS (
  SELECT CASE :area_kind WHEN 'group' THEN :area_name ELSE a.name END AS name, sum(c.gained) AS changed
  FROM contest_pair c JOIN constituency k USING (constituency_id) JOIN area a USING (area)
  WHERE c.tally_id = :tally AND c.earlier_id = :baseline
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY 1
), spoilt AS (
  SELECT
    CASE :area_kind WHEN 'group' THEN :area_name ELSE a.name END AS name,
    CASE WHEN count(*) = count(c.invalid_votes) THEN sum(c.invalid_votes) END AS invalid_votes
  FROM tally t JOIN contest c USING (election) JOIN constituency k USING (constituency_id) JOIN area a USING (area)
  WHERE t.tally_id = :tally AND t.basis = 'counted'
    AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
  GROUP BY 1
)
SELECT
  a.nation, a.name AS region, now.seats, now.electorate, now.valid_votes, now.turnout,
  here.turnout - was.turnout AS turnout_change, l.party AS first_party, l.share AS first_share,
  m.changed, s.invalid_votes, was.basis AS turnout_from_basis
FROM asked a
JOIN area_total now ON now.tally_id = :tally AND now.area_kind = a.kind AND now.area_name = a.name
JOIN area_turnout here
  ON here.tally_id = :tally AND here.area_kind = now.area_kind AND here.area_name = now.area_name
LEFT JOIN area_turnout was
  ON was.tally_id = :baseline AND was.area_kind = now.area_kind AND was.area_name = now.area_name
LEFT JOIN leading l ON l.area_kind = now.area_kind AND l.area_name = now.area_name AND l.place = 1
LEFT JOIN moved m ON m.name = a.name
LEFT JOIN spoilt s ON s.name = a.name
ORDER BY a.position;
