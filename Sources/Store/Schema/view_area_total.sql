CREATE VIEW area_total (
  -- One row a tally and area: constituencies, electorate and votes.
  tally_id, -- The tally.
  area_kind, -- uk, gb, nation or region.
  area_name, -- The area.
  seats, -- How many constituencies.
  electorate, -- Who may vote; NULL where unknown in any constituency.
  valid_votes, -- Votes for all contestants.
  turnout -- Valid votes as a fraction of the electorate.
) AS
SELECT
  c.tally_id, p.area_kind, p.area_name, count(*),
  CASE WHEN count(c.electorate) = count(*) THEN sum(c.electorate) END,
  sum(c.valid_votes),
  CASE WHEN count(c.electorate) = count(*) THEN sum(c.valid_votes) / sum(c.electorate) END
FROM tally_contest c
JOIN place p USING (constituency_id)
GROUP BY c.tally_id, p.area_kind, p.area_name;
