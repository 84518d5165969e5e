-- summary: Everyone who stood in one constituency, election by election; parties alone where a result is notional.
-- parameter: constituency required
-- parameter: on optional
-- order: the newest election first, then most votes.
-- example: contestants --constituency Bath — the larger contestants at every election
-- example: contestants --constituency Clacton — the same of Clacton
-- example: contestants --constituency Islwyn --on 2010 — an old seat
-- column: election year — The year of the election.
-- column: basis basis — counted, published or estimated.
-- column: party party — The candidate's party.
-- column: candidate text? — The candidate; empty in a notional result, but where the boundaries did not change.
-- column: votes votes? — Votes; empty where none are counted, or nobody else stood.
-- column: share share? — Votes as a fraction of valid votes.
-- column: share_change change? — The party's share now less in the baseline; empty where it did not stand in both, or for independents.
-- column: from_basis basis? — On what the baseline stands that the change is measured from; empty without one.
-- column: rank count — 1 for most votes.
-- yield: rank votes
SELECT
  -- What was carried over whole was counted.
  t.election, x.basis, v.party, trim(d.first_name || ' ' || d.surname) AS candidate, v.votes,
  v.votes / nullif(c.valid_votes, 0) AS share,
  CASE WHEN p.kind <> 'independent' AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (t.tally_id, t.baseline_id) AND u.constituency_id = v.constituency_id AND u.party = v.party
  ) THEN v.votes / nullif(c.valid_votes, 0) - (
    -- Asked of the one constituency: the view of all parties everywhere would take half a second.
    SELECT CASE WHEN b.valid_votes > 0 THEN sum(w.votes) / b.valid_votes END
    FROM tally_vote w JOIN tally_contest b ON b.tally_id = w.tally_id AND b.constituency_id = w.constituency_id
    WHERE w.tally_id = t.baseline_id AND w.constituency_id = v.constituency_id AND w.party = v.party
  ) END AS share_change,
  -- As a table beside the others the view would be made whole for every constituency.
  (
    SELECT y.basis FROM contest_turnout y WHERE y.tally_id = t.baseline_id AND y.constituency_id = v.constituency_id
  ) AS from_basis, v.place AS rank
FROM tally t
JOIN tally_vote v USING (tally_id)
JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
JOIN contest_turnout x ON x.tally_id = v.tally_id AND x.constituency_id = v.constituency_id
JOIN party p ON p.party = v.party
LEFT JOIN candidacy d ON d.candidacy_id = (
  SELECT i.candidacy_id FROM tally_candidate i
  WHERE i.tally_id = v.tally_id AND i.constituency_id = v.constituency_id AND i.place = v.place
)
WHERE v.constituency_id = :constituency AND t.preferred
ORDER BY t.election DESC, v.place;
