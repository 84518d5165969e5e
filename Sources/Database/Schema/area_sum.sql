CREATE TABLE tally_area (
  -- One row a tally and area: its contests added up when the database is built.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  seats INTEGER NOT NULL CHECK (seats > 0), -- How many constituencies; of an election that is not over, how many are declared.
  electorate REAL CHECK (electorate >= 0), -- Who may vote where votes are counted; NULL where unknown in any such constituency.
  valid_votes REAL CHECK (valid_votes > 0), -- Votes for all contestants; NULL where none are counted in any constituency.
  PRIMARY KEY (tally_id, area_kind, area_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_area_party (
  -- One row a tally, area and party: its contestants there added up when the database is built.
  tally_id INTEGER NOT NULL, -- The tally.
  area_kind TEXT NOT NULL, -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  party TEXT NOT NULL REFERENCES party, -- The party.
  contestants INTEGER CHECK (contestants > 0), -- How many stood for it where votes are counted or nobody else stood; in a notional result, in how many constituencies it has votes. NULL where it only has other winners whose votes are not counted.
  votes REAL CHECK (votes >= 0), -- Their votes; NULL as before.
  seats INTEGER NOT NULL CHECK (seats >= 0), -- How many won.
  lost_deposits INTEGER CHECK (lost_deposits BETWEEN 0 AND contestants), -- How many got no more than a twentieth of the valid votes; NULL where not counted.
  PRIMARY KEY (tally_id, area_kind, area_name, party),
  FOREIGN KEY (tally_id, area_kind, area_name) REFERENCES tally_area
) STRICT, WITHOUT ROWID;

CREATE TABLE area_measure (
  -- One row a tally, area and measure of the whole result there, computed when the database is built.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  area_kind TEXT NOT NULL CHECK (area_kind IN ('uk', 'gb', 'nation', 'region')), -- uk, gb, nation or region.
  area_name TEXT NOT NULL, -- The area.
  measure TEXT NOT NULL CHECK (measure IN ('gallagher', 'loosemore-hanby', 'enp-votes', 'enp-seats', 'winners-bonus', 'volatility', 'volatility-replacement', 'volatility-alteration')), -- The measure; the last two are the parts A and B of volatility.
  value REAL NOT NULL, -- Its value, the winner's bonus as a fraction of one; a measure that is not defined has no row.
  PRIMARY KEY (tally_id, area_kind, area_name, measure)
) STRICT, WITHOUT ROWID;

CREATE VIEW area_total (
  -- One row a tally and area: constituencies, electorate and votes.
  tally_id, -- The tally.
  area_kind, -- uk, gb, nation or region.
  area_name, -- The area.
  seats, -- How many constituencies.
  electorate, -- Who may vote; NULL where unknown in any constituency.
  valid_votes, -- Votes for all contestants; NULL where none are counted.
  turnout -- Valid votes as a fraction of the electorate.
) AS
SELECT
  tally_id, area_kind, area_name, seats, electorate, valid_votes,
  CASE WHEN electorate > 0 THEN valid_votes / electorate END
FROM tally_area;

CREATE VIEW party_area (
  -- One row a tally, area and party: candidates, votes, share and seats.
  tally_id, -- The tally.
  area_kind, -- uk, gb, nation or region.
  area_name, -- The area.
  party, -- The party.
  contestants, -- How many stood for it; in a notional result, in how many constituencies it has votes.
  votes, -- Their votes; NULL where none are counted.
  share, -- Their votes as a fraction of the area's valid votes.
  seats, -- How many won.
  lost_deposits -- How many lost their deposits; NULL where not counted.
) AS
SELECT
  p.tally_id, p.area_kind, p.area_name, p.party, p.contestants, p.votes,
  p.votes / a.valid_votes, p.seats, p.lost_deposits
FROM tally_area_party p
JOIN tally_area a USING (tally_id, area_kind, area_name);
