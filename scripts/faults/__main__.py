"""Breaks what can break under the program while it works, and looks at what it leaves.

Usage: python3 scripts/faults PROGRAM DATASETS [--seed N] [--kills N] [--lines N] [--mutations N] [WORD…]

Each scenario is a function; what cannot be done here (mounting, for want of rights) is skipped and said.
"""
import pathlib
import sys
import tempfile
import time

from bench import SCENARIOS, WISHES, Bench, Skip

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


def main():
    ends = {"passed": 0, "skipped": 0, "FAILED": 0}
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="swingometer-faults-") as folder:
        bench = Bench(pathlib.Path(folder), WISHES.seed, WISHES.kills)
        for function in SCENARIOS:
            if WISHES.words and not any(word in function.__doc__ + function.__name__ for word in WISHES.words):
                continue
            began = time.monotonic()
            try:
                end, note = "passed", function(bench)
            except Skip as skip:
                end, note = "skipped", str(skip)
            except AssertionError as failure:
                end, note = "FAILED", str(failure)
            ends[end] += 1
            print(f"{end}: {function.__doc__}{f' ({note})' if note else ''}, {time.monotonic() - began:.1f} s", flush=True)
    print(", ".join(f"{count} {end}" for end, count in ends.items() if count), f"in {time.monotonic() - start:.0f} s")
    sys.exit(1 if ends["FAILED"] else 0)


main()
