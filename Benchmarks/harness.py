"""What benchmarks share: programs that are run in turn, the goals they are held to, and the files and databases they are run on."""
import dataclasses
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from typing import Callable, NamedTuple, Optional


class Cost(NamedTuple):
    """What one run took: seconds by the clock, seconds of processor, mebibytes at the peak."""

    wall: float
    cpu: float
    peak: float


@dataclasses.dataclass
class Program:
    """A whole process to be measured."""

    name: str
    command: list
    #: The file on its standard input.
    reads: Optional[pathlib.Path] = None
    #: Files and folders that are removed before each run.
    removes: list = dataclasses.field(default_factory=list)
    #: Where its output goes; nowhere without.
    log: Optional[pathlib.Path] = None
    #: Whether the last line of its output is the processor time that counts, in seconds.
    tells: bool = False

    def run(self):
        """Runs it once, with all processes that it starts."""
        for path in map(pathlib.Path, self.removes):
            if path.is_dir():
                shutil.rmtree(path)
            path.unlink(missing_ok=True)
        started = time.perf_counter()
        child = os.fork()
        if child == 0:
            output = os.open(self.log or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.dup2(os.open(self.reads or os.devnull, os.O_RDONLY), 0)
            os.dup2(output, 1)
            if self.log:
                os.dup2(output, 2)
            os.execvp(self.command[0], self.command)
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - started
        if status != 0:
            told = f"; its output is in {self.log}" if self.log else ""
            sys.exit(f"{self.name} failed: {' '.join(map(str, self.command))}{told}")
        cpu = float(self.log.read_text().split()[-1]) if self.tells else usage.ru_utime + usage.ru_stime
        return Cost(wall, cpu, usage.ru_maxrss / 1024)


class Benchmark:
    """Programs that do the same work, measured in turn, A B A B …, so that whatever else the machine does falls on all alike.

    The first round only warms the caches, unless a benchmark is too long for that.
    """

    def __init__(self, title, note, programs, rounds=15, warms=True):
        self.title, self.note, self.programs = title, note, programs
        times = [[program.run() for program in programs] for _ in range(rounds + warms)][warms:]
        #: The medians, by program.
        self.costs = [Cost(*map(statistics.median, zip(*own))) for own in zip(*times)]

    def lines(self):
        unit, scale = ("s", 1) if max(cost.wall for cost in self.costs) > 60 else ("ms", 1000)
        yield from (f"### {self.title}", "", self.note, "", f"| | wall {unit} | CPU {unit} | peak MiB |", "|---|---:|---:|---:|")
        for program, cost in zip(self.programs, self.costs):
            yield f"| {program.name} | {cost.wall * scale:,.1f} | {cost.cpu * scale:,.1f} | {cost.peak:,.1f} |"
        yield ""


def as_ratio(value, places=".2f"):
    return format(value, places) if value >= 0.3 else f"1/{1 / value:.3g}"


@dataclasses.dataclass
class Limit:
    """What is measured, and the most that it must be, then may be."""

    value: float
    must: Optional[float] = None
    then: Optional[float] = None
    #: What is measured, where a row of the table has several.
    of: str = ""
    format: Callable = as_ratio

    def goal(self, value):
        return f"≤ {as_ratio(value, 'g') if self.format is as_ratio else self.format(value)}" if value else ""

    def named(self, text):
        return f"{self.of} {text}".strip() if text else ""


@dataclasses.dataclass
class Row:
    """A row of the table: work, what it is measured against, the limits, and the benchmarks behind them."""

    work: str
    against: str
    limits: list
    benchmarks: list

    def cells(self):
        def goals(values):
            """Those of the first limit as they are, others with what they are of."""
            first, *others = (limit.goal(value) for limit, value in zip(self.limits, values))
            named = (limit.named(goal) for limit, goal in zip(self.limits[1:], others) if goal != first)
            return ", ".join(text for text in (first, *named) if text)

        yield self.work
        yield self.against
        yield goals([limit.must for limit in self.limits])
        yield goals([limit.then for limit in self.limits])
        yield ", ".join(limit.named(limit.format(limit.value)) for limit in self.limits)
        yield self.verdict

    @property
    def verdict(self):
        judged = [limit for limit in self.limits if limit.must]
        if not judged:
            return ""
        if any(limit.value > limit.must for limit in judged):
            return "**not met**"
        return "met" if any(limit.value > (limit.then or limit.must) for limit in judged) else "met, and then"


class Harness:
    """Makes what programs need, once, under .build/bench."""

    def __init__(self, here, program, python):
        self.here, self.program, self.python = here, program, python
        self.root = here.parent
        self.datasets = self.root / "Datasets"
        self.folder = self.root / ".build" / "bench"
        self.folder.mkdir(parents=True, exist_ok=True)

    def path(self, name):
        return self.folder / name

    def peer(self, name):
        return self.here / "peers" / name

    def told(self, name, command, removes):
        """A program that tells itself what its work took."""
        return Program(name, command, removes=removes, log=self.path(f"{name.split()[0]}.log"), tells=True)

    def build(self, datasets, output, name="swingometer build"):
        """Our build of a folder of datasets."""
        return Program(
            name, [self.program, "build", "--force", "--quiet", "--datasets", datasets, "--output", output], removes=[output])

    def peer_python(self, name, script, *arguments, removes=()):
        """A peer's program in Python."""
        return Program(name, [self.python, self.peer(script), *arguments], removes=list(removes))

    def shell(self, name, script, *arguments, removes=()):
        """The sqlite3 shell, reading a script."""
        return Program(name, ["sqlite3", "-batch", *arguments], reads=script, removes=list(removes))

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

    def ours(self, *arguments, name=None):
        """A command of ours on the ready database."""
        place = ["--database", self.database(), "--datasets", self.datasets, "--quiet"]
        return Program(name or "swingometer " + arguments[0], [self.program, *arguments, *place])


def require_same(ours, theirs, questions, tolerance=1e-6):
    """Ends the benchmark where two databases answer any of the questions differently, but for rounding of real numbers."""
    one, other = sqlite3.connect(ours), sqlite3.connect(theirs)
    for question in questions:
        own, peer = ([tuple(row) for row in database.execute(question)] for database in (one, other))
        if not own:
            sys.exit(f"{ours} has nothing to compare: {question}")
        if len(own) != len(peer):
            sys.exit(f"{ours} has {len(own)} rows, {theirs} {len(peer)}: {question}")
        for mine, yours in zip(own, peer):
            if not all(same(a, b, tolerance) for a, b in zip(mine, yours)):
                sys.exit(f"{ours} says {mine}, {theirs} {yours}: {question}")
    one.close()
    other.close()


def require_near(ours, theirs, questions):
    """Ends the benchmark where two databases differ by more than chance may: each question has a tolerance of its own.

    The last column of an answer is a number, the others say what it is of; one that only one database has counts as 0 in the other.
    """
    one, other = sqlite3.connect(ours), sqlite3.connect(theirs)
    for question, tolerance in questions.items():
        own, peer = ({tuple(key): value for *key, value in database.execute(question)} for database in (one, other))
        if not own:
            sys.exit(f"{ours} has nothing to compare: {question}")
        for key in own.keys() | peer.keys():
            mine, yours = own.get(key, 0), peer.get(key, 0)
            if mine is None or yours is None or abs(mine - yours) > tolerance:
                sys.exit(f"{ours} says {mine} of {key}, {theirs} {yours}, more than {tolerance} apart: {question}")
    one.close()
    other.close()


def same(one, other, tolerance):
    if isinstance(one, float) or isinstance(other, float):
        return one is not None and other is not None and abs(one - other) <= tolerance
    return one == other
