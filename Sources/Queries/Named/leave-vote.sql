-- summary: A party's share and its change beside the Leave vote of 2016, in every constituency of Great Britain.
-- parameter: from required
-- parameter: to required
-- parameter: constituency optional — one seat, with its rank among all of these
-- parameter: party required 1
-- parameter: area optional
-- parameter: on optional
-- order: the largest share of Leave first, then by the name of the constituency.
-- example: leave-vote 2024 --party RUK — a party’s share beside the Leave vote
-- example: leave-vote 2017 --party Con --area England — in England
-- example: leave-vote 2024 --party Lab --constituency Clacton — one seat
-- column: code code — GSS code.
-- column: constituency text — Name.
-- column: leave_share share — Share of Leave: counted where it is known, else estimated.
-- column: leave_known flag — Whether the share was counted in this very constituency.
-- column: share_change change? — The party's share now less its share then; empty where it did not stand in both.
-- column: share share? — The party's share now; empty where it did not stand.
-- column: rank count — Its place among the seats asked for: 1 for the largest share of Leave.
-- yield: rank leave_known
SELECT code, constituency, leave_share, leave_known, share_change, share, rank
FROM (
  SELECT
    k.constituency_id, k.code, k.name AS constituency, l.share AS leave_share, l.known AS leave_known,
    CASE WHEN NOT EXISTS (
      SELECT 1 FROM incomparable u
      WHERE u.tally_id IN (:from_tally, :to_tally) AND u.constituency_id = c.constituency_id AND u.party = :party
    ) THEN now.share - was.share END AS share_change, now.share,
    rank() OVER (ORDER BY l.share DESC) AS rank
  FROM tally_contest c
  JOIN constituency k USING (constituency_id)
  JOIN leave_share l USING (constituency_id)
  LEFT JOIN party_contest now
    ON now.tally_id = :to_tally AND now.constituency_id = c.constituency_id AND now.party = :party
  LEFT JOIN party_contest was
    ON was.tally_id = :from_tally AND was.constituency_id = c.constituency_id AND was.party = :party
  WHERE c.tally_id = :to_tally AND (:within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within)))
)
WHERE (:constituency IS NULL OR constituency_id = :constituency)
ORDER BY leave_share DESC, constituency, code;
