-- summary: How many women stood for each party, how many were elected, and their part of all its members elected.
-- parameter: election required
-- parameter: party optional
-- parameter: area optional
-- order: most women elected first, then most women standing.
-- example: women 2024 — women standing and elected, by party
-- example: women 2024 --party Lab,Con — two parties
-- example: women 2024 --area London — in London
-- column: party party — The party.
-- column: candidates count — Women standing.
-- column: elected count — Women elected.
-- column: share_of_elected share? — Their part of the party's members elected; empty where it has none, or where a gender is unknown.
-- column: all_candidates count — All who stood for the party.
-- column: all_elected count — All who were elected.
-- yield: all_candidates
-- with: standing
SELECT
  c.party, sum(c.gender IS 'Female') AS candidates, sum(c.elected AND c.gender IS 'Female') AS elected,
  CASE WHEN sum(c.elected AND c.gender IS NULL) = 0 THEN 1.0 * sum(c.elected AND c.gender IS 'Female') / nullif(sum(c.elected), 0) END
    AS share_of_elected,
  count(*) AS all_candidates, sum(c.elected) AS all_elected
FROM standing c
JOIN party y ON y.party = c.party
WHERE (:parties IS NULL OR c.party IN (SELECT value FROM json_each(:parties)))
GROUP BY c.party
ORDER BY elected DESC, candidates DESC, y.position;
