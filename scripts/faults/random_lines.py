"""Command lines that dice wrote."""
import collections
import concurrent.futures
import contextlib
import os
import random
import re
import shutil
import time

import small
from bench import DATASETS, WISHES, drafts, expect, run, scenario


def listed(command):
    """The names that a command lists, each with its parameters."""
    lines = run(command, "--list", expecting=0).output.decode().splitlines()
    return {line.split()[0]: re.findall(r"--([a-z-]+)", line) for line in lines if line and not line.startswith(" ")}


QUESTIONS, CHARTS = listed("query"), listed("chart")
YEARS = ["2024", "2024", "2019", "2017", "2015", "2010", "2005", "1918", "0", "-1", "9999", "99999999999999999999", "2024x", ""]
OLDER = ["2010", "2015", "2017", "2019", "2005", "2024", "0", "-1", "2024x", ""]
SETS = ["2010", "2024", "2030", ""]
PARTIES = ["Lab", "Con", "SNP", "Green", "Plaid Cymru", "Labour Party", "Nobody", "", "x" * 500, "\x1b[2J", "La\u0301b", "'; DROP TABLE party"]
NOWHERE = ["nowhere", "", "\u202eabc", "a\nb", "%s%n", "-", "--", "*"]
PLACES = ["Aldershot", "Ynys Mon", "E14001063", "Ynys Môn", *NOWHERE]
AREAS = ["Wales", "scotland", "London", "North West", *NOWHERE]
NUMBERS = ["0", "1", "10", "-5", "0.01", "1e3", "1e308", "nan", "inf", "4000", "65536", "", "ten"]
FORMATS = ["table", "csv", "json", "markdown", "xml", ""]
MEASURES = ["share", "seats", "votes", "turnout", "majority", "swing", "electorate", "nothing", ""]
STATEMENTS = ["SELECT 1", "SELECT * FROM party", "DROP TABLE party", "SELECT", "", ";", "SELECT :a", "SELECT zeroblob(1e9)", "SELECT char(27, 155, 8238)",
              "SELECT * FROM contest_result, contest_result", "PRAGMA journal_mode", "SELECT 1; SELECT 2", "-- nothing", "EXPLAIN SELECT * FROM tally"]
FILES = ["a.csv", "b.json", "a.svg", "a.png", "a.pdf", "none/a.csv", "/dev/null", "/dev/full", ".", "", "Data/elections.csv", "e.sqlite", "q.sql", "link",
         "x" * 300, "a\nb.csv", "é.svg", "folder", "Data"]
OPTIONS = {
    "query": {"election": YEARS, "from": OLDER, "to": YEARS, "on": SETS, "area": AREAS, "nation": AREAS, "region": AREAS, "party": PARTIES,
              "constituency": PLACES, "speaker": ["own", "former-party", "x"], "method": ["calibrated", "uniform", "x"], "limit": NUMBERS,
              "by": ["nation", "region", "party", "election", "x"], "name": PLACES, "sql": STATEMENTS, "file": FILES, "param": ["a=1", "a", "=", "a=\x1b"],
              "timeout": NUMBERS, "max-rows": NUMBERS, "max-cell": NUMBERS, "format": FORMATS, "output": FILES},
    "chart": {"election": YEARS, "from": OLDER, "to": YEARS, "on": SETS, "area": AREAS, "party": PARTIES, "constituency": PLACES, "limit": NUMBERS,
              "by": ["nation", "region", "party", "election"], "mode": ["winner", "share", "x"], "measure": MEASURES, "x": MEASURES, "y": MEASURES,
              "output": FILES, "width": NUMBERS, "height": NUMBERS, "scale": NUMBERS, "data": FILES},
    "report": {"compare": ["2015,2024", "2015", ",", "2015,2015", "a,b"], "constituency": PLACES, "on": SETS, "region": AREAS, "output": FILES},
    "trend": {"party": PARTIES, "by": ["uk", "nation", "region", "constituency", "x"], "area": AREAS, "on": SETS, "from": OLDER, "to": YEARS,
              "format": FORMATS, "output": FILES, "chart": FILES},
    "project": {"from": OLDER, "swing": ["Lab:1", "Lab:-5,Con:5", "Lab", ":", "Lab:nan", "Nobody:1", "Lab:100", "Lab:1e9"], "on": SETS, "format": FORMATS,
                "output": FILES},
    "claims": {"election": YEARS, "verdict": ["wrong", "not-checkable", "x", ""], "format": FORMATS, "output": FILES},
    "build": {"output": FILES}, "check": {"election": YEARS},
    "import": {"kind": ["candidacies", "contests", "hexes", "outlines", "overlaps", "claims", "leave-vote", "x"], "election": YEARS, "on": SETS,
               "into": ["folder", "a.csv", "", "t/u"]},
}
FILTERS = ["election", "from", "to", "on", "area", "nation", "region", "party", "constituency", "speaker", "method", "limit", "by", "name", "sql", "file",
           "param", "timeout", "max-rows", "max-cell", "mode", "measure", "x", "y"]
FLAGS = ["--quiet", "--list", "--schema", "--all", "--strict", "--force", "--score", "--changes", "--help", "--version", "-x", "--", "--=", "--election"]
WORDS = {"query": list(QUESTIONS), "chart": list(CHARTS), "report": YEARS, "trend": MEASURES, "check": FILES, "import": FILES}
# What is not among the first values of a list is what nobody should give.
MEANT = {"election": 5, "from": 3, "to": 3, "on": 2, "area": 4, "nation": 2, "region": 4, "constituency": 4, "party": 5, "limit": 3, "format": 4, "output": 5,
         "width": 3, "height": 3, "scale": 3, "timeout": 3, "max-rows": 3, "max-cell": 3, "measure": 8, "x": 8, "y": 8, "swing": 2, "sql": 2, "by": 4}


def line(dice):
    """One command line: mostly one that might have been meant."""
    command = dice.choices(list(OPTIONS), [9, 5, 1, 4, 2, 1, 1, 1, 2])[0]
    pool = WORDS.get(command, [])
    count = 1 if command in ("query", "chart", "trend") else dice.choice([0, 0, 1, 2])
    words = [dice.choice(pool[: MEANT["election"]] if command == "report" else pool) for _ in range(count) if pool]
    own = (QUESTIONS | CHARTS).get(words[0], []) if words else []
    if command == "query" and dice.random() < 0.15:
        words, own = [], ["sql"]
    options = [name for name in dict.fromkeys(own) if name in OPTIONS[command] and dice.random() < 0.7]
    extra = [name for name in OPTIONS[command] if name not in FILTERS or command not in ("query", "chart")]
    options += dice.sample(extra, min(len(extra), dice.choice([0, 1, 1, 2])))
    options += dice.sample(list(OPTIONS[command]), dice.choice([0, 0, 0, 1]))
    for name in options:
        values = OPTIONS[command][name]
        value = dice.choice(values[: MEANT.get(name, 2)]) if dice.random() < 0.85 else dice.choice(values)
        words += [f"--{name}={value}"] if dice.random() < 0.5 else [f"--{name}", value]
    if command == "import" and not any(word.startswith("--into") for word in words):
        words += ["--into", "folder"]
    if command == "chart" and not any(word.startswith("--output") for word in words):
        words += ["--output", dice.choice(["a.svg", "a.png", "a.pdf"])]
    if dice.random() < 0.1:
        words.insert(dice.randrange(len(words) + 1), dice.choice(FLAGS + PLACES))
    return [command, *words]


@contextlib.contextmanager
def desk(bench):
    """A folder with all that the lines name; afterwards its small datasets are as they were."""
    with bench.scratch() as folder:
        data = small.make(folder / "Data")
        kept = {path.name: path.read_bytes() for path in data.iterdir()}
        shutil.copy(bench.database, folder / "e.sqlite")
        (folder / "q.sql").write_text("SELECT 1")
        (folder / "folder").mkdir()
        (folder / "link").symlink_to("Data/parties.csv")
        yield folder
        for name, content in kept.items():
            expect((data / name).read_bytes() == content, name, "was written over")


def placed(seed, folder):
    """The command line of a seed, and where its datasets and its database are."""
    words = line(random.Random(seed))
    # What names the small folder is about it, so that it must not be written over; most are about the whole database.
    is_small = words[0] in ("build", "check", "import") or seed % 10 == 0 or any("Data" in word or "link" in word for word in words)
    place = ["--datasets", "Data" if is_small else str(DATASETS)]
    if words[0] not in ("check", "import"):
        place += ["--database", str(folder / "s.sqlite") if is_small else "e.sqlite"]
    return words, place


@scenario
def random_command_lines(bench):
    """random command lines end in 0, 1, 2, 64 or 130 within 1 GiB and, alone, within 10 s, say something where they fail, and leave datasets and folder tidy"""
    seeds = range(WISHES.seed * 100_000, WISHES.seed * 100_000 + WISHES.lines)
    ends = collections.Counter()
    slow = []

    def work(part):
        with desk(bench) as folder:
            for seed in part:
                words, place = placed(seed, folder)
                ended = run(*words, *place, cwd=folder, timeout=120)
                ends[ended.status] += 1
                said = ended.talk.encode() + (b"" if ended.status == 0 else ended.output)
                expect(ended.status in (0, 1, 2, 64, 130), seed, words, ended.status, ended.talk)
                expect(ended.peak < 1 << 30, seed, words, ended.peak >> 20, "MB")
                expect(ended.status == 0 or said.strip(), seed, words, "said nothing")
                expect("fault of the program" not in ended.talk, seed, words, ended.talk)
                expect(b"\x1b" not in said and "\u202e".encode() not in said and len(said) < 20_000, seed, words, said)
                expect(not drafts(folder), seed, words, drafts(folder))
                if ended.work > 5:
                    slow.append(seed)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(work, [seeds[place :: os.cpu_count()] for place in range(os.cpu_count())]))
    slowest = (0.0, "none of them long")
    for seed in slow:
        with desk(bench) as folder:
            words, place = placed(seed, folder)
            began = time.monotonic()
            run(*words, *place, cwd=folder, timeout=120)
            slowest = max(slowest, (time.monotonic() - began, " ".join(words)[:80]))
            expect(slowest[0] < 10, seed, words, slowest[0], "s")
    told = ", ".join(f"{count} × {status}" for status, count in sorted(ends.items()))
    return f"{WISHES.lines} lines from seed {WISHES.seed}: {told}; the slowest alone {slowest[0]:.1f} s: {slowest[1]}"
