-- summary: Every candidate's votes in one election, in one constituency or all, of one party or all.
-- parameter: election required
-- parameter: from optional
-- parameter: constituency optional
-- parameter: party optional
-- parameter: area optional
-- parameter: on optional
-- order: constituencies by name, then most votes.
-- example: results 2024 --constituency "Leeds East" — every candidate there
-- example: results 2017 --constituency Ashfield --on 2024 — 2017 on the new boundaries
-- example: results 2024 --party Green --area London — one party in one region
-- column: code code — GSS code of the constituency.
-- column: constituency text — Constituency.
-- column: nation text — Its nation.
-- column: region text — Its region of England, or its nation again.
-- column: party party — The candidate's party.
-- column: candidate text? — The candidate; empty in a notional result.
-- column: votes votes? — Votes; empty where none are counted.
-- column: share share? — Votes as a fraction of valid votes.
-- column: share_change change? — The party's share now less in the baseline; empty where it did not stand in both, or for independents.
-- column: rank count — 1 for most votes.
-- column: elected flag — Whether this is the member elected.
-- column: basis basis — counted, published or estimated.
-- yield: elected votes
SELECT
  k.code, k.name AS constituency, a.nation, a.name AS region, v.party,
  trim(d.first_name || ' ' || d.surname) AS candidate, v.votes,
  v.votes / nullif(c.valid_votes, 0) AS share,
  CASE WHEN p.kind <> 'independent' AND NOT EXISTS (
    SELECT 1 FROM incomparable u
    WHERE u.tally_id IN (:tally, :baseline) AND u.constituency_id = k.constituency_id AND u.party = v.party
  ) THEN v.votes / nullif(c.valid_votes, 0) - (
    SELECT sum(o.votes) FROM tally_vote o
    WHERE o.tally_id = b.tally_id AND o.constituency_id = b.constituency_id AND o.party = v.party
  ) / nullif(b.valid_votes, 0) END AS share_change,
  v.place AS rank, v.place = 1 AS elected, t.basis
FROM tally t
CROSS JOIN tally_contest c USING (tally_id)
CROSS JOIN constituency k USING (constituency_id)
CROSS JOIN area a USING (area)
LEFT JOIN tally_contest b ON b.tally_id = :baseline AND b.constituency_id = k.constituency_id
CROSS JOIN tally_vote v ON v.tally_id = t.tally_id AND v.constituency_id = k.constituency_id
CROSS JOIN party p ON p.party = v.party
LEFT JOIN candidacy d ON d.candidacy_id = v.candidacy_id
WHERE t.tally_id = :tally AND (:constituency IS NULL OR k.constituency_id = :constituency)
  AND (:party IS NULL OR v.party = :party) AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
ORDER BY k.name, k.code, v.place;
