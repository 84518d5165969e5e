-- summary: The members elected for each party: how many sat at dissolution, had sat before, or are new; and how many who sat were defeated.
-- parameter: election required
-- parameter: area optional
-- order: most members elected first, then parties as in lists.
-- example: members 2024 — new, returning and defeated members by party
-- example: members 2024 --area Scotland — in Scotland
-- example: members 2010 — of an earlier House
-- column: party party — The party stood for.
-- column: elected count — Members elected.
-- column: re_elected count — Of them, those who sat at dissolution, for whatever party or seat.
-- column: returned count — Of them, those who had sat before but not at dissolution.
-- column: new count — Of them, those who had never sat.
-- column: unknown count — Of them, those of whom this was not published.
-- column: incumbents count — Members who sat at dissolution and stood again, for this party.
-- column: defeated count — Of these, those who were not elected.
-- yield: unknown
-- with: standing
SELECT
  c.party, sum(c.elected) AS elected, sum(c.elected AND c.sitting_mp IS 1) AS re_elected,
  sum(c.elected AND c.sitting_mp IS 0 AND c.former_mp IS 1) AS returned,
  sum(c.elected AND c.sitting_mp IS 0 AND c.former_mp IS 0) AS new,
  sum(c.elected AND (c.sitting_mp IS NULL OR c.sitting_mp = 0 AND c.former_mp IS NULL)) AS unknown,
  sum(c.sitting_mp IS 1) AS incumbents, sum(c.sitting_mp IS 1 AND NOT c.elected) AS defeated
FROM standing c
JOIN party y ON y.party = c.party
GROUP BY c.party
HAVING sum(c.elected) > 0 OR sum(c.sitting_mp IS 1) > 0
ORDER BY sum(c.elected) DESC, y.position;
