"""The four elections that reports are about, read, normalised, checked, stored and indexed; against a raw import."""
from yard import Contender, Race

YEARS = [2015, 2017, 2019, 2024]


def races(yard):
    tidy = yard.tidy(YEARS)
    outputs = {name: yard.path(f"load-{name}.sqlite") for name in ("ours", "python", "duckdb")}
    yield Race(
        title="load of four elections",
        note="Read, normalise, check, write tables, indexes and areas' sums, against the sqlite3 shell's raw `.import` of the "
        "same files with the same indexes in one transaction. Python and DuckDB normalise and check too.",
        contenders=[
            yard.build(tidy, outputs["ours"]),
            yard.shell_import(tidy),
            Contender("Python, csv and sqlite3", [yard.python, yard.peer("load_python.py"), tidy, outputs["python"]],
                      removes=[outputs["python"]]),
            Contender("DuckDB into SQLite's place", [yard.python, yard.peer("load_duckdb.py"), tidy, outputs["duckdb"]],
                      removes=[outputs["duckdb"]]),
        ],
        must=1.0, then=0.75, memory=32)
