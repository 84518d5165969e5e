-- summary: The House now, by party: the general election and the by-elections since; changes of party between elections are not among the data.
-- parameter: election optional — the House that this general election began, as its last by-election left it
-- parameter: area optional
-- order: most seats first, then parties as in lists.
-- example: house — the House now, by party
-- example: house 2019 — the House of 2019 as its last by-election left it
-- example: house --area Scotland — Scotland’s members
-- column: party party — The party.
-- column: elected count — Seats won at the general election.
-- column: gained count — Of the seats won since at by-elections, those it did not win at the general election.
-- column: lost count — Seats won at the general election and lost at a by-election since.
-- column: seats count — Seats now, as last elected.
-- column: until date? — The day of the last by-election counted in, of all parties; empty where there was none.
-- yield: until
-- with: house_seat
SELECT
  h.party, sum(h.elected) AS elected, sum(h.gained) AS gained, sum(h.lost) AS lost, sum(h.now) AS seats,
  (SELECT max(by_election) FROM seat) AS until
FROM (
  SELECT elected AS party, 1 AS elected, 0 AS gained, elected <> party AS lost, elected = party AS now FROM seat
  UNION ALL
  SELECT party, 0, 1, 0, 1 FROM seat WHERE elected <> party
) h
JOIN party y USING (party)
GROUP BY h.party
ORDER BY seats DESC, elected DESC, y.position;
