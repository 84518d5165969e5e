-- summary: Probabilities of estimated winners against how often the published notional result has the same winner.
-- order: the lowest probabilities first.
-- example: reliability — how often winners of each probability were right
-- example: reliability --format csv — as a file for a spreadsheet
-- example: reliability --format markdown — to paste into a page
-- column: band_from share — Probabilities from here …
-- column: band_to share — … to here.
-- column: seats count — How many constituencies.
-- column: expected index — How many winners should be right by the probabilities.
-- column: agreed count — How many are those of the published result.
WITH band (band_from, band_to) AS (
  VALUES (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.99), (0.99, 1.0)
), scored AS (
  -- Uniform estimates of the election with a published result: calibrated ones are made from it.
  SELECT e.probability, guessed.party = known.party AS agreed
  FROM tally u
  CROSS JOIN tally p ON p.basis = 'published' AND p.election = u.election AND p.boundary_set = u.boundary_set
  CROSS JOIN tally_vote known ON known.tally_id = p.tally_id AND known.place = 1
  CROSS JOIN estimate e ON e.tally_id = u.tally_id AND e.constituency_id = known.constituency_id
  CROSS JOIN tally_vote guessed
    ON guessed.tally_id = u.tally_id AND guessed.constituency_id = known.constituency_id AND guessed.place = 1
  WHERE u.method = 'uniform'
)
SELECT b.band_from, b.band_to, count(*) AS seats, sum(s.probability) AS expected, sum(s.agreed) AS agreed
FROM band b
JOIN scored s ON s.probability >= b.band_from AND (s.probability < b.band_to OR b.band_to = 1)
GROUP BY b.band_from, b.band_to
ORDER BY b.band_from;
