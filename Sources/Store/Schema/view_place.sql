CREATE VIEW place (
  -- One row a constituency and an area that it lies in: the United Kingdom, Great Britain, a nation, a region.
  constituency_id, -- The constituency.
  boundary_set, -- Its boundary set.
  area_kind, -- uk, gb, nation or region.
  area_name -- United Kingdom, Great Britain, or the name of the nation or region of England.
) AS
SELECT constituency_id, boundary_set, 'uk', 'United Kingdom' FROM constituency
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'gb', 'Great Britain'
FROM constituency c JOIN area a USING (area) WHERE a.nation <> 'Northern Ireland'
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'nation', a.nation FROM constituency c JOIN area a USING (area)
UNION ALL
SELECT c.constituency_id, c.boundary_set, 'region', a.name
FROM constituency c JOIN area a USING (area) WHERE a.name <> a.nation;
