-- The answer of each recipe of docs/recipes.md, worked out once more from the tables of datasets.sql. The columns are those that are compared.
.headers on
CREATE TABLE gains AS
SELECT tally, party, sum(won) AS gained, sum(1 - won) AS lost, kind, area
FROM (SELECT *, to_party AS party, 1 AS won FROM changed UNION ALL SELECT *, from_party, 0 FROM changed) JOIN within USING (tally, code)
WHERE from_party <> to_party GROUP BY tally, party, kind, area;
CREATE TABLE parties AS
SELECT
  n.tally, n.kind, n.area, n.party, p.name, n.candidates, n.votes, n.share, n.share - o.share AS share_change, n.seats,
  n.seats - ifnull(o.seats, 0) AS seat_change, ifnull(g.gained, 0) AS gained, ifnull(g.lost, 0) AS lost, n.deposits AS lost_deposits,
  n.seat_share, p.position
FROM (SELECT '2024' AS tally, '2019 N' AS before UNION SELECT '2017 E', '2015 E') b
JOIN result n ON n.tally = b.tally JOIN party p USING (party)
LEFT JOIN result o ON o.tally = b.before AND o.area = n.area AND o.party = n.party
LEFT JOIN gains g ON g.tally = n.tally AND g.area = n.area AND g.party = n.party;

.print -- 1
SELECT party, name, candidates, votes, share, share_change, seats, seat_change, gained, lost, lost_deposits FROM parties
WHERE tally = '2024' AND area = 'United Kingdom' ORDER BY seats DESC, votes DESC, position;
.print -- 2
SELECT party, name, candidates, votes, share, share_change, seats, seat_change, gained, lost, lost_deposits FROM parties
WHERE tally = '2024' AND area = 'Scotland' ORDER BY seats DESC, votes DESC, position;
.print -- 3
SELECT
  s.code, s.constituency, s.nation, s.region, v.party, v.name AS candidate, v.votes, v.votes / s.valid AS share,
  CASE WHEN v.party <> 'Ind' THEN v.votes / s.valid - w.share END AS share_change, v.place AS rank, iif(v.place = 1, 'yes', 'no') AS elected
FROM seat s JOIN vote v USING (tally, code) LEFT JOIN was w ON w.code = v.code AND w.party = v.party
WHERE tally = '2024' AND s.constituency = 'Clacton' ORDER BY v.place;
.print -- 4
SELECT
  s.code, s.constituency, s.nation, s.region, s.winner, s.winner_name, s.second, s.majority, s.part AS majority_share, s.electorate,
  s.valid AS valid_votes, c.invalid_votes, s.turnout,
  iif(from_party = to_party, to_party || ' hold', to_party || ' gain from ' || from_party) AS result
FROM seat s JOIN changed USING (tally, code) JOIN contest c ON c.election = 2024 AND c.code = s.code
WHERE tally = '2024' AND s.region = 'North East' ORDER BY s.constituency;
.print -- 5
CREATE VIEW flip AS
SELECT
  c.code, c.constituency, c.nation, c.region, from_party, to_party, majority, part AS majority_share,
  CASE WHEN 'Ind' NOT IN (from_party, to_party) THEN (
    (SELECT v.votes / f.valid FROM vote v WHERE v.tally = c.tally AND v.code = c.code AND v.party = to_party)
    - (SELECT w.share FROM was w WHERE w.code = c.code AND w.party = to_party)
    - (SELECT v.votes / f.valid FROM vote v WHERE v.tally = c.tally AND v.code = c.code AND v.party = from_party)
    + (SELECT w.share FROM was w WHERE w.code = c.code AND w.party = from_party)) / 2 END AS local_swing
FROM changed c JOIN fought f USING (tally, code) JOIN party g ON g.party = to_party JOIN party l ON l.party = from_party
WHERE tally = '2024' AND from_party <> to_party ORDER BY g.position, l.position, c.constituency;
SELECT * FROM flip;
.print -- 6
SELECT * FROM flip WHERE 'LD' IN (from_party, to_party);
.print -- 7
SELECT from_party, to_party, count(*) AS seats FROM changed JOIN party g ON g.party = to_party JOIN party l ON l.party = from_party
WHERE tally = '2024' GROUP BY from_party, to_party ORDER BY l.position, seats DESC, g.position;
.print -- 8
CREATE VIEW defeated AS
SELECT
  v.name AS candidate, v.party, s.code, s.constituency, s.winner AS winner_party, s.winner_name, v.votes, s.majority,
  v.surname || ', ' || v.first_name AS candidate_by_surname
FROM vote v JOIN seat s USING (tally, code) JOIN party p ON p.party = v.party
WHERE tally = '2024' AND v.sat = 'yes' AND v.place > 1 ORDER BY p.position, s.constituency, v.votes DESC;
SELECT * FROM defeated;
.print -- 9
SELECT * FROM defeated WHERE party = 'Con';
.print -- 10
WITH last AS (
  SELECT code, party, max(date || printf('%09d', votes)) AS latest FROM by_candidacy b
  WHERE date > '2024-07-04' AND votes = (SELECT max(votes) FROM by_candidacy c WHERE c.date = b.date AND c.code = b.code) GROUP BY code
), sits AS (
  SELECT s.winner AS elected, ifnull(l.party, s.winner) AS now FROM seat s LEFT JOIN last l USING (code) WHERE tally = '2024'
)
SELECT
  party, (SELECT count(*) FROM sits WHERE elected = party) AS elected, (SELECT count(*) FROM sits WHERE now = party AND elected <> party) AS gained,
  (SELECT count(*) FROM sits WHERE now <> party AND elected = party) AS lost, (SELECT count(*) FROM sits WHERE now = party) AS seats,
  (SELECT max(date) FROM by_candidacy) AS until
FROM party WHERE elected + seats > 0 ORDER BY seats DESC, elected DESC, position;
.print -- 11
CREATE VIEW close AS
SELECT code, constituency, winner, second, majority, part AS majority_share, part / 2 AS swing_needed FROM seat WHERE tally = '2024' AND winner <> 'Spk';
SELECT *, row_number() OVER (ORDER BY majority_share) AS rank FROM close WHERE winner = 'LD' ORDER BY rank LIMIT 20;
.print -- 12
SELECT *, row_number() OVER (ORDER BY majority_share DESC) AS rank FROM close ORDER BY rank LIMIT 20;
.print -- 13
SELECT
  row_number() OVER (ORDER BY s.won_by / s.valid - v.votes / s.valid) AS rank, code, s.constituency, s.winner,
  (s.won_by - v.votes) / s.valid / 2 AS swing_needed, v.place, v.votes / s.valid AS share
FROM seat s JOIN vote v USING (tally, code) WHERE tally = '2024' AND v.party = 'RUK' AND v.place > 1 ORDER BY rank LIMIT 50;
.print -- 14
SELECT
  s.code, s.constituency, s.second AS party, s.winner, s.lost_by / s.valid AS share, s.majority, s.part AS majority_share,
  s.part / 2 AS swing_needed, rank() OVER (ORDER BY s.part) AS rank
FROM seat s WHERE tally = '2024' AND second = 'RUK' ORDER BY s.part, s.constituency;
.print -- 15
SELECT
  second AS party, count(*) AS seconds, sum(winner = 'Con') AS behind_con, sum(winner = 'Lab') AS behind_lab,
  count(*) - sum(winner IN ('Con', 'Lab')) AS behind_other, sum(part < 0.1) AS within_10
FROM seat JOIN party p ON p.party = second WHERE tally = '2024' GROUP BY second ORDER BY seconds DESC, p.position;
.print -- 16
SELECT
  floor(part * 20) / 20 AS band_from, floor(part * 20) / 20 + 0.05 AS band_to,
  (SELECT count(*) FROM seat x WHERE x.tally = '2024' AND floor(x.part * 20) = floor(s.part * 20)) AS seats, winner, count(*) AS winner_seats
FROM seat s JOIN party p ON p.party = winner WHERE tally = '2024' GROUP BY floor(part * 20), winner
ORDER BY band_from, winner_seats DESC, p.position;
.print -- 17
SELECT *, (SELECT count(*) FROM close x WHERE x.majority_share <= close.majority_share) AS rank FROM close WHERE constituency = 'Hendon';
.print -- 18
WITH moved AS (
  SELECT
    v.code, v.party, s.valid, v.place, v.votes,
    CASE WHEN s.winner = 'Spk' THEN v.votes
      ELSE max(0, v.votes + s.valid * CASE v.party WHEN 'RUK' THEN 0.06 WHEN 'Lab' THEN -0.06 ELSE 0 END) END AS then_votes
  FROM vote v JOIN seat s USING (tally, code) WHERE tally = '2024'
), whole AS (
  SELECT
    code, party, votes, valid, place, then_votes * valid / sum(then_votes) OVER (PARTITION BY code) AS then_votes,
    row_number() OVER (PARTITION BY code ORDER BY then_votes DESC) AS then_place
  FROM moved
)
SELECT
  party, sum(then_votes) / (SELECT sum(valid) FROM fought WHERE tally = '2024') AS share,
  sum(then_votes - votes) / (SELECT sum(valid) FROM fought WHERE tally = '2024') AS share_change,
  sum(then_place = 1) AS seats, sum(then_place = 1) - sum(place = 1) AS seat_change
FROM whole JOIN party p USING (party) GROUP BY party HAVING seats > 0 OR seats > seat_change ORDER BY seats DESC, sum(then_votes) DESC;
.print -- 19
-- Where a new seat is an old one and nothing else, its turnout was counted, whatever the notional result has.
CREATE VIEW voted AS
SELECT
  s.code, s.constituency, s.electorate, s.valid AS valid_votes, s.turnout, s.turnout - ifnull(c.turnout, n.turnout) AS turnout_change,
  iif(c.turnout IS NULL, 'published', 'counted') AS turnout_from_basis, rank() OVER (ORDER BY s.turnout DESC) AS rank
FROM seat s JOIN seat n ON n.tally = '2019 N' AND n.code = s.code
LEFT JOIN overlap o ON o.new = s.code AND o.of_old = 1 AND o.of_new = 1
LEFT JOIN seat c ON c.tally = '2019' AND c.code = o.old
WHERE s.tally = '2024' ORDER BY s.turnout DESC;
SELECT * FROM voted LIMIT 10;
.print -- 20
SELECT * FROM voted WHERE constituency = 'Richmond Park';
.print -- 21
SELECT
  a.nation, a.name AS region, r.party, r.votes, r.share, r.share_change, r.seats, r.seat_change, r.candidates, r.gained, r.lost, r.lost_deposits
FROM area a JOIN parties r ON r.area = a.name WHERE tally = '2024' AND party IN ('Con', 'Lab') ORDER BY a.position, r.seats DESC, r.votes DESC;
.print -- 22
CREATE TABLE share AS
SELECT tally, code, party, sum(votes) AS votes, sum(votes) / valid AS share FROM vote JOIN fought USING (tally, code)
WHERE tally IN ('2010', '2015', '2017', '2019', '2024') GROUP BY tally, code, party;
CREATE INDEX share_code ON share (code, tally, party);
CREATE VIEW moves AS
SELECT n.code, n.party, n.tally, o.tally AS since, n.share - o.share AS change, o.votes AS before, n.votes AS after
FROM share n JOIN share o USING (code, party);
WITH pair AS (
  SELECT n.code, n.constituency, iif(o.winner = n.winner, n.second, o.winner) AS local_from, n.winner AS local_to
  FROM seat n JOIN seat o ON o.code = n.code AND o.tally = '2017' WHERE n.tally = '2019'
), move AS (SELECT * FROM moves WHERE tally = '2019' AND since = '2017')
SELECT
  p.code, p.constituency, (l.change - c.change) / 2 AS butler, l.after / (l.after + c.after) - l.before / (l.before + c.before) AS steed,
  p.local_from, p.local_to, CASE WHEN 'Ind' NOT IN (p.local_from, p.local_to) THEN (t.change - f.change) / 2 END AS local
FROM pair p
LEFT JOIN move c ON c.code = p.code AND c.party = 'Con' LEFT JOIN move l ON l.code = p.code AND l.party = 'Lab'
LEFT JOIN move f ON f.code = p.code AND f.party = p.local_from LEFT JOIN move t ON t.code = p.code AND t.party = p.local_to
ORDER BY p.constituency;
.print -- 23
CREATE TABLE fate AS
SELECT
  w.kind AS area_kind, w.area, p.party, w.level, w.position,
  sum(o.votes) FILTER (WHERE n.code IS NOT NULL) / sum(of.valid) FILTER (WHERE n.code IS NOT NULL AND o.code IS NOT NULL) AS share_from,
  sum(n.votes) FILTER (WHERE o.code IS NOT NULL) / sum(nf.valid) FILTER (WHERE n.code IS NOT NULL AND o.code IS NOT NULL) AS share_to,
  (SELECT sum(winner = p.party) FROM within x JOIN seat s ON s.tally = '2019 N' AND s.code = x.code WHERE x.tally = '2019 N' AND x.area = w.area) AS seats_from,
  (SELECT sum(winner = p.party) FROM within x JOIN seat s ON s.tally = '2024' AND s.code = x.code WHERE x.tally = '2024' AND x.area = w.area) AS seats_to,
  count(o.code) AS candidates_from,
  (SELECT candidates FROM result r WHERE r.tally = '2024' AND r.area = w.area AND r.party = p.party) AS candidates_to,
  count(o.code) * 5 >= count(*) AND count(n.code) * 5 >= count(*) AND (SELECT max(share) >= 0.01 FROM result r
    WHERE r.tally IN ('2019 N', '2024') AND r.area = w.area AND r.party = p.party) AS is_told
FROM within w JOIN (SELECT 'Con' AS party UNION SELECT 'Green') p
JOIN fought nf ON nf.tally = '2024' AND nf.code = w.code JOIN fought of ON of.tally = '2019 N' AND of.code = w.code
LEFT JOIN share n ON n.tally = '2024' AND n.code = w.code AND n.party = p.party
LEFT JOIN was o ON o.code = w.code AND o.party = p.party
WHERE w.tally = '2024' GROUP BY w.area, p.party;
SELECT
  party, area_kind, area, share_from, share_to, share_to - share_from AS change, seats_from, seats_to, candidates_from, candidates_to,
  iif(share_to * 3 <= share_from * 2 AND share_from - share_to >= 0.03, 'share' || iif(seats_from >= 5 AND seats_to * 2 <= seats_from, ' and seats', ''), 'seats') AS reason
FROM fate WHERE party = 'Con' AND is_told
  AND (share_to * 3 <= share_from * 2 AND share_from - share_to >= 0.03 OR seats_from >= 5 AND seats_to * 2 <= seats_from)
ORDER BY level, position;
.print -- 24
SELECT
  party, area_kind, area, share_from, share_to, share_to - share_from AS change, seats_from, seats_to, candidates_from, candidates_to,
  iif(share_to * 2 >= share_from * 3, 'share' || iif(seats_to >= 5 AND seats_to >= seats_from * 2, ' and seats', ''), 'seats') AS reason
FROM fate WHERE party = 'Green' AND is_told AND share_to - share_from >= 0.03 AND (share_to * 2 >= share_from * 3 OR seats_to >= 5 AND seats_to >= seats_from * 2)
ORDER BY level, position;
.print -- 25
SELECT party, votes, share, seats, seat_share, seat_share - share AS bonus, round(votes / nullif(seats, 0)) AS votes_per_seat
FROM parties WHERE tally = '2024' AND area = 'United Kingdom' ORDER BY seats DESC, votes DESC, position;
.print -- 26
WITH pair AS (
  SELECT column1 AS tally, column2 AS before FROM (VALUES ('2010', NULL), ('2015', '2010'), ('2017', '2015'), ('2019', '2017'), ('2024', '2019 N'))
), national AS (SELECT * FROM result WHERE area = 'United Kingdom'), total AS (
  SELECT tally, sum(electorate) AS electorate, sum(valid) AS valid, count(*) AS seats FROM fought GROUP BY tally
), either AS (
  SELECT p.tally, y.party, ifnull(n.share, 0) AS now, ifnull(o.share, 0) AS before FROM pair p JOIN party y
  LEFT JOIN national n ON n.tally = p.tally AND n.party = y.party LEFT JOIN national o ON o.tally = p.before AND o.party = y.party
  WHERE p.before IS NOT NULL
), moved AS (
  SELECT
    tally, 50 * sum(abs(now - before)) AS volatility, 50 * sum(abs(now - before) * ((now >= 0.02) <> (before >= 0.02))) AS replacement,
    50 * sum(abs(now - before) * (now >= 0.02 AND before >= 0.02)) AS alteration
  FROM either GROUP BY tally
)
SELECT
  p.tally AS election, t.electorate, t.valid AS valid_votes, (SELECT sum(invalid_votes) FROM contest WHERE election = p.tally) AS invalid_votes,
  t.valid / t.electorate AS turnout, sum(n.candidates) AS candidates, t.seats,
  (SELECT party FROM national x WHERE x.tally = p.tally ORDER BY seats DESC LIMIT 1) AS largest_party,
  2 * max(n.seats) - t.seats AS house_majority, 100 * sqrt(sum((n.share - n.seat_share) * (n.share - n.seat_share)) / 2) AS gallagher,
  50 * sum(abs(n.share - n.seat_share)) AS loosemore_hanby, 1 / sum(n.share * n.share) AS enp_votes,
  1 / sum(n.seat_share * n.seat_share) AS enp_seats, m.volatility, m.replacement AS volatility_replacement, m.alteration AS volatility_alteration
FROM pair p JOIN total t USING (tally) JOIN national n USING (tally) LEFT JOIN moved m USING (tally) GROUP BY p.tally ORDER BY p.tally;
.print -- 27
SELECT
  c.code, k.name AS constituency, c.invalid_votes, c.valid_votes, 1.0 * c.invalid_votes / (c.invalid_votes + c.valid_votes) AS invalid_share,
  1.0 * (c.invalid_votes + c.valid_votes) / c.electorate AS ballot_box_turnout
FROM contest c JOIN constituency k ON k.code = c.code AND k.boundary_set = '2024' WHERE election = 2024
ORDER BY c.invalid_votes = '', invalid_share DESC, k.name;
.print -- 28
SELECT
  l.code, k.name AS constituency, iif(l.counted = '', l.estimated, l.counted + 0.0) AS leave_share, iif(l.counted = '', 'no', 'yes') AS leave_known,
  m.change AS share_change, s.share, rank() OVER (ORDER BY iif(l.counted = '', l.estimated, l.counted + 0.0) DESC) AS rank
FROM leave_vote l JOIN constituency k ON k.code = l.code AND k.boundary_set = '2010'
LEFT JOIN share s ON s.code = l.code AND s.tally = '2019' AND s.party = 'Con'
LEFT JOIN moves m ON m.code = l.code AND m.tally = '2019' AND m.since = '2017' AND m.party = 'Con' ORDER BY rank LIMIT 20;
.print -- 29
SELECT
  CAST(v.tally AS INT) AS election, v.name AS candidate, v.party, v.code, s.constituency, v.votes, v.votes / s.valid AS share, v.place AS rank,
  iif(v.place = 1, 'yes', 'no') AS elected, '' AS by_election
FROM vote v JOIN seat s USING (tally, code) WHERE ' ' || v.name || ' ' LIKE '% Farage %'
UNION ALL
SELECT * FROM (
  SELECT
    (SELECT max(election) FROM contest WHERE election < substr(date, 1, 4)), trim(v.first_name || ' ' || v.surname) AS candidate, party, code,
    v.constituency, v.votes, 1.0 * v.votes / b.valid_votes, row_number() OVER own AS place,
    iif(row_number() OVER own = 1, 'yes', 'no'), date
  FROM by_candidacy v JOIN by_election b USING (date, code) WINDOW own AS (PARTITION BY date, code ORDER BY v.votes DESC)) AS stood WHERE candidate LIKE '% Farage'
ORDER BY election, by_election;
.print -- 30
CREATE VIEW female AS
SELECT
  party, sum(sex = 'Female') AS candidates, sum(sex = 'Female' AND place = 1) AS elected,
  CASE WHEN sum(place = 1 AND sex = '') = 0 THEN 1.0 * sum(sex = 'Female' AND place = 1) / nullif(sum(place = 1), 0) END AS share_of_elected,
  count(*) AS all_candidates, sum(place = 1) AS all_elected
FROM vote JOIN party p USING (party) WHERE tally = '2024' GROUP BY party ORDER BY elected DESC, candidates DESC, p.position;
SELECT * FROM female;
.print -- 31
SELECT * FROM female WHERE party = 'Lab';
.print -- 32
WITH own AS (
  SELECT b.*, v.party, v.votes, trim(v.first_name || ' ' || v.surname) AS name, row_number() OVER (PARTITION BY b.date, b.code ORDER BY v.votes DESC) AS place
  FROM by_election b JOIN by_candidacy v USING (date, code) WHERE b.date > '2024-07-04'
), swung AS (
  SELECT o.date, o.code, o.party, 1.0 * o.votes / o.valid_votes - s.share AS change, s.share AS before
  FROM own o LEFT JOIN share s ON s.tally = '2024' AND s.code = o.code AND s.party = o.party WHERE o.party <> 'Ind'
)
SELECT
  w.date, w.code, s.constituency, w.party AS winner, s.winner AS previous_winner, r.party AS second, w.votes - r.votes AS majority,
  1.0 * w.valid_votes / w.electorate AS turnout, (l.change - c.change) / 2 AS con_lab_swing, w.name AS winner_name, 2024 AS election,
  iif(w.party = s.winner, r.party, s.winner) AS local_from, (t.change - f.change) / 2 AS local, 1.0 * w.votes / w.valid_votes AS share,
  t.before AS previous_share, 1.0 * w.valid_votes / w.electorate - s.turnout AS turnout_change, s.second AS previous_second,
  s.majority AS previous_majority, s.part AS previous_majority_share
FROM own w JOIN own r ON r.date = w.date AND r.code = w.code AND r.place = 2 JOIN seat s ON s.tally = '2024' AND s.code = w.code
LEFT JOIN swung c ON c.date = w.date AND c.code = w.code AND c.party = 'Con' LEFT JOIN swung l ON l.date = w.date AND l.code = w.code AND l.party = 'Lab'
LEFT JOIN swung t ON t.date = w.date AND t.code = w.code AND t.party = w.party
LEFT JOIN swung f ON f.date = w.date AND f.code = w.code AND f.party = iif(w.party = s.winner, r.party, s.winner)
WHERE w.place = 1 ORDER BY w.date, s.constituency;
.print -- 33
SELECT tally AS election, 'counted' AS basis, area, party, share FROM result JOIN party p USING (party)
WHERE area = 'United Kingdom' AND party IN ('Con', 'Lab') AND length(tally) = 4 ORDER BY p.position, tally;
.print -- 34
SELECT tally AS election, area, party, share FROM result
WHERE area IN (SELECT name FROM area) AND party = 'SNP' AND length(tally) = 4 ORDER BY area, tally;
.print -- 35
SELECT tally AS election, area, sum(valid) / sum(electorate) AS turnout FROM within JOIN fought USING (tally, code)
WHERE area = 'Wales' AND length(tally) = 4 GROUP BY tally ORDER BY tally;
.print -- 36
SELECT
  substr(s.tally, 1, 4) AS election, CASE substr(s.tally, 6) WHEN 'E' THEN 'estimated' WHEN 'N' THEN 'published' ELSE 'counted' END AS basis, s.code,
  s.constituency, s.winner, round(s.majority, 3) AS majority, s.turnout, sum(v.votes) FILTER (WHERE v.party = 'Con') / s.valid AS Con,
  sum(v.votes) FILTER (WHERE v.party = 'Lab') / s.valid AS Lab, sum(v.votes) FILTER (WHERE v.party = 'LD') / s.valid AS LD,
  sum(v.votes) FILTER (WHERE v.party = 'Green') / s.valid AS Green, sum(v.votes) FILTER (WHERE v.party = 'UKIP') / s.valid AS UKIP
FROM seat s JOIN vote v USING (tally, code)
WHERE s.code IN (SELECT code FROM constituency WHERE boundary_set = '2024' AND name = 'Leeds North West') AND (s.tally = '2024' OR s.tally LIKE '% _')
GROUP BY s.tally ORDER BY s.tally;
.print -- 37
SELECT
  o.new AS code, n.name AS constituency, o.old AS from_code, w.name AS from_constituency, o.of_new AS share_of_new, o.of_old AS share_of_old,
  iif(o.of_new > 0.65, 'yes', 'no') AS natural, iif(o.of_new = 1 AND o.of_old = 1, 'yes', 'no') AS unchanged, round(o.of_old * c.electorate) AS voters
FROM overlap o JOIN constituency n ON n.code = o.new AND n.boundary_set = '2024' JOIN constituency w ON w.code = o.old AND w.boundary_set = '2010'
JOIN contest c ON c.code = o.old AND c.election = 2019
WHERE n.name = 'Hove and Portslade' AND o.of_old > 0 ORDER BY o.of_new DESC;
.print -- 38
SELECT party, name, candidates, votes, share, share_change, seats, seat_change, gained, lost FROM parties
WHERE tally = '2017 E' AND area = 'United Kingdom' ORDER BY seats DESC, votes DESC, position;
.print -- 39
WITH tally AS (SELECT tally_id FROM built.tally WHERE election = 2017 AND basis = 'estimated' AND preferred), drawn AS (
  SELECT d.draw, p.party, ifnull(x.seats, 0) AS seats,
    row_number() OVER house = 1 AND ifnull(x.seats, 0) > lead(x.seats) OVER house AS is_first,
    row_number() OVER (PARTITION BY p.party ORDER BY ifnull(x.seats, 0)) AS place
  FROM (SELECT DISTINCT draw FROM built.seat_draw JOIN tally USING (tally_id)) d JOIN party p
  LEFT JOIN built.seat_draw x ON x.draw = d.draw AND x.party = p.party AND x.tally_id = (SELECT tally_id FROM tally)
  WINDOW house AS (PARTITION BY d.draw ORDER BY x.seats DESC)
), expected AS (
  SELECT party, sum(chance) AS seats, sum(wrong) AS wrong FROM (
    SELECT v.party, iif(place = 1, probability, 1 - probability) AS chance, iif(place = 1, 1 - probability, 0) AS wrong
    FROM built.estimate e JOIN tally USING (tally_id) JOIN built.tally_vote v USING (tally_id, constituency_id) WHERE v.place <= 2) GROUP BY party
)
SELECT
  r.party, r.seats, e.seats AS expected_seats, max(d.seats * (d.place <= 100)) AS seats_low, max(d.seats * (d.place <= 1900)) AS seats_high,
  1.0 * sum(d.is_first) / count(*) AS most_seats, 1.0 * sum(2 * d.seats > 650) / count(*) AS majority, e.wrong AS wrong_winners
FROM result r JOIN drawn d USING (party) JOIN expected e USING (party) JOIN party p USING (party) WHERE r.tally = '2017 E' AND r.area = 'United Kingdom'
GROUP BY r.party HAVING r.seats > 0 OR e.seats >= 0.05 OR max(d.seats * (d.place <= 1900)) > 0 ORDER BY r.seats DESC, e.seats DESC;
.print -- 40
SELECT
  c.declared_at, c.code, s.constituency, s.winner,
  iif(from_party = to_party, to_party || ' hold', to_party || ' gain from ' || from_party) AS result, rank() OVER (ORDER BY c.declared_at) AS rank
FROM contest c JOIN seat s ON s.tally = c.election AND s.code = c.code JOIN changed x ON x.tally = s.tally AND x.code = s.code
WHERE c.election = 2017 AND c.declared_at <> '' ORDER BY c.declared_at, s.constituency LIMIT 10;
