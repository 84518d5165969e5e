"""What the system may not have: memory, descriptors, /proc."""
import resource
import subprocess

from bench import DATASETS, PROGRAM, Skip, drafts, expect, run, scenario, start

WORKS = [
    ("query", "elections", "--output", "a.csv"), ("chart", "hexmap", "--election", "2024", "--output", "a.png"),
    ("report", "2024", "--quiet", "--output", "a.pdf"), ("build", "--force", "--quiet", "--output", "e.sqlite"), ("check",),
    ("import", "--kind", "candidacies", "--election", "2024", "--quiet", DATASETS / "candidacies-2024.csv", "--into", "tidy"),
]


def options(work, bench):
    return ("--datasets", DATASETS) if work[0] in ("build", "check", "import") else bench.place


@scenario
def few_descriptors_and_little_memory(bench):
    """with few descriptors or little memory every command does its work or says in a line why not; no draft is left"""
    ends = {0: 0, 1: 0}
    with bench.scratch() as folder:
        for kind, limits in ((resource.RLIMIT_NOFILE, (3, 4, 5, 6, 8, 12, 16, 20)),
                             (resource.RLIMIT_AS, [megabytes << 20 for megabytes in (64, 100, 200, 400, 511, 513, 700)]),
                             (resource.RLIMIT_DATA, [megabytes << 20 for megabytes in (8, 64, 400, 513)])):
            for limit in limits:
                for work in WORKS:
                    process = start(*work, *options(work, bench), cwd=folder,
                                    preexec_fn=lambda: resource.setrlimit(kind, (limit, limit)))
                    _, talk = process.communicate(timeout=60)
                    # Where not even the libraries can be loaded, the system's loader says so.
                    expect(process.returncode in (0, 1, 127), work, limit, "ended with", process.returncode, talk)
                    expect(process.returncode == 0 or len(talk.splitlines()) == 1, work, limit, "said", talk)
                    expect(not drafts(folder), work, limit, "left", drafts(folder))
                    ends[min(1, process.returncode)] += 1
    return f"{ends[0]} did their work, {ends[1]} said why not"


@scenario
def without_proc(bench):
    """where /proc is not mounted every command does what it does elsewhere"""
    if subprocess.run(["unshare", "-m", "umount", "-l", "/proc"], capture_output=True).returncode != 0:
        raise Skip("needs the right to mount")
    with bench.scratch() as folder:
        for work in WORKS:
            line = [PROGRAM, *map(str, work), *map(str, options(work, bench))]
            ended = subprocess.run(["unshare", "-m", "sh", "-c", 'umount -l /proc; exec "$@"', "sh", *line], cwd=folder, capture_output=True, text=True)
            expect(ended.returncode == 0, work, ended.returncode, ended.stderr)
            expect("OVERVIEW" not in ended.stdout, work, "was not understood")
        expect((folder / "a.pdf").exists() and (folder / "a.csv").exists() and (folder / "tidy").exists(), list(folder.iterdir()))
    return f"{len(WORKS)} commands"


@scenario
def long_lists(bench):
    """a name of 4,000 letters, one year 300 times, a hundred thousand arguments: quickly refused, or as if they were given once"""
    with bench.scratch() as folder:
        lines = [
            (0, "report", *["2024"] * 300, "--quiet", "--output", "a.pdf"), (64, "query", "results", "--election", "2024", "--constituency", "Aldershot " * 400),
            (64, "query", "results", "--election", "2024", "--party", "x" * 4000), (64, "trend", "share", "--party", "x" * 4000),
            (64, "query", "candidates", "--name", "x " * 4000), (64, "report", "--constituency", "x" * 4000, "--output", "a.pdf"),
            (64, "chart", "votes", "--election", "2024", "--area", "x" * 4000, "--output", "a.svg"),
            (64, "trend", "share", *["--party", "Lab"] * 1000), (64, "project", "--from", "2024", "--swing", ",".join(["Lab:1"] * 1000)),
            (64, "report", *["--constituency", "Aldershot"] * 1000, "--output", "b.pdf"), (64, "query", *["x"] * 100_000),
            (64, "query", "y" * 100_000), (64, "claims", "--verdict", "z" * 100_000), (64, "report", "--compare", ",".join(["2024"] * 20_000)),
        ]
        for status, *line in lines:
            ended = run(*line, *bench.place, cwd=folder, timeout=60)
            expect(ended.status == status, line[:5], ended.status, ended.talk[:400])
            expect(ended.work < 6 and ended.peak < 400 << 20, line[:5], ended.work, "s", ended.peak >> 20, "MB")
            expect(len(ended.talk) < 12_000, line[:5], "said", len(ended.talk))
    return f"{len(lines)} command lines"
