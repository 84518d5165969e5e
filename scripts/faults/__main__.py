"""Breaks what can break under the program while it works, and looks at what it leaves.

Usage: python3 scripts/faults PROGRAM DATASETS [--seed N] [--kills N] [--lines N] [--mutations N] [--table FILE] [WORD…]

Each scenario is a function; what cannot be done here (mounting, for want of rights) is skipped and said.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile
import time

from bench import PROGRAM, SCENARIOS, STARTED, WISHES, Bench, Skip

import writing  # noqa: F401, E402
import reading  # noqa: F401, E402
import special  # noqa: F401, E402
import numbers_read  # noqa: F401, E402
import judges  # noqa: F401, E402
import databases  # noqa: F401, E402
import statements  # noqa: F401, E402
import resources  # noqa: F401, E402
import words  # noqa: F401, E402
import lines  # noqa: F401, E402
import random_lines  # noqa: F401, E402
import mutations  # noqa: F401, E402


START, END = "<!-- The last run, written by `make faults`. -->\n", "<!-- End of the last run. -->\n"


def write(page, lines, close):
    """Puts the table of this run in the place of the last one's."""
    page = pathlib.Path(page)
    before, rest = page.read_text().split(START)
    after = rest.split(END)[1]
    table = ["| tried | starts of the program | held |", "|---|---:|---|", *lines]
    page.write_text(before + START + "\n" + close + "\n\n" + "\n".join(table) + "\n\n" + END + after)


def main():
    ends = {"passed": 0, "skipped": 0, "FAILED": 0}
    start = time.monotonic()
    lines = []
    with tempfile.TemporaryDirectory(prefix="swingometer-faults-") as folder:
        bench = Bench(pathlib.Path(folder), WISHES.seed, WISHES.kills)
        for function in SCENARIOS:
            if WISHES.words and not any(word in function.__doc__ + function.__name__ for word in WISHES.words):
                continue
            began, before = time.monotonic(), len(STARTED)
            try:
                end, note = "passed", function(bench)
            except Skip as skip:
                end, note = "skipped", str(skip)
            except AssertionError as failure:
                end, note = "FAILED", str(failure)
            ends[end] += 1
            print(f"{end}: {function.__doc__}{f' ({note})' if note else ''}, {time.monotonic() - began:.1f} s", flush=True)
            told = {"passed": "yes", "skipped": "not tried", "FAILED": "no"}[end]
            lines.append(f"| {function.__doc__} | {len(STARTED) - before:,} | {told}{f' ({note})' if note and end != 'FAILED' else ''} |".replace("\n", " "))
    close = ", ".join(f"{count} {end}" for end, count in ends.items() if count)
    print(f"{close} in {time.monotonic() - start:.0f} s")
    if WISHES.table and not WISHES.words:
        version = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.strip()
        write(WISHES.table, lines, f"{datetime.date.today():%-d %B %Y}, {version}, seed {WISHES.seed}: {len(STARTED):,} starts of the program in {len(lines)} scenarios, {close}.")
    sys.exit(1 if ends["FAILED"] else 0)


main()
