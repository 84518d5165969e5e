"""Datasets that dice spoiled."""
import collections
import concurrent.futures
import os
import random
import shutil

import small
from bench import DATASETS, WISHES, drafts, expect, is_sound, run, scenario
from judges import one_judge

CELLS = ["", "0", "-1", "1", "2147483648", "9223372036854775807", "1e19", "NaN", "-0", "x", "Nobody", "W07000041", "W07000999", "2019", "2024", "2030",
         "2024-02-30", "9999-12-31", "yes", "[x]", "\u202eabc", "\x1b[2J", "a\nb", '"', ",", "é" * 300, "'; DROP TABLE party", "\ufeff", "\u0000", "=1+1"]


def mutate(dice, folder):
    """Spoils one thing or a few; says what."""
    told = []
    for _ in range(dice.choice([1, 1, 1, 2, 4])):
        paths = sorted(path for path in folder.glob("*.csv") if path.is_file() and not path.is_symlink())
        path = dice.choice(paths)
        kind = dice.choice(["cell"] * 8 + ["row", "row", "row", "lost", "cut", "byte", "link", "swapped", "column", "header", "gone", "order", "copy"])
        told.append(f"{kind} {path.name}")
        whole = path.read_bytes()
        lines = whole.splitlines(keepends=True)
        if kind in ("cell", "column", "header"):
            rows = small.read(path) if b"\0" not in whole else [[""]]
            row = 0 if kind == "header" else dice.randrange(len(rows))
            if rows[row]:
                place = dice.randrange(len(rows[row]))
                if kind == "column":
                    for row_ in rows:
                        del row_[place : place + 1]
                else:
                    rows[row][place] = dice.choice(CELLS) if dice.random() < 0.6 else dice.choice([cell for line in rows for cell in line] or [""])
                path.write_text(small.text(rows), encoding="utf-8", errors="surrogateescape")
        elif kind == "row":
            path.write_bytes(whole + (dice.choice(lines) if lines else b"\n"))
        elif kind == "lost" and lines:
            del lines[dice.randrange(len(lines))]
            path.write_bytes(b"".join(lines))
        elif kind == "cut":
            path.write_bytes(whole[: dice.randrange(len(whole) + 1)])
        elif kind == "byte" and whole:
            spoilt = bytearray(whole)
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
            path.write_bytes(spoilt)
        elif kind == "link":
            path.unlink()
            path.symlink_to(dice.choice([p.name for p in paths] + ["/dev/null", "/dev/zero", ".", "none", path.name]))
        elif kind == "swapped":
            path.write_bytes(dice.choice(paths).read_bytes())
        elif kind == "gone":
            path.unlink()
        elif kind == "order":
            rest = lines[1:]
            dice.shuffle(rest)
            path.write_bytes(b"".join(lines[:1] + rest))
        elif kind == "copy":
            name = dice.choice(["notional-contests-2024-on-2010.csv", "candidacies-2030.csv", "hexes-2030.csv", "overlaps-2024-2010.csv", "odd\u202e.csv", "-.csv"])
            shutil.copy(path, folder / name)
    return ", ".join(told)


@scenario
def mutated_datasets(bench):
    """datasets with a field replaced, a row doubled, a file cut, linked, swapped: check and build agree, a database is whole or not there, questions are answered"""
    ends = collections.Counter()
    slowest = 0.0
    with bench.scratch() as top:
        whole = small.make(top / "small")

        def work(part):
            nonlocal slowest
            with bench.scratch() as folder:
                database = folder / "e.sqlite"
                for number in part:
                    dice = random.Random(WISHES.seed * 100_000 + number)
                    spoilt = small.copied(whole, folder / "Data")
                    told = mutate(dice, spoilt)
                    database.unlink(missing_ok=True)
                    check, build = small.judged(spoilt, database)
                    one_judge(check, build, number, told)
                    for ended in (check, build):
                        expect(ended.work < 10 and ended.peak < 1 << 30, number, told, ended.work, "s", ended.peak >> 20, "MB")
                        expect(b"\x1b" not in ended.output and "\x1b" not in ended.talk, number, told, ended.talk)
                    ends[build.status] += 1
                    slowest = max(slowest, check.work, build.work)
                    expect(database.exists() == (build.status == 0) and not drafts(folder), number, told, "left", list(folder.iterdir()))
                    if build.status != 0:
                        continue
                    expect(is_sound(database), number, told, "a database that is not whole")
                    place = ("--database", database, "--datasets", spoilt)
                    for command in dice.sample([
                        ("query", "elections"), ("query", "results", "--election", "2024", "--format", "json"), ("query", "flips", "--to", "2024"),
                        ("trend", "share", "--by", "region"), ("chart", "hexmap", "--election", "2024", "--output", folder / "a.svg"),
                        ("chart", "votes", "--election", "2019", "--output", folder / "a.png"), ("claims",), ("project", "--from", "2024", "--swing", "Lab:5"),
                        ("report", "2024", "--quiet", "--output", folder / "a.pdf"),
                    ], 2):
                        ended = run(*command, *place, timeout=60)
                        expect(ended.status in (0, 1, 64), number, told, command, ended.status, ended.talk)
                        expect("fault of the program" not in ended.talk, number, told, command, ended.talk)

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(work, [range(place, WISHES.mutations, os.cpu_count()) for place in range(os.cpu_count())]))
    told = ", ".join(f"{count} × {status}" for status, count in sorted(ends.items()))
    return f"{WISHES.mutations} folders from seed {WISHES.seed}: {told}; the slowest {slowest:.1f} s"
