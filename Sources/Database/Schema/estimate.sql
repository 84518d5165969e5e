CREATE TABLE estimate (
  -- One row an estimated tally and constituency: how far its winner can be trusted.
  tally_id INTEGER NOT NULL, -- The tally.
  constituency_id INTEGER NOT NULL, -- The constituency.
  exposure REAL NOT NULL CHECK (exposure BETWEEN 0 AND 1), -- How much of the result rests on assumptions; 0 where nothing changed.
  deviation REAL CHECK (deviation > 0), -- The error of the lead in percentage points, the scale of a t distribution; NULL where unknown.
  probability REAL CHECK (probability BETWEEN 0 AND 1), -- The probability that the winner is right; NULL where unknown.
  comparable INTEGER NOT NULL CHECK (comparable IN (0, 1)), -- 0 where the Speaker wins, whom others did not stand against: no swing is shown.
  PRIMARY KEY (tally_id, constituency_id),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (
  -- One row a notional tally, constituency and party that has votes there but did not stand in all of it: in old constituencies with under 99% of its electors.
  tally_id INTEGER NOT NULL, -- The tally, published or estimated.
  constituency_id INTEGER NOT NULL, -- The constituency.
  party TEXT NOT NULL REFERENCES party, -- The party.
  stood REAL NOT NULL CHECK (stood BETWEEN 0 AND 1), -- The part of the electors in whose old constituencies it stood.
  alone REAL NOT NULL CHECK (alone BETWEEN 0 AND stood), -- The part of those in the largest of these old constituencies: what one independent can have stood in.
  PRIMARY KEY (tally_id, constituency_id, party),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;

CREATE VIEW uncontested (
  -- One row a notional tally, constituency and party that has votes there, but stood in old constituencies with under a third of its electors only: it is not said to have stood there, and nothing is compared.
  tally_id, -- The tally, published or estimated.
  constituency_id, -- The constituency.
  party -- The party.
) AS
SELECT tally_id, constituency_id, party FROM standing WHERE stood * 3 < 1;

CREATE VIEW incomparable (
  -- One row a notional tally, constituency and party whose share there is compared with no other: it did not stand in enough of it, or the Speaker came first, whom others did not stand against.
  tally_id, -- The tally, published or estimated.
  constituency_id, -- The constituency.
  party -- The party.
) AS
SELECT tally_id, constituency_id, party FROM uncontested
UNION ALL
SELECT e.tally_id, e.constituency_id, v.party
FROM estimate e JOIN tally_vote v ON v.tally_id = e.tally_id AND v.constituency_id = e.constituency_id
WHERE NOT e.comparable;

CREATE VIEW partly_contested (
  -- One row a notional tally, constituency and contestant among its first two who did not stand in all of it: that he has no votes in the rest is how votes are carried over, not how people voted.
  tally_id, -- The tally, published or estimated.
  constituency_id, -- The constituency.
  place, -- 1 for the winner, 2 for the runner-up.
  party, -- The contestant's party.
  stood -- The part of the electors in whose old constituencies he stood.
) AS
SELECT v.tally_id, v.constituency_id, v.place, v.party, CASE p.kind WHEN 'independent' THEN s.alone ELSE s.stood END
FROM standing s
JOIN party p USING (party)
JOIN tally_vote v ON v.tally_id = s.tally_id AND v.constituency_id = s.constituency_id AND v.party = s.party AND v.place < 3
WHERE p.kind <> 'pool' AND CASE p.kind WHEN 'independent' THEN s.alone ELSE s.stood END < 0.99;

CREATE TABLE expected_seats (
  -- One row a notional tally, area and party that is first or second somewhere in it, or won a seat in some draw.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind = 'uk' OR area_kind = 'gb' OR area_kind = 'nation' OR area_kind = 'region'), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  party TEXT NOT NULL REFERENCES party, -- The party.
  expected REAL CHECK (expected >= 0), -- The mean number of seats by the probabilities of winners; NULL where one is not known.
  low INTEGER CHECK (low >= 0), -- The lower end of the 90% range of the draws; NULL where the tally is not drawn.
  high INTEGER CHECK (high >= low), -- The upper end of the 90% range.
  PRIMARY KEY (tally_id, area_kind, area_name, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawn_seats (
  -- One row a preferred notional tally and party that has seats in some draw: its seats when the votes are drawn anew, all constituencies at once.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  party TEXT NOT NULL REFERENCES party, -- The party.
  seats TEXT NOT NULL CHECK (json_valid(seats)), -- Its seats in each draw after the other, as a JSON array.
  PRIMARY KEY (tally_id, party)
) STRICT, WITHOUT ROWID;

CREATE VIEW seat_draw (
  -- One row a preferred notional tally, draw and party: its seats in that draw.
  tally_id, -- The tally.
  draw, -- The number of the draw, from 1; the same draw of several tallies has the same errors in common.
  party, -- The party.
  seats -- Its seats; a party that has none has no row.
) AS
SELECT d.tally_id, e.key + 1, d.party, e.value FROM drawn_seats d, json_each(d.seats) e WHERE e.value > 0;

CREATE TABLE drawn_changes (
  -- One row two preferred tallies on one boundary set, of which one at least is notional: how many seats changed hands from the one to the other.
  from_id INTEGER NOT NULL REFERENCES tally, -- The earlier tally.
  to_id INTEGER NOT NULL REFERENCES tally, -- The later tally.
  changed TEXT NOT NULL CHECK (json_valid(changed)), -- How many seats another party won in each draw after the other, as a JSON array; the Speaker’s wins of a notional tally are left out.
  PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;

CREATE VIEW change_draw (
  -- One row two preferred tallies on one boundary set, of which one at least is notional, and a draw: how many seats changed hands in it.
  from_id, -- The earlier tally.
  to_id, -- The later tally.
  draw, -- The number of the draw, from 1.
  changed -- How many seats another party won.
) AS
SELECT d.from_id, d.to_id, e.key + 1, e.value FROM drawn_changes d, json_each(d.changed) e;

CREATE TABLE joint_probability (
  -- One row two preferred notional tallies and a constituency that is not certain: the probability that both winners are right.
  from_id INTEGER NOT NULL REFERENCES tally, -- The earlier tally.
  to_id INTEGER NOT NULL REFERENCES tally, -- The later tally.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1), -- From the two probabilities, and how often draws have both right or both wrong together.
  PRIMARY KEY (from_id, to_id, constituency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sensitivity (
  -- One row an election, a damping of leans that might have been chosen, and a party: its seats then.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  damping REAL NOT NULL CHECK (damping BETWEEN 0 AND 1), -- The power that leans are raised to.
  party TEXT NOT NULL REFERENCES party, -- The party.
  seats INTEGER NOT NULL CHECK (seats > 0), -- Its seats.
  PRIMARY KEY (boundary_set, election, damping, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  -- One row an estimated tally and a measure of its agreement with the published notional result of the same election.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  reference_id INTEGER NOT NULL REFERENCES tally, -- The published tally; a model itself, so that this is agreement, not truth.
  measure TEXT NOT NULL CHECK (measure IN ('constituencies', 'winners', 'distance', 'error')), -- Constituencies compared; in how many the winner agrees; mean total variation distance, points; a party's mean absolute error, points.
  party TEXT NOT NULL, -- The party of an error; empty for the others.
  value REAL NOT NULL, -- The value.
  PRIMARY KEY (tally_id, measure, party),
  CHECK ((party <> '') = (measure = 'error'))
) STRICT, WITHOUT ROWID;

CREATE TABLE hidden_part (
  -- One row a boundary set and method: how well the published notional result is met where it was hidden from the fit, a third of the constituencies at a time.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  election INTEGER NOT NULL REFERENCES election, -- The election of the published result.
  method TEXT NOT NULL CHECK (method IN ('calibrated', 'uniform')), -- The method.
  constituencies INTEGER NOT NULL CHECK (constituencies > 0), -- How many were compared.
  distance REAL NOT NULL, -- The mean total variation distance, points.
  PRIMARY KEY (boundary_set, election, method)
) STRICT, WITHOUT ROWID;

CREATE TABLE trial (
  -- One row an election, a method and a half of two old constituencies that were merged and split again: what was estimated, and how wrong it was.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  election INTEGER NOT NULL REFERENCES election, -- The election tried.
  method TEXT NOT NULL CHECK (method IN ('calibrated', 'uniform')), -- The method.
  noisy INTEGER NOT NULL CHECK (noisy IN (0, 1)), -- 1 where noise was put on what the reference tells of the halves, the first of several.
  half_id INTEGER NOT NULL REFERENCES constituency, -- The half: an old constituency.
  partner_id INTEGER NOT NULL REFERENCES constituency, -- The one it was merged with.
  tuned INTEGER NOT NULL CHECK (tuned IN (0, 1)), -- 1 in the regions that the size of errors was found in, 0 in those it is tried on.
  exposure REAL NOT NULL CHECK (exposure BETWEEN 0 AND 1), -- The part of the pair that is not the half.
  lead REAL NOT NULL, -- The estimated lead of the estimated winner over the estimated runner-up, points.
  lead_error REAL NOT NULL, -- The counted lead of the same two less that, points.
  share_error REAL NOT NULL, -- The counted share of the estimated winner less the estimated, points.
  deviation REAL NOT NULL CHECK (deviation > 0), -- The error of the lead that the model expects, the scale of a t distribution, points.
  share_deviation REAL NOT NULL CHECK (share_deviation > 0), -- The same of the share.
  probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1), -- The probability that the estimated winner is right.
  is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)), -- 1 where he is.
  PRIMARY KEY (boundary_set, election, method, noisy, half_id, partner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE range_trial (
  -- One row a made-up boundary change, all of it or an area of it, an election and one of the three largest parties: its range of seats, and what was counted.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  made_up_change INTEGER NOT NULL CHECK (made_up_change > 0), -- The number of the change: pairs of old constituencies of one half of the regions, merged and split again, with the errors found in the other half; first those outside the regions that errors in use were found in.
  area TEXT NOT NULL, -- The code of the nation or region; empty for all of the change.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  party TEXT NOT NULL REFERENCES party, -- The party.
  estimated INTEGER NOT NULL CHECK (estimated >= 0), -- Its seats by the estimate.
  counted INTEGER NOT NULL CHECK (counted >= 0), -- Its seats as counted.
  low INTEGER NOT NULL CHECK (low >= 0), -- The lower end of the 90 % range of the draws.
  high INTEGER NOT NULL CHECK (high >= low), -- The upper end.
  within REAL NOT NULL CHECK (within BETWEEN 0 AND 1), -- The part of the draws that lies in it: 90 %, and more where seats are few.
  PRIMARY KEY (boundary_set, made_up_change, area, election, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE method_constant (
  -- One row a constant that votes are carried over with, or that their errors were found to have.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  constant TEXT NOT NULL, -- What is set or found.
  election INTEGER REFERENCES election, -- The election it is of; NULL for all.
  method TEXT CHECK (method IN ('calibrated', 'uniform')), -- The method it is of; NULL for both.
  value REAL NOT NULL, -- The value.
  provenance TEXT NOT NULL -- Where it comes from.
) STRICT;
