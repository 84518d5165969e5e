"""From a clone to the first report, and to all tests passed: this commit against the one that the goal is counted from."""
import os
import shutil
import subprocess

from harness import Benchmark, Limit, Program, Row

BASE = "a5fc2f2"


def rows(harness):
    head = git(harness, "rev-parse", "--short", "HEAD")
    for commit in (head, BASE):
        prepare(harness, commit)
    for variable in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL"):
        os.environ.pop(variable, None)
    seconds = f"Commits {head} and {BASE}, each in a folder of its own; what is committed is measured, once. "
    reports = Benchmark(
        "clone to first report", seconds + "`git clone` and `make reports`, the packages installed, Swift's dependencies fetched before.",
        [clone(harness, commit, "reports") for commit in (head, BASE)], rounds=1, warms=False)
    tests = Benchmark(
        "clone to all tests passed", seconds + "`git clone` and `make test`, prepared as above.",
        [clone(harness, commit, "test") for commit in (head, BASE)], rounds=1, warms=False)
    for work, own, must in (("clone to first report, packages installed", reports, 0.6), ("clone to all tests passed", tests, 0.5)):
        cpu = own.costs[0].cpu / own.costs[1].cpu
        yield Row(work, f"commit {BASE}", [Limit(own.costs[0].wall / own.costs[1].wall, must, 0.4), Limit(cpu, of="processor")], [own])
        shutil.rmtree(harness.path("clone"), ignore_errors=True)


def git(harness, *arguments):
    return subprocess.run(["git", "-C", harness.root, *arguments], capture_output=True, text=True, check=True).stdout.strip()


def prepare(harness, commit):
    """Installs the packages that a commit builds and tests with, and has its dependencies fetched."""
    folder = harness.path("clone")
    subprocess.run(["sh", "-ec", script(harness, commit, folder) + "make build-packages test-packages; swift package resolve"],
                   check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)


def clone(harness, commit, target):
    """A clone of a commit and what make makes of a target there."""
    folder = harness.path("clone")
    return Program(f"{commit}, make {target}", ["sh", "-ec", script(harness, commit, folder) + f"make {target}"], removes=[folder],
                   log=harness.path(f"clone-{commit}-{target}.log"))


def script(harness, commit, folder):
    return f"git clone --quiet '{harness.root}' '{folder}'; cd '{folder}'; git checkout --quiet {commit}; "
