"""Numbers that nobody should have written."""
import csv
import io
import pathlib

import small
from bench import DATASETS, expect, run, scenario
from judges import one_judge

VALUES = ["1", "0", "-1", "2147483648", "1000000001", "9223372036854775807", "-9223372036854775808", "1e19", "NaN", "inf", "0x10", "many"]
CORPUS = pathlib.Path(__file__).resolve().parents[2] / "Tests/FuzzTests/Corpus"


def is_number(cell):
    try:
        float(cell.replace(",", ""))
        return True
    except ValueError:
        return False


@scenario
def every_number_of_every_table(bench):
    """every number of every tidy table, replaced by what is too small, too large or none: refused in words, never a crash"""
    tried = refused = 0
    with bench.scratch() as folder:
        whole = small.make(folder / "small")
        database = folder / "e.sqlite"
        for path in sorted(whole.glob("*.csv")):
            kept = path.read_text()
            header, *rows = small.read(path)
            for place, name in enumerate(header):
                row = next((row for row in rows if is_number(row[place])), None)
                if row is None or name in ("election", "date") and path.name == "long-run.csv":
                    continue
                cell = row[place]
                for value in VALUES:
                    row[place] = value
                    path.write_text(small.text([header, *rows]))
                    check, build = small.judged(whole, database)
                    one_judge(check, build, path.name, name, value)
                    tried += 1
                    refused += check.status != 0
                row[place] = cell
            path.write_text(kept)
    return f"{tried} numbers, {refused} refused"


@scenario
def every_number_of_every_layout(bench):
    """every number of every published layout, replaced likewise and imported"""
    tried = 0
    kinds = {
        "candidacies": ("--election", "2019"), "contests": ("--election", "2019"), "notional": ("--election", "2019", "--on", "2024"),
        "overlaps": (), "constituencies": ("--on", "2024"), "hexes": ("--on", "2024"), "outlines": ("--on", "2024"),
        "revised-codes": ("--on", "2024"), "by-elections": (), "leave-vote": ("--on", "2010"), "exit-polls": (), "long-run": (),
        "claims": (),
    }
    with bench.scratch() as folder:
        for kind, options in kinds.items():
            for sample in sorted((CORPUS / kind).iterdir()):
                rows = list(csv.reader(io.StringIO(sample.read_bytes().decode("utf-8", errors="replace"))))
                spots = [(r, c) for r, row in enumerate(rows[:3]) for c, cell in enumerate(row) if is_number(cell)]
                for row, place in spots:
                    cell = rows[row][place]
                    for value in VALUES:
                        rows[row][place] = value
                        (folder / sample.name).write_text(small.text(rows))
                        ended = run(
                            "import", "--quiet", "--kind", kind, *options, folder / sample.name, "--into", folder / "into",
                            "--datasets", DATASETS, timeout=60)
                        expect(ended.status in (0, 1, 2), kind, sample.name, row, place, value, ended.status, ended.talk)
                        tried += 1
                    rows[row][place] = cell
        geometry = '{"type":"FeatureCollection","features":[{"properties":{"PCON24CD":"W07000112"},"geometry":{"type":"Polygon",' \
            '"coordinates":[[[%s,52],[-3,53],[-3.5,52],[%s,52]]]}}]}'
        hexes = '{"layout":"odd-r","hexes":{"W07000112":{"q":%s,"r":0}}}'
        for value in VALUES + ["1e308", "180", "-180", "90.5", '"\\ud800"', "[" * 600]:
            for kind, content in (("outlines", geometry % (value, value)), ("hexes", hexes % value)):
                (folder / "published.json").write_text(content)
                ended = run(
                    "import", "--quiet", "--kind", kind, "--on", "2024", folder / "published.json", "--into", folder / "tidy",
                    "--datasets", DATASETS, timeout=60)
                expect(ended.status in (1, 2), kind, value, ended.status, ended.talk)
                tried += 1
    return f"{tried} numbers"


@scenario
def every_number_of_every_option(bench):
    """every option that takes a number, with the same numbers"""
    values = VALUES + ["1e308", "1e-320", "", "0.5", "99999999999999999999", "٣", "1_000", " 1"]
    commands = [
        ("query", "parties", "--election", "{}"), ("query", "flows", "--from", "{}", "--to", "2024"),
        ("query", "flows", "--to", "{}"), ("query", "results", "--election", "2024", "--limit", "{}"),
        ("query", "--sql", "SELECT 1", "--timeout", "{}"), ("query", "--sql", "SELECT 1", "--max-rows", "{}"),
        ("query", "--sql", "SELECT 1", "--max-cell", "{}"), ("query", "--sql", "SELECT :a + 1, :a * 9e18", "--param", "a={}"),
        ("chart", "votes", "--election", "{}", "--output", "a.svg"), ("chart", "votes", "--election", "2024", "--width", "{}", "--output", "a.svg"),
        ("chart", "hexmap", "--election", "2024", "--height", "{}", "--output", "a.svg"),
        ("chart", "votes", "--election", "2024", "--scale", "{}", "--output", "a.png"),
        ("report", "{}", "--output", "Reports"), ("report", "--compare", "2015,{}", "--output", "Reports"),
        ("trend", "share", "--from", "{}"), ("trend", "share", "--to", "{}"), ("project", "--from", "{}", "--swing", "Lab:1"),
        ("project", "--from", "2024", "--swing", "Lab:{}"), ("claims", "--election", "{}"), ("check", "--election", "{}"),
        ("query", "targets", "--election", "2024", "--party", "Lab", "--limit", "{}"),
    ]
    with bench.scratch() as folder:
        for command in commands:
            for value in values:
                place = ("--datasets", DATASETS) if command[0] == "check" else bench.place
                ended = run(*(part.replace("{}", value) for part in command), *place, cwd=folder, timeout=60)
                expect(ended.status in (0, 1, 2, 64), command, value, ended.status, ended.talk)
                expect(ended.work < 10 and ended.peak < 1 << 30, command, value, ended.work, "s", ended.peak, "bytes")
    return f"{len(commands) * len(values)} command lines"
