CREATE VIEW contest_result (
  -- One row a tally and constituency: who won, by how much, and how many voted.
  tally_id, -- The tally.
  election, -- Its election.
  boundary_set, -- Its boundary set.
  basis, -- counted, published or estimated.
  method, -- How an estimate was made.
  preferred, -- 1 for the tally to use for its election and boundary set.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  constituency, -- Its name.
  nation, -- Its nation.
  region, -- Its region of England, or its nation again.
  electorate, -- Who may vote.
  valid_votes, -- Votes for all contestants.
  turnout, -- Valid votes as a fraction of the electorate.
  winner, -- The winner's party.
  winner_candidacy_id, -- The winner's candidacy.
  winner_votes, -- The winner's votes.
  second, -- The runner-up's party.
  second_candidacy_id, -- The runner-up's candidacy.
  second_votes, -- The runner-up's votes.
  majority, -- The winner's votes less the runner-up's.
  majority_share -- The majority as a fraction of valid votes.
) AS
SELECT
  t.tally_id, t.election, t.boundary_set, t.basis, t.method, t.preferred,
  k.constituency_id, k.code, k.name, a.nation, a.name,
  c.electorate, c.valid_votes,
  CASE WHEN c.electorate > 0 THEN c.valid_votes / c.electorate END,
  w.party, w.candidacy_id, w.votes, s.party, s.candidacy_id, s.votes,
  w.votes - ifnull(s.votes, 0),
  CASE WHEN c.valid_votes > 0 THEN (w.votes - ifnull(s.votes, 0)) / c.valid_votes END
FROM tally t
JOIN tally_contest c USING (tally_id)
JOIN constituency k USING (constituency_id)
JOIN area a USING (area)
LEFT JOIN tally_vote w ON w.tally_id = c.tally_id AND w.constituency_id = c.constituency_id AND w.place = 1
LEFT JOIN tally_vote s ON s.tally_id = c.tally_id AND s.constituency_id = c.constituency_id AND s.place = 2;
