-- summary: Where a party's votes of one election were at another, by nation and region: in seats that it left, fought again, or entered.
-- parameter: from required
-- parameter: to required
-- parameter: party required 1
-- parameter: area optional
-- parameter: on optional
-- order: most votes at the earlier election first, then by name.
-- column: region text — The nation, or the region of England.
-- column: candidates_from count — Seats in which the party stood at the earlier election; in a notional result those in which it has votes.
-- column: votes_from votes — Its votes there.
-- column: candidates_to count — Seats in which it stood at the later election.
-- column: votes_to votes — Its votes there.
-- column: left_seats count — Seats in which it stood at the earlier election only.
-- column: left_votes votes — Its votes there at the earlier election.
-- column: fought_seats count — Seats in which it stood both times.
-- column: fought_from votes — Its votes there at the earlier election.
-- column: fought_to votes — Its votes there at the later election.
-- column: fell_in count — In how many of these its votes fell.
-- column: entered_votes votes — Its votes at the later election where it had not stood at the earlier one.
WITH both AS (
  SELECT
    constituency_id, sum(votes) FILTER (WHERE tally_id = :from_tally) AS was,
    sum(votes) FILTER (WHERE tally_id = :to_tally) AS now
  FROM tally_vote
  WHERE tally_id IN (:from_tally, :to_tally) AND party = :party
    -- Where only the winner is known nobody's votes are.
    AND constituency_id IN (SELECT constituency_id FROM tally_contest WHERE tally_id = :to_tally AND valid_votes > 0)
  GROUP BY constituency_id
)
SELECT
  a.name AS region, count(was) AS candidates_from, total(was) AS votes_from, count(now) AS candidates_to,
  total(now) AS votes_to, count(*) FILTER (WHERE now IS NULL) AS left_seats,
  total(was) FILTER (WHERE now IS NULL) AS left_votes,
  count(*) FILTER (WHERE was IS NOT NULL AND now IS NOT NULL) AS fought_seats,
  total(was) FILTER (WHERE now IS NOT NULL) AS fought_from, total(now) FILTER (WHERE was IS NOT NULL) AS fought_to,
  count(*) FILTER (WHERE now < was) AS fell_in, total(now) FILTER (WHERE was IS NULL) AS entered_votes
FROM both
JOIN constituency k USING (constituency_id)
JOIN area a USING (area)
WHERE :within IS NULL OR k.constituency_id IN (SELECT value FROM json_each(:within))
GROUP BY a.name
ORDER BY votes_from DESC, region;
