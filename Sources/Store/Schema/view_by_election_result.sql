CREATE VIEW by_election_result (
  -- One row a by-election: who won, by how much, and who had won at the general election before.
  by_election_id, -- The by-election.
  date, -- Polling day.
  election, -- The general election before it.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  constituency, -- Its name.
  winner, -- The winner's party.
  winner_name, -- The winner.
  previous_winner, -- The party that won at the general election before.
  second, -- The runner-up's party.
  majority, -- The winner's votes less the runner-up's.
  majority_share, -- The majority as a fraction of valid votes.
  electorate, -- Who may vote.
  valid_votes, -- Votes counted for candidates.
  turnout -- Valid votes as a fraction of the electorate.
) AS
SELECT
  b.by_election_id, b.date, b.election, b.constituency_id, k.code, k.name, w.party,
  trim(w.first_name || ' ' || w.surname), was.party, s.party, w.votes - ifnull(s.votes, 0),
  CASE WHEN b.valid_votes > 0 THEN 1.0 * (w.votes - ifnull(s.votes, 0)) / b.valid_votes END,
  b.electorate, b.valid_votes,
  CASE WHEN b.electorate > 0 THEN 1.0 * b.valid_votes / b.electorate END
FROM by_election b
JOIN constituency k USING (constituency_id)
JOIN tally t ON t.election = b.election AND t.basis = 'counted'
LEFT JOIN by_election_candidacy w ON w.by_election_id = b.by_election_id AND w.place = 1
LEFT JOIN by_election_candidacy s ON s.by_election_id = b.by_election_id AND s.place = 2
LEFT JOIN tally_vote was ON was.tally_id = t.tally_id AND was.constituency_id = b.constituency_id AND was.place = 1;
