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
WITH party_votes AS (
  SELECT
    v.tally_id, p.area_kind, p.area_name, v.party, count(*) AS contestants, sum(v.votes) AS votes,
    sum(v.place = 1) AS seats, sum(v.votes * 20 <= c.valid_votes) AS under_a_twentieth
  FROM tally_vote v
  JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
  JOIN place p ON p.constituency_id = v.constituency_id
  GROUP BY v.tally_id, p.area_kind, p.area_name, v.party
)
SELECT
  s.tally_id, s.area_kind, s.area_name, s.party, s.contestants, s.votes,
  CASE WHEN a.valid_votes > 0 THEN s.votes / a.valid_votes END, s.seats,
  CASE t.basis WHEN 'counted' THEN s.under_a_twentieth END
FROM party_votes s
JOIN area_total a USING (tally_id, area_kind, area_name)
JOIN tally t USING (tally_id);
