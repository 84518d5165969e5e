"""What the comparisons share: races, contenders, and the folders, files and databases that they run on."""
import dataclasses
import pathlib
import shutil
import sqlite3
import subprocess
import sys
from typing import Callable, Optional


@dataclasses.dataclass
class Contender:
    """A whole process to be measured."""

    name: str
    command: list
    #: What stands on its standard input.
    reads: Optional[pathlib.Path] = None
    #: Files that are removed before each run.
    removes: list = dataclasses.field(default_factory=list)
    environment: dict = dataclasses.field(default_factory=dict)
    #: How much was done in a run, asked for afterwards: pages, rows; costs are compared for one.
    units: Callable[[], float] = lambda: 1


def ratio(costs, medians):
    """The first contender's cost as a multiple of the second's."""
    return costs[0] / costs[1]


def as_ratio(value):
    return f"{value:.2f}" if value >= 0.3 else f"1/{1 / value:.1f}"


@dataclasses.dataclass
class Race:
    """Contenders that do the same work: ours first, then the peer that it is judged against, then others."""

    title: str
    note: str
    contenders: list
    must: float
    then: Optional[float] = None
    #: The most mebibytes that ours may need.
    memory: Optional[float] = None
    rounds: int = 15
    judges: str = "cpu"
    judged: str = "the ratio of CPU times"
    measure: Callable = ratio
    format: Callable = as_ratio


class Yard:
    """Makes what the contenders need, once, under .build/bench."""

    def __init__(self, here, program, python):
        self.here, self.program, self.python = here, program, python
        self.datasets = here.parent / "Datasets"
        self.folder = here.parent / ".build" / "bench"
        self.folder.mkdir(parents=True, exist_ok=True)

    def path(self, name):
        return self.folder / name

    def peer(self, name):
        return self.here / "peers" / name

    def build(self, datasets, output, name="swingometer build"):
        """Our build of a folder of datasets."""
        return Contender(
            name, [self.program, "build", "--force", "--quiet", "--datasets", datasets, "--output", output],
            removes=[output])

    def tidy(self, years):
        """A folder with the figures of these elections and the tables that every folder has, and nothing else."""
        folder = self.path("tidy")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        names = ["areas", "area-names", "boundary-sets", "parties", "party-names", "constituencies-2010",
                 "constituencies-2024"]
        names += [f"{table}-{year}" for table in ("candidacies", "contests") for year in years]
        for name in names:
            shutil.copy(self.datasets / f"{name}.csv", folder)
        header, *rows = (self.datasets / "elections.csv").read_text().splitlines()
        kept = [header] + [row for row in rows if int(row.split(",")[0]) in years]
        (folder / "elections.csv").write_text("\n".join(kept) + "\n")
        return folder

    def grown(self, candidacies):
        """A folder of so many made-up candidacies."""
        folder = self.path(f"grown-{candidacies}")
        if not (folder / "elections.csv").exists():
            subprocess.run([sys.executable, self.here / "generate", str(candidacies), self.datasets, folder], check=True)
        return folder

    def imports(self, datasets):
        """A script for the sqlite3 shell: every file into the table of its kind, as it is, then the indexes."""
        lines = ["PRAGMA journal_mode = OFF;", "PRAGMA synchronous = OFF;", "BEGIN;"]
        made = set()
        for file in sorted(datasets.glob("*.csv")):
            table = file.stem.rstrip("0123456789").rstrip("-").replace("-", "_")
            lines.append(f".import --csv {'--skip 1 ' if table in made else ''}{file} {table}")
            made.add(table)
        lines += [
            "CREATE INDEX candidacy_contest ON candidacies (code);",
            "CREATE INDEX candidacy_surname ON candidacies (surname);",
            "CREATE INDEX candidacy_party ON candidacies (party, code);",
            "CREATE INDEX contest_constituency ON contests (code);",
            "CREATE INDEX constituency_code ON constituencies (code);",
            "CREATE INDEX constituency_name ON constituencies (name);", "COMMIT;",
        ]
        script = self.path(f"import-{datasets.name}.sql")
        script.write_text("\n".join(lines) + "\n")
        return script

    def shell_import(self, datasets):
        output = self.path("shell.sqlite")
        return Contender(
            "sqlite3 shell, raw .import", ["sqlite3", "-batch", output], reads=self.imports(datasets), removes=[output])

    def database(self):
        """Our database of all datasets."""
        path = self.path("elections.sqlite")
        subprocess.run([self.program, "build", "--quiet", "--datasets", self.datasets, "--output", path], check=True)
        return path

    def facts(self):
        """The facts of our database as bare tables: the same rows, no index, nothing added up."""
        path = self.path("facts.sqlite")
        path.unlink(missing_ok=True)
        bare = sqlite3.connect(path)
        bare.execute("ATTACH ? AS ours", (str(self.database()),))
        for table in ("election", "area", "party", "constituency", "contest", "candidacy"):
            bare.execute(f"CREATE TABLE {table} AS SELECT * FROM ours.{table}")
        bare.commit()
        bare.close()
        return path

    def ours(self, *arguments, name=None, **options):
        """A command of ours on the ready database."""
        place = ["--database", self.database(), "--datasets", self.datasets, "--quiet"]
        return Contender(name or "swingometer " + arguments[0], [self.program, *arguments, *place], **options)
