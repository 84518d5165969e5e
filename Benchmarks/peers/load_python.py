"""The load in Python's own csv and sqlite3: parties, constituencies, contests and candidacies, checked, indexed.

    load_python.py FOLDER DATABASE
"""
import csv
import pathlib
import sqlite3
import sys

folder, output = pathlib.Path(sys.argv[1]), sys.argv[2]


def rows(name):
    with open(folder / f"{name}.csv", newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def number(text):
    return int(text) if text else None


database = sqlite3.connect(output, isolation_level=None)
database.executescript("""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE area (area TEXT PRIMARY KEY, name TEXT NOT NULL, nation TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE party (party TEXT PRIMARY KEY, name TEXT, short_name TEXT, kind TEXT, position INTEGER, colour TEXT, ink TEXT) STRICT;
CREATE TABLE election (election INTEGER PRIMARY KEY, date TEXT NOT NULL, boundary_set TEXT NOT NULL) STRICT;
CREATE TABLE constituency (constituency_id INTEGER PRIMARY KEY, boundary_set TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
  area TEXT NOT NULL REFERENCES area, kind TEXT NOT NULL, UNIQUE (boundary_set, code)) STRICT;
CREATE TABLE contest (contest_id INTEGER PRIMARY KEY, election INTEGER NOT NULL REFERENCES election,
  constituency_id INTEGER NOT NULL REFERENCES constituency, declared_at TEXT, electorate INTEGER, valid_votes INTEGER NOT NULL,
  invalid_votes INTEGER, majority INTEGER, label TEXT, first TEXT, second TEXT, UNIQUE (election, constituency_id)) STRICT;
CREATE TABLE candidacy (candidacy_id INTEGER PRIMARY KEY, contest_id INTEGER NOT NULL REFERENCES contest,
  party TEXT NOT NULL REFERENCES party, published_abbreviation TEXT, published_party TEXT, first_name TEXT, surname TEXT, gender TEXT,
  sitting_mp TEXT, former_mp TEXT, registration TEXT, member_id INTEGER, votes INTEGER NOT NULL, place INTEGER NOT NULL) STRICT;
""")
database.execute("BEGIN")
database.executemany("INSERT INTO area VALUES (?, ?, ?, ?)", ((r[0], r[1], r[2], int(r[3])) for r in rows("areas")))
parties = {r[0]: r for r in rows("parties")}
database.executemany(
    "INSERT INTO party VALUES (?, ?, ?, ?, ?, ?, ?)",
    ((r[0], r[1], r[2], r[4], int(r[5]), r[6], r[7]) for r in parties.values()))
elections = [(int(r[0]), r[1], r[2]) for r in rows("elections")]
database.executemany("INSERT INTO election VALUES (?, ?, ?)", elections)
constituencies = {}
for boundary_set in sorted({election[2] for election in elections}):
    for r in rows(f"constituencies-{boundary_set}"):
        constituencies[boundary_set, r[0]] = len(constituencies) + 1
        database.execute(
            "INSERT INTO constituency VALUES (?, ?, ?, ?, ?, ?)",
            (len(constituencies), boundary_set, r[0], r[1], r[2], r[3]))
contests = candidacies = 0
for year, _, boundary_set in elections:
    own = {}
    for r in rows(f"contests-{year}"):
        contests += 1
        own[r[0]] = (contests, int(r[5]))
        database.execute(
            "INSERT INTO contest VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (contests, year, constituencies[boundary_set, r[0]], r[3] or None, number(r[4]), int(r[5]), number(r[6]), number(r[7]),
             r[8] or None, r[9] or None, r[10] or None))
    sums, places = dict.fromkeys(own, 0), dict.fromkeys(own, 0)
    batch = []
    for r in rows(f"candidacies-{year}"):
        code, votes = r[0], int(r[12])
        if r[2] not in parties:
            sys.exit(f"unknown party {r[2]}")
        candidacies += 1
        sums[code] += votes
        places[code] += 1
        batch.append((candidacies, own[code][0], r[2], r[3], r[4], r[5], r[6], r[7] or None, r[8], r[9], r[10] or None, number(r[11]),
                      votes, places[code]))
    database.executemany("INSERT INTO candidacy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", batch)
    for code, (_, valid) in own.items():
        if sums[code] != valid:
            sys.exit(f"votes of {code} in {year} do not add up")
for index in (
    "candidacy_contest ON candidacy (contest_id)",
    "candidacy_surname ON candidacy (surname)",
    "candidacy_party ON candidacy (party, contest_id)",
    "constituency_name ON constituency (name)",
):
    database.execute(f"CREATE INDEX {index}")
database.execute("COMMIT")
