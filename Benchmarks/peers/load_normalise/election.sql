-- The contests and candidacies of an election, :election, which have been imported: stored, ranked, added up. Files have a contest's
-- candidacies together, most votes first, as the order of tidy files says, so that a place is the distance from the first;
-- that it was so is checked.
INSERT INTO contest
SELECT
  NULL, e.election, k.constituency_id, c.constituency, c.state, nullif(c.declared_at, ''), nullif(c.electorate, ''), c.valid_votes,
  nullif(c.invalid_votes, ''), nullif(c.majority, ''), nullif(c.result, ''), nullif(c.first_party, ''), nullif(c.second_party, ''),
  nullif(c.member_first_name, ''), nullif(c.member_surname, '')
FROM election e CROSS JOIN contests c CROSS JOIN constituency k ON k.boundary_set = e.boundary_set AND k.code = c.code
WHERE e.election = :election;

INSERT INTO standing
SELECT k.code, k.constituency_id, c.contest_id, k.area, c.valid_votes, own.rowid
FROM election e
CROSS JOIN candidacies own
LEFT JOIN candidacies before ON before.rowid = own.rowid - 1
CROSS JOIN constituency k ON k.boundary_set = e.boundary_set AND k.code = own.code
CROSS JOIN contest c ON c.election = e.election AND c.constituency_id = k.constituency_id
WHERE e.election = :election AND before.code IS NOT own.code;

INSERT INTO checked
SELECT 'candidacies out of order', count(*)
FROM candidacies own CROSS JOIN candidacies next ON next.rowid = own.rowid + 1
WHERE next.code = own.code AND next.votes > own.votes;

INSERT INTO tally (election, boundary_set, basis, estimated, preferred, baseline_id, source)
SELECT
  e.election, e.boundary_set, 'counted', 0, 1, (SELECT max(tally_id) FROM tally t WHERE t.boundary_set = e.boundary_set),
  'candidacies-' || e.election || '.csv'
FROM election e WHERE e.election = :election;

INSERT INTO tally_contest
SELECT t.tally_id, c.constituency_id, c.electorate, c.valid_votes
FROM tally t CROSS JOIN contest c USING (election) WHERE t.election = :election ORDER BY c.constituency_id;

-- Numbers of candidacies are those of the rows, on from the last.
INSERT INTO tally_vote
SELECT t.tally_id, s.constituency_id, c.rowid - s.start + 1, c.party, c.rowid + l.number, 0, c.votes
FROM (SELECT max(tally_id) AS tally_id FROM tally) t CROSS JOIN (SELECT ifnull(max(candidacy_id), 0) AS number FROM candidacy) l
CROSS JOIN candidacies c CROSS JOIN standing s USING (code);

INSERT INTO candidacy
SELECT
  NULL, s.contest_id, c.party, c.published_abbreviation, c.published_party, c.constituency, c.first_name, c.surname,
  nullif(c.gender, ''), CASE c.sitting_mp WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END,
  CASE c.former_mp WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END, nullif(c.registration, ''), nullif(c.member_id, ''), c.votes
FROM candidacies c CROSS JOIN standing s USING (code);

INSERT INTO tally_area
SELECT
  t.tally_id, p.area_kind, p.area_name, sum(a.seats), CASE WHEN sum(a.known) = sum(a.seats) THEN sum(a.electorate) END,
  sum(a.valid_votes)
FROM tally t
CROSS JOIN (
  SELECT k.area, count(*) AS seats, count(c.electorate) AS known, sum(c.electorate) AS electorate, sum(c.valid_votes) AS valid_votes
  FROM contest c CROSS JOIN constituency k USING (constituency_id) WHERE c.election = :election GROUP BY k.area
) a
CROSS JOIN place p USING (area)
WHERE t.election = :election GROUP BY p.area_kind, p.area_name;

INSERT INTO tally_area_party
SELECT t.tally_id, p.area_kind, p.area_name, a.party, sum(a.contestants), sum(a.votes), sum(a.seats), sum(a.lost_deposits)
FROM tally t
CROSS JOIN (
  SELECT
    s.area, c.party, count(*) AS contestants, sum(c.votes) AS votes, sum(c.rowid = s.start) AS seats,
    sum(c.votes * 20 <= s.valid_votes) AS lost_deposits
  FROM candidacies c CROSS JOIN standing s USING (code) GROUP BY s.area, c.party
) a
CROSS JOIN place p USING (area)
WHERE t.election = :election GROUP BY p.area_kind, p.area_name, a.party;

INSERT INTO checked SELECT 'contests without candidacies', (SELECT count(*) FROM contests) - (SELECT count(*) FROM standing);
INSERT INTO checked
SELECT 'candidacies without a contest', (SELECT count(*) FROM candidacies) -
  (SELECT sum(contestants) FROM tally_area_party JOIN tally USING (tally_id) WHERE election = :election AND area_kind = 'uk');
DELETE FROM contests;
DELETE FROM candidacies;
DELETE FROM standing;
