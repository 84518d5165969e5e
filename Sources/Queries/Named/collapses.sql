-- summary: The parties that collapsed, in the country, a nation or a region of England: by a third and 3 points of share, or half their seats.
-- parameter: from required
-- parameter: to required
-- parameter: party optional
-- parameter: on optional
-- order: the country, nations and regions as in official tables, then the largest fall.
-- column: party party — The party.
-- column: area_kind text — uk, nation or region.
-- column: area text — The area.
-- column: share_from share — Share then, over the constituencies it contested both times; empty where there are none.
-- column: share_to share — Share now, over the same constituencies.
-- column: change change — The one less the other.
-- column: seats_from count — Seats then, in the whole area.
-- column: seats_to count — Seats now.
-- column: candidates_from count — How many stood then; in a notional result, in how many constituencies it has votes.
-- column: candidates_to count — How many stand now.
-- column: reason text — Why it is a collapse: share, seats, or share and seats.
WITH contested AS MATERIALIZED (
  SELECT v.tally_id, v.constituency_id, v.party, v.votes, c.valid_votes
  FROM party_contest v
  JOIN tally t ON t.tally_id = v.tally_id
  JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
  JOIN party p ON p.party = v.party AND p.kind = 'party'
  WHERE v.tally_id IN (:from_tally, :to_tally) AND (t.basis = 'counted' OR v.votes > 0)
), both_times AS (
  SELECT
    constituency_id, party,
    max(votes) FILTER (WHERE tally_id = :from_tally) AS votes_from,
    max(valid_votes) FILTER (WHERE tally_id = :from_tally) AS valid_from,
    max(votes) FILTER (WHERE tally_id = :to_tally) AS votes_to,
    max(valid_votes) FILTER (WHERE tally_id = :to_tally) AS valid_to
  FROM contested
  GROUP BY constituency_id, party
  HAVING votes_from IS NOT NULL AND votes_to IS NOT NULL
), shares AS (
  SELECT
    p.area_kind, p.area_name, b.party, sum(b.votes_from) / sum(b.valid_from) AS share_from,
    sum(b.votes_to) / sum(b.valid_to) AS share_to
  FROM both_times b JOIN place p USING (constituency_id)
  GROUP BY p.area_kind, p.area_name, b.party
), standing AS (
  SELECT
    a.area_kind, a.area_name, a.party,
    ifnull(sum(a.seats) FILTER (WHERE a.tally_id = :from_tally), 0) AS seats_from,
    ifnull(sum(a.seats) FILTER (WHERE a.tally_id = :to_tally), 0) AS seats_to,
    ifnull(sum(a.contestants) FILTER (WHERE a.tally_id = :from_tally), 0) AS candidates_from,
    ifnull(sum(a.contestants) FILTER (WHERE a.tally_id = :to_tally), 0) AS candidates_to
  FROM party_area a
  JOIN party p ON p.party = a.party AND p.kind = 'party'
  WHERE a.tally_id IN (:from_tally, :to_tally) AND a.area_kind <> 'gb'
  GROUP BY a.area_kind, a.area_name, a.party
)
SELECT
  s.party, s.area_kind, s.area_name AS area, b.share_from, b.share_to, b.share_to - b.share_from AS change,
  s.seats_from, s.seats_to, s.candidates_from, s.candidates_to,
  collapse(b.share_from, b.share_to, s.seats_from, s.seats_to) AS reason
FROM standing s
LEFT JOIN shares b USING (area_kind, area_name, party)
JOIN party p ON p.party = s.party
LEFT JOIN (
  SELECT name, position FROM area
  UNION SELECT nation, min(position) FROM area GROUP BY nation HAVING count(*) > 1
) a ON a.name = s.area_name
WHERE reason IS NOT NULL AND (:parties IS NULL OR s.party IN (SELECT value FROM json_each(:parties)))
ORDER BY
  CASE s.area_kind WHEN 'uk' THEN 1 WHEN 'nation' THEN 2 ELSE 3 END, a.position, b.share_to - b.share_from, p.position;
