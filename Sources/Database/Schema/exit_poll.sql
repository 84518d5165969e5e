CREATE TABLE exit_poll (
  -- One row an election and party: the seats that the exit poll gave it at ten o'clock.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  party TEXT NOT NULL REFERENCES party, -- The party; the pool for all that were not told apart.
  seats INTEGER NOT NULL CHECK (seats >= 0), -- The seats.
  PRIMARY KEY (election, party)
) STRICT, WITHOUT ROWID;
