"""The load in DuckDB: parties, constituencies, contests and candidacies, checked, indexed.

    load_duckdb.py FOLDER DATABASE
"""
import pathlib
import sys

import duckdb

folder, output = pathlib.Path(sys.argv[1]), sys.argv[2]
database = duckdb.connect(output)


def files(pattern):
    return f"read_csv('{folder}/{pattern}', header = true, all_varchar = true, filename = true)"


year = "CAST(regexp_extract(filename, '(\\d+)\\.csv$', 1) AS INTEGER)"
database.execute("BEGIN")
database.execute(f"CREATE TABLE area AS SELECT * EXCLUDE filename FROM {files('areas.csv')}")
database.execute(f"CREATE TABLE party AS SELECT * EXCLUDE filename FROM {files('parties.csv')}")
database.execute(f"CREATE TABLE election AS SELECT CAST(election AS INTEGER) AS election, date, boundary_set FROM {files('elections.csv')}")
database.execute(f"""CREATE TABLE constituency AS
  SELECT row_number() OVER () AS constituency_id, CAST({year} AS VARCHAR) AS boundary_set, code, name, area, kind
  FROM {files('constituencies-*.csv')}""")
database.execute(f"""CREATE TABLE contest AS
  SELECT row_number() OVER () AS contest_id, e.election, s.constituency_id, k.code, declared_at,
    CAST(electorate AS INTEGER) AS electorate, CAST(valid_votes AS INTEGER) AS valid_votes,
    CAST(invalid_votes AS INTEGER) AS invalid_votes, CAST(majority AS INTEGER) AS majority, result, first_party, second_party
  FROM (SELECT *, {year} AS year FROM {files('contests-*.csv')}) k
  JOIN election e ON e.election = k.year
  JOIN constituency s ON s.boundary_set = e.boundary_set AND s.code = k.code""")
database.execute(f"""CREATE TABLE candidacy AS
  SELECT row_number() OVER () AS candidacy_id, k.contest_id, c.party, published_abbreviation, published_party, first_name, surname,
    gender, sitting_mp, former_mp, registration, CAST(member_id AS INTEGER) AS member_id, CAST(votes AS INTEGER) AS votes,
    row_number() OVER (PARTITION BY k.contest_id ORDER BY CAST(votes AS INTEGER) DESC) AS place
  FROM (SELECT *, {year} AS year FROM {files('candidacies-*.csv')}) c
  JOIN contest k ON k.election = c.year AND k.code = c.code""")
strangers = database.execute("SELECT count(*) FROM candidacy c ANTI JOIN party p USING (party)").fetchone()[0]
wrong = database.execute("""SELECT count(*) FROM contest k
  JOIN (SELECT contest_id, sum(votes) AS votes FROM candidacy GROUP BY contest_id) c USING (contest_id)
  WHERE c.votes <> k.valid_votes""").fetchone()[0]
if strangers or wrong:
    sys.exit(f"{strangers} candidacies of unknown parties, {wrong} contests that do not add up")
database.execute("CREATE INDEX candidacy_contest ON candidacy (contest_id)")
database.execute("CREATE INDEX candidacy_surname ON candidacy (surname)")
database.execute("CREATE INDEX candidacy_party ON candidacy (party)")
database.execute("CREATE INDEX constituency_name ON constituency (name)")
database.execute("COMMIT")
database.close()
