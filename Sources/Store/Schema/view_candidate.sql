CREATE VIEW candidate (
  -- One row a candidacy with its contest, place and share: results as they are read out.
  candidacy_id, -- The candidacy.
  election, -- The election.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  constituency, -- Its name.
  name, -- First names and surname.
  party, -- The party.
  gender, -- Gender; NULL where unknown.
  sitting_mp, -- Whether the candidate sat at dissolution.
  former_mp, -- Whether the candidate had ever sat.
  votes, -- Votes counted.
  share, -- Votes as a fraction of valid votes.
  place, -- 1 for most votes.
  elected, -- 1 for the member elected, else 0.
  lost_deposit -- 1 where the votes are no more than a twentieth of the valid votes, else 0.
) AS
SELECT
  d.candidacy_id, k.election, k.constituency_id, c.code, c.name, trim(d.first_name || ' ' || d.surname), d.party,
  d.gender, d.sitting_mp, d.former_mp, d.votes,
  CASE WHEN k.valid_votes > 0 THEN CAST(d.votes AS REAL) / k.valid_votes END,
  v.place, v.place = 1, d.votes * 20 <= k.valid_votes
FROM candidacy d
JOIN contest k USING (contest_id)
JOIN constituency c USING (constituency_id)
JOIN tally t ON t.election = k.election AND t.basis = 'counted'
JOIN tally_vote v ON v.tally_id = t.tally_id AND v.constituency_id = k.constituency_id AND v.candidacy_id = d.candidacy_id;
