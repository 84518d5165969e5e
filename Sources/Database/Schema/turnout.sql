CREATE VIEW contest_turnout (
  -- One row a tally and constituency: the turnout to compare with; where no address changed constituency that is the counted one, whatever a notional result makes of it.
  tally_id, -- The tally.
  constituency_id, -- The constituency.
  basis, -- On what the contest stands: counted, published or estimated; what a notional result carries over whole was counted.
  turnout -- Valid votes as a fraction of the electorate; NULL where the electorate is unknown.
) AS
SELECT
  c.tally_id, c.constituency_id, CASE WHEN old.electorate IS NULL THEN t.basis ELSE k.basis END,
  CASE WHEN ifnull(old.electorate, c.electorate) > 0
  THEN ifnull(old.valid_votes, c.valid_votes) / ifnull(old.electorate, c.electorate) END
FROM tally_contest c
JOIN tally t USING (tally_id)
LEFT JOIN boundary_change b ON b.boundary_set = t.boundary_set AND t.basis <> 'counted'
LEFT JOIN tally k ON k.election = t.election AND k.boundary_set = b.predecessor AND k.basis = 'counted' AND k.declared_in IS NULL
LEFT JOIN overlap o ON o.new_id = c.constituency_id AND o.predecessor AND o.unchanged AND k.tally_id IS NOT NULL
LEFT JOIN tally_contest old ON old.tally_id = k.tally_id AND old.constituency_id = o.old_id AND old.electorate > 0;

CREATE VIEW tally_candidate (
  -- One row a contestant of a tally whose candidacy is known: everyone where votes were counted and where a notional result carries over a whole constituency, elsewhere independents.
  tally_id, -- The tally.
  constituency_id, -- The constituency.
  place, -- 1 for most votes.
  candidacy_id -- The candidacy.
) AS
SELECT v.tally_id, v.constituency_id, v.place, v.candidacy_id FROM tally_vote v WHERE v.candidacy_id IS NOT NULL
UNION ALL
SELECT v.tally_id, v.constituency_id, v.place, w.candidacy_id
FROM tally t
JOIN tally_vote v ON v.tally_id = t.tally_id AND v.candidacy_id IS NULL
JOIN overlap o ON o.new_id = v.constituency_id AND o.unchanged
JOIN tally k ON k.election = t.election AND k.basis = 'counted' AND k.declared_in IS NULL
JOIN tally_vote w ON w.tally_id = k.tally_id AND w.constituency_id = o.old_id AND w.party = v.party
WHERE t.basis <> 'counted';

CREATE VIEW area_turnout (
  -- One row a tally and area: the turnout to compare with; where no address crossed the border that is the counted one, whatever a notional result makes of it.
  tally_id, -- The tally.
  area_kind, -- uk, gb, nation or region.
  area_name, -- The area.
  basis, -- On what it stands: counted, published or estimated.
  turnout -- Valid votes as a fraction of the electorate; NULL where the electorate is unknown.
) AS
SELECT
  a.tally_id, a.area_kind, a.area_name, CASE WHEN old.electorate IS NULL THEN t.basis ELSE k.basis END,
  CASE WHEN ifnull(old.electorate, a.electorate) > 0
  THEN ifnull(old.valid_votes, a.valid_votes) / ifnull(old.electorate, a.electorate) END
FROM tally_area a
JOIN tally t USING (tally_id)
LEFT JOIN boundary_change b ON b.boundary_set = t.boundary_set AND t.basis <> 'counted' AND t.declared_in IS NULL
LEFT JOIN tally k ON k.election = t.election AND k.boundary_set = b.predecessor AND k.basis = 'counted' AND k.declared_in IS NULL
LEFT JOIN tally_area old
  ON old.tally_id = k.tally_id AND old.area_kind = a.area_kind AND old.area_name = a.area_name AND old.electorate > 0
  -- A group of seats is an area in the temporary tables of a question about it.
  AND (a.area_kind <> 'group' OR NOT EXISTS (
    SELECT 1 FROM overlap o
    JOIN constituency x ON x.constituency_id = o.new_id AND x.boundary_set = b.boundary_set
    WHERE o.residential_of_old > 0
      AND EXISTS (SELECT 1 FROM place p WHERE p.constituency_id = o.new_id AND p.area_kind = 'group' AND p.area_name = a.area_name)
        <> EXISTS (SELECT 1 FROM place p WHERE p.constituency_id = o.old_id AND p.area_kind = 'group' AND p.area_name = a.area_name)
  ))
  AND (a.area_kind <> 'region' OR (b.boundary_set, a.area_name) NOT IN (
    -- The regions that some address left or entered.
    SELECT x.boundary_set, CASE side.column1 WHEN 'new' THEN p.name ELSE q.name END
    FROM overlap o
    JOIN constituency x ON x.constituency_id = o.new_id
    JOIN constituency y ON y.constituency_id = o.old_id
    JOIN area p ON p.area = x.area
    JOIN area q ON q.area = y.area
    JOIN (VALUES ('new'), ('old')) side
    WHERE p.name <> q.name
  ));
