-- The constituencies of a boundary set, :boundary_set, which have been imported.
INSERT INTO constituency SELECT NULL, :boundary_set, code, name, area, kind FROM constituencies;
DELETE FROM constituencies;
