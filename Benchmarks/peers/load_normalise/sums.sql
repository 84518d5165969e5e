-- What is left once every election is stored: measures of whole results, indexes, checks.
-- The winner's bonus is that of the row with most seats, and among equals most votes, which a bare column beside max() is taken from.
-- What the parties of the election before had that did not stand again is what is missing from 1; of those that came over the threshold
-- of 0.02 or fell under it, what is missing from what all over it had.
INSERT INTO share
SELECT p.tally_id, p.area_kind, p.area_name, p.party, p.votes / a.valid_votes, 1.0 * p.seats / a.seats
FROM tally_area a CROSS JOIN tally_area_party p USING (tally_id, area_kind, area_name);
INSERT INTO whole
SELECT
  s.tally_id, s.area_kind, s.area_name, 1 / sum(s.seats * s.seats), 1 / sum(s.votes * s.votes),
  100 * sqrt(sum((s.votes - s.seats) * (s.votes - s.seats)) / 2), 50 * sum(abs(s.votes - s.seats)),
  50 * (sum(abs(s.votes - ifnull(b.votes, 0))) + 1 - sum(b.votes)),
  50 * (ifnull(sum(abs(s.votes - ifnull(b.votes, 0))) FILTER (WHERE (s.votes < 0.02) <> (ifnull(b.votes, 0) < 0.02)), 0)
    + (SELECT sum(x.votes) FROM share x
      WHERE x.tally_id = t.baseline_id AND x.area_kind = s.area_kind AND x.area_name = s.area_name AND x.votes >= 0.02)
    - ifnull(sum(b.votes) FILTER (WHERE b.votes >= 0.02), 0)),
  50 * ifnull(sum(abs(s.votes - b.votes)) FILTER (WHERE min(s.votes, b.votes) >= 0.02), 0), s.seats - s.votes,
  max(s.seats * 1e6 + s.votes), t.baseline_id IS NOT NULL
FROM tally t CROSS JOIN share s USING (tally_id)
LEFT JOIN share b ON b.tally_id = t.baseline_id AND b.area_kind = s.area_kind AND b.area_name = s.area_name AND b.party = s.party
GROUP BY s.tally_id, s.area_kind, s.area_name;
INSERT INTO area_measure
SELECT
  w.tally_id, w.area_kind, w.area_name, m.measure,
  CASE m.measure
    WHEN 'enp-seats' THEN enp_seats WHEN 'enp-votes' THEN enp_votes WHEN 'gallagher' THEN gallagher
    WHEN 'loosemore-hanby' THEN loosemore_hanby WHEN 'volatility' THEN volatility WHEN 'volatility-alteration' THEN alteration
    WHEN 'volatility-replacement' THEN replacement ELSE bonus
  END
FROM whole w CROSS JOIN measure m WHERE w.has_baseline OR NOT m.needs_baseline;

CREATE INDEX candidacy_contest ON candidacy (contest_id);
CREATE INDEX candidacy_surname ON candidacy (surname);
CREATE INDEX constituency_name ON constituency (name);
CREATE INDEX tally_vote_party ON tally_vote (party, tally_id, constituency_id, place, votes);

INSERT INTO checked
SELECT 'unknown parties', count(*) FROM (SELECT DISTINCT party FROM tally_area_party) WHERE party NOT IN (SELECT party FROM party);
INSERT INTO checked
SELECT 'contests whose votes do not add up', count(*)
FROM tally_contest c
JOIN (SELECT tally_id, constituency_id, sum(votes) AS votes FROM tally_vote GROUP BY tally_id, constituency_id) v
  USING (tally_id, constituency_id)
WHERE v.votes <> c.valid_votes;
INSERT INTO checked
SELECT 'contests whose published majority or parties are not those of the votes', count(*)
FROM contest c
CROSS JOIN tally t ON t.election = c.election
CROSS JOIN tally_vote w ON w.tally_id = t.tally_id AND w.constituency_id = c.constituency_id AND w.place = 1
LEFT JOIN tally_vote s ON s.tally_id = t.tally_id AND s.constituency_id = c.constituency_id AND s.place = 2
WHERE c.published_majority <> w.votes - ifnull(s.votes, 0)
  OR (c.published_first <> w.party AND w.party NOT IN (SELECT party FROM party_name WHERE published_abbreviation = c.published_first))
  OR (c.published_second <> s.party AND s.party NOT IN (SELECT party FROM party_name WHERE published_abbreviation = c.published_second));
PRAGMA analysis_limit = 400;
ANALYZE;
COMMIT;
