-- summary: The parties that surged, in the country, a nation or a region of England: by half and 3 points of share, or twice their seats and 3 points.
-- parameter: from required
-- parameter: to required
-- parameter: party optional
-- parameter: on optional
-- order: the country, nations and regions as in official tables, then the largest rise.
-- column: party party — The party.
-- column: area_kind text — uk, nation or region.
-- column: area text — The area.
-- column: share_from share? — Share then, over the constituencies it contested both times; empty where there are none.
-- column: share_to share? — Share now, over the same constituencies.
-- column: change change? — The one less the other.
-- column: seats_from count — Seats then, in the whole area.
-- column: seats_to count — Seats now.
-- column: candidates_from count — How many stood then; in a notional result, in how many constituencies it has votes.
-- column: candidates_to count — How many stand now.
-- column: reason text — Why it is a surge: share, seats, or share and seats.
-- with: comparable_parties
SELECT
  party, area_kind, area, share_from, share_to, change, seats_from, seats_to, candidates_from, candidates_to,
  surge(share_from, share_to, seats_from, seats_to) AS reason
FROM comparable
WHERE reason IS NOT NULL
ORDER BY kind_position, area_position, -change, party_position;
