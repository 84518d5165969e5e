CREATE VIEW party_area (
  -- One row a tally, area and party: candidates, votes, share and seats.
  tally_id, -- The tally.
  area_kind, -- uk, gb, nation or region.
  area_name, -- The area.
  party, -- The party.
  contestants, -- How many stood for it; in a notional result, in how many constituencies it has votes.
  votes, -- Their votes.
  share, -- Their votes as a fraction of the area's valid votes.
  seats, -- How many won.
  lost_deposits -- How many lost their deposits; NULL where not counted.
) AS
SELECT
  p.tally_id, p.area_kind, p.area_name, p.party, p.contestants, p.votes,
  CASE WHEN a.valid_votes > 0 THEN p.votes / a.valid_votes END, p.seats, p.lost_deposits
FROM tally_area_party p
JOIN tally_area a USING (tally_id, area_kind, area_name);
