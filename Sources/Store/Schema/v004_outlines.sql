CREATE TABLE outline (
  -- One row a closed line of a constituency's outline: around one of its parts, or around a hole in it.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  part INTEGER NOT NULL CHECK (part > 0), -- Which of its parts, from 1: the mainland and islands.
  ring INTEGER NOT NULL CHECK (ring > 0), -- 1 for the line around the part, more for holes.
  corners TEXT NOT NULL, -- Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners.
  PRIMARY KEY (constituency_id, part, ring)
) STRICT, WITHOUT ROWID;
