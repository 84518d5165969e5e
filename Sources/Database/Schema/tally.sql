CREATE TABLE tally (
  -- One row a tally: the votes of every contestant in every constituency of one boundary set that is declared, for one election, on one basis.
  tally_id INTEGER PRIMARY KEY, -- Number in this database.
  election INTEGER NOT NULL REFERENCES election, -- The election.
  boundary_set TEXT NOT NULL REFERENCES boundary_set, -- The boundary set.
  basis TEXT NOT NULL CHECK (basis IN ('counted', 'published', 'estimated')), -- Where the figures come from.
  method TEXT CHECK (method IN ('calibrated', 'uniform')), -- How an estimate was made; NULL on any other basis.
  estimated INTEGER NOT NULL CHECK (estimated = (basis = 'estimated')), -- 1 for an estimate, else 0.
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), -- 1 for the one tally to use for its election and boundary set.
  baseline_id INTEGER REFERENCES tally, -- The preferred tally of the general election before, on the same boundary set; NULL where there is none.
  declared_in INTEGER REFERENCES election, -- The election of which only some contests are declared, and in whose contests alone these votes are, to be compared with it; NULL for all contests.
  source TEXT NOT NULL, -- The dataset file the votes were read from, or the method that made them.
  CHECK ((method IS NOT NULL) = estimated),
  CHECK (declared_in IS NULL OR (NOT preferred AND declared_in > election)),
  UNIQUE (tally_id, estimated)
) STRICT;

CREATE UNIQUE INDEX tally_key ON tally (election, boundary_set, basis, ifnull(method, ''), ifnull(declared_in, 0));

CREATE UNIQUE INDEX tally_preferred ON tally (election, boundary_set) WHERE preferred;

CREATE TABLE tally_contest (
  -- One row a tally and constituency: who may vote and how many did.
  tally_id INTEGER NOT NULL REFERENCES tally, -- The tally.
  constituency_id INTEGER NOT NULL REFERENCES constituency, -- The constituency.
  electorate REAL CHECK (electorate >= 0), -- Who may vote; NULL where unknown.
  valid_votes REAL CHECK (valid_votes > 0), -- Votes for all contestants; NULL where only the winner is known, or nobody else stood.
  PRIMARY KEY (tally_id, constituency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_vote (
  -- One row a tally, constituency and contestant: the fact table that everything is computed from.
  tally_id INTEGER NOT NULL, -- The tally.
  constituency_id INTEGER NOT NULL, -- The constituency.
  place INTEGER NOT NULL CHECK (place > 0), -- 1 for most votes; equal votes in published order, votes published together last.
  party TEXT NOT NULL REFERENCES party, -- The contestant's party.
  candidacy_id INTEGER REFERENCES candidacy, -- The candidate; NULL in a notional result.
  estimated INTEGER NOT NULL, -- Repeats the tally's, so that the next check can be made.
  votes REAL CHECK (votes >= 0 AND (estimated OR votes = CAST(votes AS INTEGER))), -- Votes, whole unless estimated; NULL where none are counted.
  PRIMARY KEY (tally_id, constituency_id, place),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest,
  FOREIGN KEY (tally_id, estimated) REFERENCES tally (tally_id, estimated)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_outcome (
  -- One row a constituency of a published notional result: what its authors say of it as a whole.
  tally_id INTEGER NOT NULL, -- The tally.
  constituency_id INTEGER NOT NULL, -- The constituency.
  published_name TEXT NOT NULL, -- The constituency's name as published.
  published_majority INTEGER, -- Majority as published.
  published_first TEXT, -- The winner's party as published.
  published_second TEXT, -- The runner-up's party as published.
  PRIMARY KEY (tally_id, constituency_id),
  FOREIGN KEY (tally_id, constituency_id) REFERENCES tally_contest
) STRICT, WITHOUT ROWID;

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
  valid_votes, -- Votes for all contestants; NULL where none are counted.
  turnout, -- Valid votes as a fraction of the electorate.
  winner, -- The winner's party.
  winner_candidacy_id, -- The winner's candidacy.
  winner_votes, -- The winner's votes; NULL where none are counted.
  second, -- The runner-up's party.
  second_candidacy_id, -- The runner-up's candidacy.
  second_votes, -- The runner-up's votes.
  majority, -- The winner's votes less the runner-up's; NULL where none are counted.
  majority_share -- The majority as a fraction of valid votes.
) AS
SELECT
  t.tally_id, t.election, t.boundary_set, t.basis, t.method, t.preferred,
  k.constituency_id, k.code, k.name, a.nation, a.name,
  c.electorate, c.valid_votes,
  CASE WHEN c.electorate > 0 THEN c.valid_votes / c.electorate END,
  w.party, w.candidacy_id, w.votes, s.party, s.candidacy_id, s.votes,
  w.votes - ifnull(s.votes, 0), (w.votes - ifnull(s.votes, 0)) / c.valid_votes
FROM tally t
JOIN tally_contest c USING (tally_id)
JOIN constituency k USING (constituency_id)
JOIN area a USING (area)
LEFT JOIN tally_vote w ON w.tally_id = c.tally_id AND w.constituency_id = c.constituency_id AND w.place = 1
LEFT JOIN tally_vote s ON s.tally_id = c.tally_id AND s.constituency_id = c.constituency_id AND s.place = 2;

CREATE VIEW contest_pair (
  -- One row two tallies on one boundary set and a constituency: how the seat went from the earlier election to the later.
  tally_id, -- The later tally.
  earlier_id, -- The earlier one.
  constituency_id, -- The constituency.
  winner, -- The winner's party.
  former, -- The party that won it then.
  gained, -- 1 where that is another party, else 0.
  label -- "Lab hold", "SNP gain from Lab".
) AS
SELECT
  t.tally_id, b.tally_id, now.constituency_id, now.party, was.party, now.party <> was.party,
  CASE now.party WHEN was.party THEN now.party || ' hold' ELSE now.party || ' gain from ' || was.party END
FROM tally t
JOIN tally b ON b.boundary_set = t.boundary_set AND b.election < t.election
JOIN tally_vote now ON now.tally_id = t.tally_id AND now.place = 1
JOIN tally_vote was ON was.tally_id = b.tally_id AND was.constituency_id = now.constituency_id AND was.place = 1;

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
  t.tally_id, t.baseline_id, t.election, t.boundary_set, t.preferred, k.constituency_id, k.code, p.winner, p.former,
  p.gained, p.label
FROM tally t
JOIN contest_pair p ON p.tally_id = t.tally_id AND p.earlier_id = t.baseline_id
JOIN constituency k ON k.constituency_id = p.constituency_id;

CREATE VIEW party_contest (
  -- One row a tally, constituency and party: all its contestants there together.
  tally_id, -- The tally.
  constituency_id, -- The constituency.
  party, -- The party.
  contestants, -- How many stood for it; NULL where no votes are counted.
  votes, -- Their votes; NULL where none are counted.
  share, -- Their votes as a fraction of valid votes.
  won, -- 1 where one of them won, else 0.
  lost_deposits -- How many got no more than a twentieth of the valid votes; NULL where not counted.
) AS
SELECT
  v.tally_id, v.constituency_id, v.party, CASE WHEN c.valid_votes > 0 THEN count(*) END, sum(v.votes),
  sum(v.votes) / c.valid_votes,
  max(v.place = 1),
  CASE t.basis WHEN 'counted' THEN sum(v.votes * 20 <= c.valid_votes) END
FROM tally_vote v
JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
JOIN tally t ON t.tally_id = v.tally_id
GROUP BY v.tally_id, v.constituency_id, v.party;
