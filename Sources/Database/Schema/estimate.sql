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

CREATE TABLE uncontested (
  -- One row a notional tally, constituency and party that has votes there, but stood in old constituencies with under a third of its electors only: it is not said to have stood there, and nothing is compared.
  tally_id INTEGER NOT NULL, -- The tally, published or estimated.
  constituency_id INTEGER NOT NULL, -- The constituency.
  party TEXT NOT NULL REFERENCES party, -- The party.
  PRIMARY KEY (tally_id, constituency_id, party),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;

CREATE TABLE expected_seats (
  -- One row an estimated tally, area and party that is first or second somewhere in it: seats by the probabilities, taken as independent.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind = 'uk' OR area_kind = 'gb' OR area_kind = 'nation' OR area_kind = 'region'), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  party TEXT NOT NULL REFERENCES party, -- The party.
  expected REAL NOT NULL CHECK (expected >= 0), -- The mean number of seats.
  low INTEGER NOT NULL CHECK (low >= 0), -- The lower end of the 90 % range; the true range is wider.
  high INTEGER NOT NULL CHECK (high >= low), -- The upper end of the 90 % range.
  PRIMARY KEY (tally_id, area_kind, area_name, party)
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

CREATE TABLE validation (
  -- One row an experiment, election and method: how well estimates are met where the truth, or the published result, was hidden.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  experiment TEXT NOT NULL CHECK (experiment IN ('split-pairs', 'hidden-thirds')), -- Neighbouring old constituencies merged and split again; new ones hidden from the fit.
  election INTEGER NOT NULL REFERENCES election, -- The election tried.
  method TEXT NOT NULL CHECK (method IN ('calibrated', 'uniform')), -- The method.
  trials INTEGER NOT NULL CHECK (trials > 0), -- How many pairs, or constituencies.
  value REAL NOT NULL, -- The fraction of right winners of pairs; the mean total variation distance of hidden constituencies, points.
  PRIMARY KEY (boundary_set, experiment, election, method)
) STRICT, WITHOUT ROWID;
