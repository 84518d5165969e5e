CREATE TABLE claim (
  -- One row a statement of the press about a result, with the check that computes its final figure.
  claim TEXT PRIMARY KEY, -- What names it.
  source TEXT NOT NULL, -- The paper or broadcaster, and the day.
  election INTEGER NOT NULL, -- The year of the election it is about.
  kind TEXT NOT NULL, -- What it is about: a seat total, a majority, a person.
  subject TEXT NOT NULL, -- Of whom or what.
  statement TEXT NOT NULL, -- The statement, paraphrased.
  reported TEXT NOT NULL, -- What was reported.
  status TEXT NOT NULL CHECK (status IN ('final', 'provisional', 'forecast', 'erroneous')), -- How firm it was.
  published_final TEXT, -- The final figure as those who collected the statements give it; NULL where there is none.
  published_verdict TEXT NOT NULL CHECK (published_verdict IN ('confirmed', 'superseded', 'wrong', 'not checkable')), -- Their verdict.
  method TEXT NOT NULL, -- How the final figure is computed, in words.
  firmness TEXT NOT NULL, -- What the verdict hangs on beside the figures.
  check_sql TEXT, -- The statement that computes it: its first value is compared, a second one is its reading; NULL where results cannot tell.
  comparison TEXT CHECK (comparison IN ('=', '<>', '<', '<=', '>', '>=', 'about')), -- How the value is compared.
  expected TEXT, -- What it is compared with for the statement to hold.
  tolerance REAL CHECK (tolerance >= 0), -- By how much the two may differ; NULL unless they are compared as about the same.
  CHECK ((check_sql IS NULL) = (comparison IS NULL) AND (check_sql IS NULL) = (expected IS NULL)),
  CHECK ((tolerance IS NOT NULL) = (ifnull(comparison, '') = 'about'))
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_finding (
  -- One row a claim: what its check came to when the database was built.
  claim TEXT PRIMARY KEY REFERENCES claim, -- The claim.
  final TEXT, -- The final figure as people read it; NULL where results cannot tell.
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'superseded', 'wrong', 'not checkable')) -- What became of the claim.
) STRICT, WITHOUT ROWID;
