-- What all results refer to, which has been imported.
INSERT INTO boundary_set SELECT boundary_set, name, constituencies FROM boundary_sets;
INSERT INTO election SELECT election, date, boundary_set, nullif(speaker_party, ''), featured = 'yes', nullif(state, '') FROM elections;
INSERT INTO party_name SELECT published_abbreviation, published_name, party, kind FROM party_names ORDER BY 1, 2;
INSERT INTO place SELECT area, 'uk', 'United Kingdom' FROM area;
INSERT INTO place SELECT area, 'gb', 'Great Britain' FROM area WHERE nation <> 'Northern Ireland';
INSERT INTO place SELECT area, 'nation', nation FROM area;
INSERT INTO place SELECT area, 'region', name FROM area WHERE nation = 'England';
