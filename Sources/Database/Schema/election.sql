CREATE TABLE election (
  -- One row a general election.
  election INTEGER PRIMARY KEY, -- The year, which names it.
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), -- Polling day, ISO 8601.
  boundary_set TEXT REFERENCES boundary_set, -- The boundary set it was fought on; NULL where that is not among the datasets.
  speaker_party TEXT REFERENCES party, -- The party the Speaker seeking re-election came from; broadcasters count the seat there.
  featured INTEGER NOT NULL CHECK (featured IN (0, 1)), -- 1 for an election that gets a report unasked, else 0.
  state TEXT CHECK (state IN ('to come', 'candidates known', 'winner known', 'counted', 'verified')), -- What all its contests have reached, but for those to come; NULL where the boundary set is.
  CHECK (substr(date, 1, 4) = CAST(election AS TEXT))
) STRICT;
