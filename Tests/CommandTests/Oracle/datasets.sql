-- The datasets, read by the sqlite3 shell: nothing of the program has touched them. Only estimates, which the build makes, are taken from the
-- tally_vote and tally_contest of the database that is attached as built. A tally is '2024' as counted, '2019 N' as published, '2017 E' as estimated.
.mode csv
CREATE TABLE area (area, name, nation, position INT);
.import --skip 1 areas.csv area
CREATE TABLE party (party PRIMARY KEY, name, short_name, prose_name, kind, position INT, colour, ink);
.import --skip 1 parties.csv party
CREATE TABLE constituency (boundary_set, code, name, area, kind);
.import "|for s in 2010 2024; do tail -n +2 constituencies-$s.csv | sed s/^/$s,/; done" constituency
CREATE TABLE candidacy (
  election INT, code, constituency, party, published_abbreviation, published_party, first_name, surname, gender, sitting_mp,
  former_mp, registration, member_id, votes INT);
.import "|for y in 2010 2015 2017 2019 2024; do tail -n +2 candidacies-$y.csv | sed s/^/$y,/; done" candidacy
CREATE TABLE contest (
  election INT, code, constituency, state, declared_at, electorate INT, valid_votes INT, invalid_votes INT, majority INT, result,
  first_party, second_party, member_first_name, member_surname);
.import "|for y in 2010 2015 2017 2019 2024; do tail -n +2 contests-$y.csv | sed s/^/$y,/; done" contest
CREATE TABLE notional_contest (code, constituency, electorate INT, valid_votes INT, majority INT, first_party, second_party);
.import --skip 1 notional-contests-2019-on-2024.csv notional_contest
CREATE TABLE notional_vote (code, party, published_party, votes INT);
.import --skip 1 notional-votes-2019-on-2024.csv notional_vote
CREATE TABLE overlap (
  old, new, of_old REAL, of_new REAL, area_of_old REAL, area_of_new REAL, people_of_old REAL, people_of_new REAL);
.import --skip 1 overlaps-2010-2024.csv overlap
CREATE TABLE leave_vote (code, estimated REAL, counted);
.import --skip 1 leave-vote-2010.csv leave_vote
CREATE TABLE by_election (
  date, code, constituency, declared_at, electorate INT, valid_votes INT, invalid_votes, majority, result, first_party, second_party,
  member_first_name, member_surname);
.import --skip 1 by-election-contests.csv by_election
CREATE TABLE by_candidacy (
  date, code, constituency, party, published_abbreviation, published_party, first_name, surname, gender, sitting_mp, former_mp,
  registration, member_id, votes INT);
.import --skip 1 by-election-candidacies.csv by_candidacy

CREATE TABLE fought (tally, code, electorate REAL, valid REAL, PRIMARY KEY (tally, code));
INSERT INTO fought
SELECT election || '', code, electorate, valid_votes FROM contest
UNION ALL SELECT '2019 N', code, electorate, valid_votes FROM notional_contest
UNION ALL
SELECT t.election || ' E', k.code, c.electorate, c.valid_votes
FROM built.tally t JOIN built.tally_contest c USING (tally_id) JOIN built.constituency k USING (constituency_id)
WHERE t.basis = 'estimated' AND t.preferred;

CREATE TABLE vote (tally, code, party, name, sex, sat, votes REAL, place INT, first_name, surname);
INSERT INTO vote
SELECT
  election || '', code, party, trim(first_name || ' ' || surname), gender, sitting_mp, votes,
  row_number() OVER (PARTITION BY election, code ORDER BY votes DESC, rowid), first_name, surname
FROM candidacy
UNION ALL
SELECT
  '2019 N', code, party, '', '', '', votes, row_number() OVER (PARTITION BY code ORDER BY votes DESC, rowid), '', ''
FROM notional_vote
UNION ALL
SELECT
  t.election || ' E', k.code, v.party, '', '', '', v.votes,
  row_number() OVER (PARTITION BY v.tally_id, v.constituency_id ORDER BY v.votes DESC), '', ''
FROM built.tally t JOIN built.tally_vote v USING (tally_id) JOIN built.constituency k USING (constituency_id)
WHERE t.basis = 'estimated' AND t.preferred;
CREATE INDEX vote_seat ON vote (tally, code, place);
CREATE INDEX vote_party ON vote (tally, code, party);

-- Each contest with its first two, in its region, its nation and the country.
CREATE TABLE seat AS
SELECT
  f.tally, f.code, k.name AS constituency, a.nation, a.name AS region, a.position, f.electorate, f.valid, f.valid / f.electorate AS turnout,
  w.party AS winner, w.name AS winner_name, w.votes AS won_by, s.party AS second, s.votes AS lost_by,
  w.votes - s.votes AS majority, (w.votes - s.votes) / f.valid AS part
FROM fought f
JOIN constituency k ON k.code = f.code AND k.boundary_set = CASE WHEN f.tally = '2024' OR f.tally LIKE '% _' THEN '2024' ELSE '2010' END
JOIN area a USING (area)
JOIN vote w ON w.tally = f.tally AND w.code = f.code AND w.place = 1
LEFT JOIN vote s ON s.tally = f.tally AND s.code = f.code AND s.place = 2;
CREATE INDEX seat_code ON seat (tally, code);
CREATE TABLE within AS
SELECT tally, code, 'uk' AS kind, 'United Kingdom' AS area, 1 AS level, 0 AS position FROM seat
UNION ALL SELECT tally, code, 'nation', nation, 2, position FROM seat
UNION ALL SELECT tally, code, 'region', region, 3, position FROM seat WHERE region <> nation;
CREATE INDEX within_area ON within (tally, area);

-- A party's votes in an area.
CREATE TABLE result AS
SELECT
  tally, kind, area, party, count(*) AS candidates, sum(votes) AS votes, sum(place = 1) AS seats, sum(votes * 20 <= valid) AS deposits,
  sum(votes) / (SELECT sum(f.valid) FROM within x JOIN fought f USING (tally, code) WHERE x.tally = w.tally AND x.area = w.area) AS share,
  1.0 * sum(place = 1) / (SELECT count(*) FROM within x WHERE x.tally = w.tally AND x.area = w.area) AS seat_share
FROM within w JOIN vote USING (tally, code) JOIN fought USING (tally, code)
GROUP BY tally, kind, area, party;

-- What part of a new seat's electors lives where a party stood in 2019: under a third, and it is not said to have stood there.
CREATE TABLE stood AS
WITH piece AS (
  SELECT o.new, o.old, o.of_old * c.electorate AS electors FROM overlap o JOIN contest c ON c.code = o.old AND c.election = 2019
)
SELECT p.new AS code, party, sum(electors) / (SELECT sum(electors) FROM piece q WHERE q.new = p.new) AS part
FROM piece p JOIN (SELECT DISTINCT code, party FROM candidacy WHERE election = 2019) c ON c.code = p.old
GROUP BY p.new, party;
CREATE TABLE was AS
SELECT v.code, v.party, sum(v.votes) AS votes, sum(v.votes) / f.valid AS share
FROM vote v JOIN fought f USING (tally, code) JOIN stood s ON s.code = v.code AND s.party = v.party AND s.part * 3 >= 1
WHERE v.tally = '2019 N' AND v.votes > 0 GROUP BY v.code, v.party;

-- Seats that changed hands between the two tallies of a pair.
CREATE TABLE changed AS
SELECT n.tally, n.code, n.constituency, n.nation, n.region, o.winner AS from_party, n.winner AS to_party, n.majority, n.part
FROM (SELECT '2024' AS tally, '2019 N' AS before UNION SELECT '2017', '2015' UNION SELECT '2017 E', '2015 E') p
JOIN seat n ON n.tally = p.tally JOIN seat o ON o.tally = p.before AND o.code = n.code;
