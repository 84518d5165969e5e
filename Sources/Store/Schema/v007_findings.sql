CREATE TABLE claim_finding (
  -- One row a claim: what its check came to when the database was built.
  claim TEXT PRIMARY KEY REFERENCES claim, -- The claim.
  final TEXT, -- The final figure as people read it; NULL where results cannot tell.
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'superseded', 'wrong', 'not checkable')) -- What became of the claim.
) STRICT, WITHOUT ROWID;
