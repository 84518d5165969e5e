CREATE TABLE long_run_total (
  -- One row an election of the long run and group of parties: its contests added up when the database is built.
  election TEXT NOT NULL, -- The year; 1974F and 1974O for its two elections.
  party_group TEXT NOT NULL, -- Con, Lab, Lib, Nat or Other.
  votes INTEGER, -- Its votes; NULL where all its members were returned without a poll.
  seats_certain INTEGER NOT NULL CHECK (seats_certain >= 0), -- Members that are the group's for certain.
  seats_uncertain INTEGER NOT NULL CHECK (seats_uncertain >= 0), -- Members it leads for, though they may be another's.
  PRIMARY KEY (election, party_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE leave_share (
  -- One row a constituency of Great Britain, of any boundary set: its share of Leave in the referendum of 2016.
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1), -- The counted share where there is one, else the estimate; across a boundary change the mean of the pieces by residential addresses.
  known INTEGER NOT NULL CHECK (known IN (0, 1)) -- 1 where the share was counted in this very constituency, else 0.
) STRICT;
