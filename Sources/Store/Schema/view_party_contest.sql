CREATE VIEW party_contest (
  -- One row a tally, constituency and party: all its contestants there together.
  tally_id, -- The tally.
  constituency_id, -- The constituency.
  party, -- The party.
  contestants, -- How many stood for it.
  votes, -- Their votes.
  share, -- Their votes as a fraction of valid votes.
  won, -- 1 where one of them won, else 0.
  lost_deposits -- How many got no more than a twentieth of the valid votes; NULL where not counted.
) AS
SELECT
  v.tally_id, v.constituency_id, v.party, count(*), sum(v.votes),
  CASE WHEN c.valid_votes > 0 THEN sum(v.votes) / c.valid_votes END,
  max(v.place = 1),
  CASE t.basis WHEN 'counted' THEN sum(v.votes * 20 <= c.valid_votes) END
FROM tally_vote v
JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
JOIN tally t ON t.tally_id = v.tally_id
GROUP BY v.tally_id, v.constituency_id, v.party;
