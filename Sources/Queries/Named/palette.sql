-- summary: The register of parties: names, places in lists and colours.
-- order: as in lists.
-- column: party party — Abbreviation.
-- column: name text — Name as the party writes it.
-- column: short_name text — Name for charts.
-- column: prose_name text — Name in the middle of a sentence, with its article.
-- column: kind text — party, independent, speaker or pool.
-- column: colour text — Fill colour, hexadecimal.
-- column: ink text — Colour of text on white, hexadecimal.
SELECT party, name, short_name, prose_name, kind, colour, ink FROM party ORDER BY position;
