"""What every scenario works with: the program, the datasets, a database built once, the dice."""
import argparse
import contextlib
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass


def wishes():
    parser = argparse.ArgumentParser(description="Breaks what can break under the program while it works.")
    parser.add_argument("program")
    parser.add_argument("datasets")
    parser.add_argument("words", nargs="*", help="only the scenarios whose sentence has one of them")
    parser.add_argument("--seed", type=int, default=2024)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--lines", type=int, default=5000, help="random command lines")
    parser.add_argument("--mutations", type=int, default=2000, help="mutated datasets")
    parser.add_argument("--table", metavar="FILE", help="the page whose table of the last run is to be written anew")
    return parser.parse_intermixed_args()


WISHES = wishes()
PROGRAM, DATASETS = os.path.abspath(WISHES.program), pathlib.Path(WISHES.datasets).resolve()
TEMPORARY = ".swingometer-draft"
SCENARIOS = []
STARTED = []  # every command line that was started


def scenario(function):
    SCENARIOS.append(function)
    return function


class Skip(Exception):
    """This machine does not allow it."""


@dataclass
class Ended:
    status: int
    output: bytes
    talk: str
    peak: int  # bytes
    work: float  # seconds of the processor

    @property
    def line(self):
        """The one line that says what went wrong."""
        lines = self.talk.splitlines()
        assert len(lines) >= 1, "nothing was said"
        return lines[-1]


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part)[-600:] for part in what))


def start(*arguments, environment=None, **options):
    environment = environment or {name: value for name, value in os.environ.items() if not name.startswith("SWINGOMETER_")}
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    STARTED.append(arguments)
    return subprocess.Popen([PROGRAM, *map(str, arguments)], env=environment, **options)


def run(*arguments, expecting=None, timeout=600, **options):
    """Runs the program to its end; its talk and data go through files, so that its peak of memory can be asked for."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as talk:
        process = start(*arguments, **({"stdout": output, "stderr": talk} | options))
        alarm = threading.Timer(timeout, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        expect(alarm.is_alive(), "did not end:", arguments)
        alarm.cancel()
        for stream in (output, talk):
            stream.seek(0)
        ended = Ended(process.returncode, output.read(), talk.read().decode(errors="replace"), usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime)
    expect(ended.status >= 0, "ended by signal", -ended.status, arguments, ended.talk)
    if expecting is not None:
        expect(ended.status == expecting, arguments, "ended with", ended.status, "not", expecting, ended.talk)
    return ended


def drafts(folder):
    return [path for path in pathlib.Path(folder).rglob("*") if path.name.endswith(TEMPORARY)]


def is_sound(database):
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


class Work:
    """One command, where its output stands, and what stood there before."""

    def __init__(self, name, bench, folder):
        self.name, self.folder = name, folder
        self.file, self.arguments, self.old = getattr(self, name.replace("-", "_"))(bench)
        self.restore()
        began = time.monotonic()
        run(*self.arguments, expecting=0)
        self.seconds = time.monotonic() - began
        self.new = self.file.read_bytes()
        expect(self.new != self.old, name, "changed nothing")
        self.restore()

    def restore(self):
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(self.old)

    def check(self):
        found = self.file.read_bytes()
        expect(found in (self.old, self.new), self.name, "left", len(found), "bytes, neither the old nor the new")

    def build(self, bench):
        file = self.folder / "e.sqlite"
        shutil.copy(bench.database, file)
        with contextlib.closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("UPDATE dataset_file SET modified = 0")
        return file, ("build", "--force", "--quiet", "--datasets", DATASETS, "--output", file), file.read_bytes()

    def import_(self, bench):
        file = self.folder / "tidy" / "candidacies-2024.csv"
        return file, (
            "import", "--quiet", "--kind", "candidacies", "--election", "2024", DATASETS / file.name,
            "--into", file.parent, "--datasets", DATASETS,
        ), (DATASETS / file.name).read_bytes().splitlines(keepends=True)[0]

    def report(self, bench):
        file = self.folder / "report.pdf"
        return file, ("report", "2024", "--quiet", "--output", file, *bench.place), b"old"

    def chart(self, bench):
        file = self.folder / "map.png"
        return file, ("chart", "hexmap", "--election", "2024", "--output", file, *bench.place), b"old"

    def query(self, bench):
        file = self.folder / "rows.csv"
        return file, (
            "query", "results", "--election", "2024", "--format", "csv", "--output", file, *bench.place), b"old"


class Bench:
    """What the scenarios share: a folder, a database built once, the dice."""

    def __init__(self, folder, seed, kills):
        self.folder, self.dice, self.kills = folder, random.Random(seed), kills
        self.database = folder / "whole.sqlite"
        run("build", "--datasets", DATASETS, "--output", self.database, expecting=0)
        self.place = ("--database", self.database, "--datasets", DATASETS)

    @contextlib.contextmanager
    def scratch(self, name="scratch"):
        with tempfile.TemporaryDirectory(dir=self.folder, prefix=name) as path:
            yield pathlib.Path(path)

    def works(self, folder):
        for name in ("build", "import-", "report", "chart", "query"):
            yield Work(name, self, folder)

    def datasets(self, folder):
        return pathlib.Path(shutil.copytree(DATASETS, folder / "Datasets"))


@contextlib.contextmanager
def mounted(folder, *options):
    if subprocess.run(["mount", *options, folder], capture_output=True).returncode != 0:
        raise Skip("needs the right to mount")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)
