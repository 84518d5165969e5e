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
  tally_id, area_kind, area_name, seats, electorate, valid_votes,
  CASE WHEN electorate > 0 THEN valid_votes / electorate END
FROM tally_area;
