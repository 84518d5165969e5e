CREATE TABLE boundary_change (
  -- One row a boundary set whose overlaps with the one before it are known.
  boundary_set TEXT PRIMARY KEY REFERENCES boundary_set, -- The new boundary set.
  predecessor TEXT NOT NULL REFERENCES boundary_set, -- The boundary set it took the place of.
  certainty REAL NOT NULL CHECK (certainty BETWEEN 0 AND 1) -- A change of hands of a lower probability is marked uncertain.
) STRICT, WITHOUT ROWID;

CREATE TABLE unconfirmed (
  -- One row an election and party whose estimates real votes on the new boundaries do not confirm.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The new boundary set.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  party TEXT NOT NULL REFERENCES party, -- The party.
  reason TEXT NOT NULL, -- Why, in a sentence.
  PRIMARY KEY (boundary_set, election, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE overlap (
  -- One row an overlap: the part of an old constituency that lies in a new one, shares as fractions of 1.
  new_id INTEGER NOT NULL REFERENCES constituency, -- The new constituency.
  old_id INTEGER NOT NULL REFERENCES constituency, -- The old constituency.
  residential_of_old REAL NOT NULL, -- Share of the old constituency's residential addresses, which votes are shared out by.
  residential_of_new REAL NOT NULL, -- Share of the new constituency's residential addresses.
  area_of_old REAL NOT NULL, -- Share of the old constituency's land.
  area_of_new REAL NOT NULL, -- Share of the new constituency's land.
  population_of_old REAL NOT NULL, -- Share of the old constituency's people.
  population_of_new REAL NOT NULL, -- Share of the new constituency's people.
  predecessor INTEGER NOT NULL CHECK (predecessor IN (0, 1)), -- 1 where the old constituency gives the new one the largest share of its addresses.
  natural INTEGER NOT NULL CHECK (natural IN (0, 1)), -- 1 where it is the natural predecessor too.
  unchanged INTEGER NOT NULL CHECK (unchanged IN (0, 1)), -- 1 where the new constituency is all of the old one and nothing else.
  PRIMARY KEY (new_id, old_id),
  CHECK (natural <= predecessor AND unchanged <= predecessor)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX overlap_predecessor ON overlap (new_id) WHERE predecessor;

CREATE INDEX overlap_old ON overlap (old_id);
