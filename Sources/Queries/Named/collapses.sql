-- summary: The parties that collapsed, in the country, a nation or a region of England: by a third and 3 points of share, or half their seats.
-- parameter: from required
-- parameter: to required
-- parameter: party optional
-- parameter: area optional — the area, and the nations and regions in it
-- parameter: on optional
-- order: the country, nations and regions as in official tables, then the largest fall.
-- example: collapses 2015 — parties that collapsed
-- example: collapses 2015 --party LD --area England — one party in the regions of England
-- example: collapses --from 2015 --to 2024 — between any two elections
-- column: party party — The party.
-- column: area_kind text — uk, nation or region.
-- column: area text — The area.
-- column: share_from share? — Share then, over the constituencies it contested both times; empty where there are none.
-- column: share_to share? — Share now, over the same constituencies.
-- column: change change? — The one less the other.
-- column: seats_from count — Seats then, in the whole area.
-- column: seats_to count — Seats now.
-- column: candidates_from count — How many stood then; in a notional result, in how many constituencies it stood before in what a third of the electors come from.
-- column: candidates_to count — How many stand now.
-- column: reason text — Why it is a collapse: share, seats, or share and seats.
-- yield: candidates_from candidates_to reason area_kind
-- with: comparable_parties
SELECT
  party, area_kind, area, share_from, share_to, change, seats_from, seats_to, candidates_from, candidates_to,
  collapse(share_from, share_to, seats_from, seats_to) AS reason
FROM comparable
WHERE reason IS NOT NULL AND (:area_kind = 'uk' AND area_kind <> 'group' OR area_kind = :area_kind AND comparable.area = :area_name
  OR area_kind NOT IN ('uk', 'gb', 'group') AND NOT EXISTS (
    SELECT 1 FROM area x WHERE comparable.area IN (x.name, x.nation) AND x.name NOT IN (SELECT value FROM json_each(:regions))))
ORDER BY kind_position, area_position, change, party_position;
