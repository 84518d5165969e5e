CREATE TABLE leave_vote (
  -- One row a constituency: its share of Leave in the referendum of 23 June 2016.
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  estimated REAL NOT NULL CHECK (estimated BETWEEN 0 AND 1), -- The estimated share, a fraction of 1.
  counted REAL CHECK (counted BETWEEN 0 AND 1) -- The counted share; NULL where votes were not counted by constituency.
) STRICT;

CREATE TABLE leave_share (
  -- One row a constituency of Great Britain, of any boundary set: its share of Leave in the referendum of 2016.
  constituency_id INTEGER PRIMARY KEY REFERENCES constituency, -- The constituency.
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1), -- The counted share where there is one, else the estimate; across a boundary change the mean of the pieces by residential addresses.
  known INTEGER NOT NULL CHECK (known IN (0, 1)) -- 1 where the share was counted in this very constituency, else 0.
) STRICT;
