"""Command lines that dice wrote."""
import collections
import concurrent.futures
import os
import random
import shutil

import small
from bench import DATASETS, WISHES, drafts, expect, run, scenario

QUESTIONS = """agreement apportionment areas ballots by-elections candidates changes collapses contestants contests corrections declaration-hours
declarations defeated-incumbents elections exit-polls flips flows hexes history leave-bands leave-vote lineage long-run majorities marginals
members outlines parties placings regional-swings regions rejected-ballots reliability results runners-up safest second-places sequences surges
swings targets timeline turnouts unconfirmed validation votes-per-seat women""".split()
CHARTS = """votes seats shares hexmap map hemicycle change swing flows trend targets turnout scatter gains majorities leave timeline long-run ladder
cartogram winners regions""".split()
YEARS = ["2005", "2010", "2015", "2017", "2019", "2024", "1918", "0", "-1", "9999", "99999999999999999999", "2024x", ""]
SETS = ["2010", "2024", "2030", ""]
PARTIES = ["Lab", "Con", "SNP", "Green", "Plaid Cymru", "Labour Party", "Nobody", "", "x" * 500, "\x1b[2J", "La\u0301b", "'; DROP TABLE party"]
PLACES = ["Aldershot", "Ynys Mon", "E14001063", "Ynys Môn", "london", "Wales", "uk", "gb", "nowhere", "", "\u202eabc", "a\nb", "%s%n", "-", "--", "*"]
NUMBERS = ["0", "1", "10", "-5", "0.01", "1e3", "1e308", "nan", "inf", "4000", "65536", "", "ten"]
FORMATS = ["table", "csv", "json", "markdown", "xml", ""]
MEASURES = ["share", "seats", "votes", "turnout", "majority", "swing", "electorate", "nothing", ""]
STATEMENTS = ["SELECT 1", "SELECT * FROM party", "DROP TABLE party", "SELECT", "", ";", "SELECT :a", "SELECT zeroblob(1e9)", "SELECT char(27, 155, 8238)",
              "SELECT * FROM contest_result, contest_result", "PRAGMA journal_mode", "SELECT 1; SELECT 2", "-- nothing", "EXPLAIN SELECT * FROM tally"]
FILES = ["a.csv", "b.json", "a.svg", "a.png", "a.pdf", "none/a.csv", "/dev/null", "/dev/full", ".", "", "Data/elections.csv", "e.sqlite", "q.sql", "link",
         "x" * 300, "a\nb.csv", "é.svg", "folder", "Data"]
OPTIONS = {
    "query": {"election": YEARS, "from": YEARS, "to": YEARS, "on": SETS, "area": PLACES, "nation": PLACES, "region": PLACES, "party": PARTIES,
              "constituency": PLACES, "speaker": ["own", "former-party", "x"], "method": ["calibrated", "uniform", "x"], "limit": NUMBERS,
              "by": ["nation", "region", "party", "election", "x"], "name": PLACES, "sql": STATEMENTS, "file": FILES, "param": ["a=1", "a", "=", "a=\x1b"],
              "timeout": NUMBERS, "max-rows": NUMBERS, "max-cell": NUMBERS, "format": FORMATS, "output": FILES},
    "chart": {"election": YEARS, "from": YEARS, "to": YEARS, "on": SETS, "area": PLACES, "party": PARTIES, "constituency": PLACES, "limit": NUMBERS,
              "by": ["nation", "region", "party", "election"], "mode": ["winner", "share", "x"], "measure": MEASURES, "x": MEASURES, "y": MEASURES,
              "output": FILES, "width": NUMBERS, "height": NUMBERS, "scale": NUMBERS, "data": FILES},
    "report": {"compare": ["2015,2024", "2015", ",", "2015,2015", "a,b"], "constituency": PLACES, "on": SETS, "region": PLACES, "output": FILES},
    "trend": {"party": PARTIES, "by": ["uk", "nation", "region", "constituency", "x"], "area": PLACES, "on": SETS, "from": YEARS, "to": YEARS,
              "format": FORMATS, "output": FILES, "chart": FILES},
    "project": {"from": YEARS, "swing": ["Lab:1", "Lab:-5,Con:5", "Lab", ":", "Lab:nan", "Nobody:1", "Lab:100", "Lab:1e9"], "on": SETS, "format": FORMATS,
                "output": FILES},
    "claims": {"election": YEARS, "verdict": ["wrong", "not-checkable", "x", ""], "format": FORMATS, "output": FILES},
    "build": {"output": FILES}, "check": {"election": YEARS},
    "import": {"kind": ["candidacies", "contests", "hexes", "outlines", "overlaps", "claims", "leave-vote", "x"], "election": YEARS, "on": SETS,
               "into": ["folder", "a.csv", "", "t/u"]},
}
FLAGS = ["--quiet", "--list", "--schema", "--all", "--strict", "--force", "--score", "--changes", "--help", "--version", "-x", "--", "--=", "--election"]
WORDS = {"query": QUESTIONS, "chart": CHARTS, "report": YEARS, "trend": MEASURES, "check": FILES, "import": FILES}


def line(dice):
    """One command line: mostly one that might have been meant."""
    command = dice.choices(list(OPTIONS), [9, 5, 1, 4, 2, 1, 1, 1, 2])[0]
    words = [command]
    count = 1 if command in ("query", "chart", "trend") else dice.choice([0, 0, 1, 2])
    words += [dice.choice(WORDS.get(command, PLACES)) for _ in range(count)] if dice.random() < 0.95 else [dice.choice(PLACES)]
    for name, values in dice.sample(list(OPTIONS[command].items()), min(len(OPTIONS[command]), dice.choice([0, 1, 1, 2, 2, 3, 4]))):
        # The first values of each list are what people mean.
        value = dice.choice(values[: max(2, len(values) // 2)]) if dice.random() < 0.7 else dice.choice(values)
        words += [f"--{name}={value}"] if dice.random() < 0.5 else [f"--{name}", value]
    if command == "import" and not any(word.startswith("--into") for word in words):
        words += ["--into", "folder"]
    if command in ("query", "trend", "chart") and dice.random() < 0.4:
        words += ["--election" if command != "trend" else "--to", dice.choice(YEARS[:6])]
    if command == "chart" and not any(word.startswith("--output") for word in words):
        words += ["--output", dice.choice(["a.svg", "a.png", "a.pdf"])]
    if dice.random() < 0.15:
        words.insert(dice.randrange(1, len(words) + 1), dice.choice(FLAGS))
    return [word.replace("\0", "") for word in words]


@scenario
def random_command_lines(bench):
    """random command lines end in 0, 1, 2, 64 or 130 within 10 s of work and 1 GiB, say something where they fail, and leave datasets and folder tidy"""
    seeds = range(WISHES.seed * 100_000, WISHES.seed * 100_000 + WISHES.lines)
    ends = collections.Counter()
    slowest = (0.0, "")

    def work(part):
        nonlocal slowest
        with bench.scratch() as folder:
            data = small.make(folder / "Data")
            kept = {path.name: path.read_bytes() for path in data.iterdir()}
            database = folder / "e.sqlite"
            shutil.copy(bench.database, database)
            (folder / "q.sql").write_text("SELECT 1")
            (folder / "folder").mkdir()
            (folder / "link").symlink_to("Data/parties.csv")
            for seed in part:
                words = line(random.Random(seed))
                # Some on the small folder, so that it is what must not be written over; most on the whole database.
                place = ["--datasets", "Data"] if words[0] in ("build", "check", "import") or seed % 10 == 0 else ["--datasets", str(DATASETS)]
                place += [] if words[0] in ("check", "import") else ["--database", str(folder / "s.sqlite") if "Data" in place else "e.sqlite"]
                ended = run(*words, *place, cwd=folder, timeout=120)
                ends[ended.status] += 1
                said = ended.talk.encode() + (b"" if ended.status == 0 else ended.output)
                expect(ended.status in (0, 1, 2, 64, 130), seed, words, ended.status, ended.talk)
                expect(ended.work < 10, seed, words, ended.work, "s")
                expect(ended.peak < 1 << 30, seed, words, ended.peak >> 20, "MB")
                expect(ended.status == 0 or said.strip(), seed, words, "said nothing")
                expect("fault of the program" not in ended.talk, seed, words, ended.talk)
                expect(b"\x1b" not in said and "\u202e".encode() not in said and len(said) < 20_000, seed, words, said)
                expect(not drafts(folder), seed, words, drafts(folder))
                if ended.work > slowest[0]:
                    slowest = (ended.work, " ".join(words)[:80])
            for name, content in kept.items():
                expect((data / name).read_bytes() == content, name, "was written over")

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(work, [seeds[place :: os.cpu_count()] for place in range(os.cpu_count())]))
    told = ", ".join(f"{count} × {status}" for status, count in sorted(ends.items()))
    return f"{WISHES.lines} lines from seed {WISHES.seed}: {told}; the slowest {slowest[0]:.1f} s: {slowest[1]}"
