CREATE VIEW contest_change (
  -- One row a tally with a baseline and a constituency: how the seat went from one general election to the next.
  tally_id, -- The tally.
  baseline_id, -- The tally it is compared with.
  election, -- The later election.
  boundary_set, -- The boundary set of both.
  preferred, -- 1 for the tally to use for its election and boundary set.
  constituency_id, -- The constituency.
  code, -- Its GSS code.
  winner, -- The winner's party.
  former, -- The baseline's winning party.
  gained, -- 1 where another party won the baseline, else 0.
  label -- "Lab hold", "SNP gain from Lab".
) AS
SELECT
  t.tally_id, t.baseline_id, t.election, t.boundary_set, t.preferred, k.constituency_id, k.code,
  now.party, was.party, now.party <> was.party,
  CASE now.party WHEN was.party THEN now.party || ' hold' ELSE now.party || ' gain from ' || was.party END
FROM tally t
JOIN tally_vote now ON now.tally_id = t.tally_id AND now.place = 1
JOIN tally_vote was ON was.tally_id = t.baseline_id AND was.constituency_id = now.constituency_id AND was.place = 1
JOIN constituency k ON k.constituency_id = now.constituency_id;
