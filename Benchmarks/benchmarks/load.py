"""Tidy files made a database: read, normalised, checked, stored, indexed, added up."""
import csv
import shutil
import subprocess
import sys

from harness import Benchmark, Limit, Row, require_same

YEARS = [2015, 2017, 2019, 2024]
SIZES = {"100 k": 100_000, "1 M": 1_000_000}
MEMORY = 64
SHELL = "sqlite3 shell, normalised in SQL"

#: What both databases must answer alike: how many rows, what the facts add up to, and what was added up of them.
SAME = [f"SELECT count(*) FROM {table}" for table in (
    "boundary_set", "election", "area", "party", "party_name", "constituency", "contest", "candidacy", "tally", "tally_contest",
    "tally_vote", "tally_area", "tally_area_party", "area_measure")] + [
    "SELECT k.election, s.boundary_set, s.area, c.party, count(*), sum(c.votes), count(c.member_id), count(c.gender), "
    "sum(c.sitting_mp), sum(length(c.first_name || c.surname || c.published_party)) "
    "FROM candidacy c JOIN contest k USING (contest_id) JOIN constituency s USING (constituency_id) "
    "GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
    "SELECT election, count(*), count(declared_at), sum(electorate), sum(valid_votes), sum(invalid_votes), sum(published_majority), "
    "sum(length(published_label)) FROM contest GROUP BY 1 ORDER BY 1",
    "SELECT t.election, v.place, v.party, count(*), sum(v.votes) FROM tally t JOIN tally_vote v USING (tally_id) "
    "JOIN candidacy c ON c.candidacy_id = v.candidacy_id AND c.votes = v.votes AND c.party = v.party GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    "SELECT t.election, b.election, a.area_kind, a.area_name, a.seats, a.electorate, a.valid_votes FROM tally t "
    "JOIN tally_area a USING (tally_id) LEFT JOIN tally b ON b.tally_id = t.baseline_id ORDER BY 1, 3, 4",
    "SELECT t.election, p.area_kind, p.area_name, p.party, p.contestants, p.votes, p.seats, p.lost_deposits FROM tally t "
    "JOIN tally_area_party p USING (tally_id) ORDER BY 1, 2, 3, 4",
    "SELECT t.election, m.area_kind, m.area_name, m.measure, m.value FROM tally t JOIN area_measure m USING (tally_id) "
    "ORDER BY 1, 2, 3, 4",
]


def rows(harness):
    four = tidy(harness, YEARS)
    outputs = {name: harness.path(f"load-{name}.sqlite") for name in ("ours", "normalised", "raw", "python", "duckdb")}
    load = Benchmark(
        "load of four elections",
        "The four elections that reports are about, from tidy files to a database on the disk. The shell imports the same files into "
        "memory and makes the same tables of them, in one transaction, without a journal and without waiting for the disk: "
        "contests, candidacies, tallies ranked by votes, sums and measures by area, the same indexes, and the checks that votes add up and "
        "that the published winners, majorities and parties are those of the votes; what it adds up to is what ours does. "
        "Beside them the shell's raw `.import` with indexes, and normalising and checking in Python and in DuckDB, without sums.",
        [harness.build(four, outputs["ours"]), normalised(harness, four, outputs["normalised"]), raw(harness, four, outputs["raw"]),
         *(harness.peer_python(name, f"load_{key}.py", four, outputs[key], removes=[outputs[key]])
           for key, name in (("python", "Python, csv and sqlite3"), ("duckdb", "DuckDB")))])
    require_same(outputs["ours"], outputs["normalised"], SAME)
    ours, shell, *others = (cost.cpu for cost in load.costs)
    yield Row("load of four elections", "the sqlite3 shell that imports, normalises, indexes and adds up the same in SQL",
              [Limit(ours / shell, 1.0, 0.8)], [load])

    folders = [grown(harness, size) for size in SIZES.values()]
    outputs = [(harness.path(f"{folder.name}-ours.sqlite"), harness.path(f"{folder.name}-normalised.sqlite")) for folder in folders]
    programs = []
    for size, folder, (own, peer) in zip(SIZES, folders, outputs):
        programs += [harness.build(folder, own, f"swingometer build, {size}"), normalised(harness, folder, peer, f"{SHELL}, {size}")]
    growth = Benchmark(
        "load of 100 k and 1 M candidacies", "Made-up elections in the shape of real ones, loaded as above.", programs, rounds=3)
    for own, peer in outputs:
        require_same(own, peer, SAME)
    few, few_shell, many, many_shell = growth.costs
    of_row = many.cpu / SIZES["1 M"] / (few.cpu / SIZES["100 k"])
    yield Row("100 k and 1 M candidacies", "the same", [
        Limit(few.cpu / few_shell.cpu, 0.8, 0.7, of="100 k"), Limit(many.cpu / many_shell.cpu, 0.8, 0.7, of="1 M"),
        Limit(max(few.peak, many.peak), MEMORY, of="peak", format=lambda value: f"{value:.0f} MiB"),
        Limit(of_row, 1.15, of="a row at 1 M", format=lambda value: f"{value:.2f}")], [growth])

    yield Row("load of four elections", "raw `.import`, Python, DuckDB (no goal)",
              [Limit(ours / other, of=name) for other, name in zip(others, ("`.import`", "Python", "DuckDB"))], [])


def grown(harness, size):
    """A folder of so many made-up candidacies."""
    folder = harness.path(f"grown-{size}")
    if not (folder / "elections.csv").exists():
        subprocess.run([sys.executable, harness.here / "generate", str(size), harness.datasets, folder], check=True)
    return folder


def tidy(harness, years):
    """A folder with the figures of these elections and the tables that every folder has, and nothing else."""
    folder = harness.path("tidy")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    names = ["areas", "area-names", "boundary-sets", "parties", "party-names", "constituencies-2010", "constituencies-2024"]
    names += [f"{table}-{year}" for table in ("candidacies", "contests") for year in years]
    for name in names:
        shutil.copy(harness.datasets / f"{name}.csv", folder)
    header, *lines = (harness.datasets / "elections.csv").read_text().splitlines()
    kept = [header] + [line for line in lines if int(line.split(",")[0]) in years]
    (folder / "elections.csv").write_text("\n".join(kept) + "\n")
    return folder


def normalised(harness, datasets, output, name=SHELL):
    """The shell doing our job: the program of peers/load_normalise, told which files there are."""
    def read(name):
        return f".read {harness.peer('load_normalise') / name}.sql"

    def imported(name, table, schema="temp"):
        return f".import --skip 1 --schema {schema} {datasets / name}.csv {table}"

    def keys(name):
        with open(datasets / f"{name}.csv", newline="", encoding="utf-8") as file:
            return [row[0] for row in csv.reader(file)][1:]

    lines = [read("tables"), imported("boundary-sets", "boundary_sets"), imported("elections", "elections"),
             imported("party-names", "party_names"), imported("areas", "area", "main"), imported("parties", "party", "main"),
             read("frame"), ".param init"]
    for boundary_set in keys("boundary-sets"):
        lines += [f".param set :boundary_set {boundary_set}", imported(f"constituencies-{boundary_set}", "constituencies"),
                  read("constituencies")]
    for election in keys("elections"):
        lines += [f".param set :election {election}", imported(f"contests-{election}", "contests"),
                  imported(f"candidacies-{election}", "candidacies"), read("election")]
    return shell(harness, name, f"normalise-{datasets.name}", [*lines, read("sums")], output)


def raw(harness, datasets, output):
    """The shell importing every file into the table of its kind, as it is, then the indexes."""
    lines = ["PRAGMA journal_mode = OFF;", "PRAGMA synchronous = OFF;", "BEGIN;"]
    made = set()
    for file in sorted(datasets.glob("*.csv")):
        table = file.stem.rstrip("0123456789").rstrip("-").replace("-", "_")
        lines.append(f".import --csv {'--skip 1 ' if table in made else ''}{file} {table}")
        made.add(table)
    lines += [f"CREATE INDEX {index};" for index in (
        "candidacy_contest ON candidacies (code)", "candidacy_surname ON candidacies (surname)",
        "candidacy_party ON candidacies (party, code)", "contest_constituency ON contests (code)",
        "constituency_code ON constituencies (code)", "constituency_name ON constituencies (name)")]
    return shell(harness, "sqlite3 shell, raw .import", f"import-{datasets.name}", [*lines, "COMMIT;"], output)


def shell(harness, name, script, lines, output):
    path = harness.path(f"{script}.sql")
    path.write_text("\n".join(lines) + "\n")
    return harness.shell(name, path, output, removes=[output])
