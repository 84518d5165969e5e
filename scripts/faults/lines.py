"""What stands on the command line, and what there is no network for."""
import subprocess

from bench import DATASETS, PROGRAM, Skip, expect, run, scenario

@scenario
def hostile_arguments(bench):
    """arguments that nobody should give end in a line with 1 or 64"""
    wide = ("chart", "votes", "--election", "2024", "--output")
    with bench.scratch() as folder:
        lines = [
            (64, "query", "elections", "--format", "xml"), (64, "query", "elections", "--format", ""),
            (64, "query", ""), (64, "chart", "", "--output", "a.png"), (64, "query", "x" * 100_000),
            (64, "query", "parties", "--election", "99999999999999999999"), (64, "query", "parties", "--election", "-1"),
            (64, "query", "parties", "--election", "0"), (64, "query", "results", "--election", "2024", "--constituency", ""),
            (64, "query", "results", "--election", "2024", "--constituency", "\x1b[31m" * 1000),
            (64, "query", "parties", "--election", "2024", "--limit", "9" * 30), (64, "report", "-2024"), (64, "report", "1e3"),
            (64, "report", "--compare", "2015,,"), (64, "report", "--compare", "2015,2015"),
            (64, *wide, "a.png", "--width", "1e308"), (64, *wide, "a.png", "--width", "nan"), (64, *wide, "a.png", "--scale", "1e-320"),
            (64, *wide, "a.png", "--width", "10000"), (64, *wide, "a.png", "--scale", "101"), (1, *wide, "a.png", "--width", "4000", "--scale", "100"),
            (1, *wide, "a.png", "--width", "4000", "--height", "4000", "--scale", "3"),
            (1, *wide, "none/a.png"), (64, *wide, ""), (64, *wide, ".png/"), (1, *wide, "/dev/full/a.png"),
            (1, "query", "elections", "--output", "/dev/full"), (1, "query", "elections", "--output", "/"),
            (1, "query", "elections", "--output", ""), (1, "query", "elections", "--output", "y" * 300),
            (1, "query", "elections", "--output", "/".join("z" * 255 for _ in range(20))),
            (1, "report", "2024", "--output", "/dev/null"), (1, "report", "2024", "--output", "/proc/none"),
            (1, "build", "--datasets", ""), (1, "build", "--datasets", "/dev/null"), (1, "query", "elections", "--datasets", "none"),
            (64, "project", "--from", "2024", "--swing", "Lab:nan"), (64, "project", "--from", "2024", "--swing", "Lab:1e999"),
            (64, "trend", "share", "--by", ""), (1, "query", "--file", "/"), (64, "query", "--sql", ""), (64, "query", "--sql", "\0"[:0] + ";"),
            (64, "import", "--kind", "candidacies", "--election", "2024"), (1, "import", "--kind", "hexes", "--on", "2024", "/dev/null"),
            (1, "check", "/"), (1, "check", ""), (64, "import", "--kind", "notional", "--election", "2019", "--on", "", "/dev/null"),
        ]
        wrong = []
        for status, *arguments in lines:
            options = [] if "--datasets" in arguments else ["--datasets", DATASETS]
            if arguments[0] not in ("check", "import", "build"):
                options += ["--database", bench.database]
            ended = run(*arguments, *options, cwd=folder, timeout=60)
            said = ended.talk + ended.output.decode()
            if ended.status != status or len(said) > 12_000 or not said.strip() or "\x1b" in said:
                wrong.append(f"{' '.join(map(str, arguments))[:100]}: {ended.status} not {status}: {said[:300]}")
        expect(not wrong, "\n  " + "\n  ".join(wrong))
        expect(not list(folder.iterdir()), list(folder.iterdir()))
        return f"{len(lines)} command lines"


@scenario
def without_a_network(bench):
    """every command works where there is no network"""
    if subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode != 0:
        raise Skip("needs the right to unshare the network")
    with bench.scratch() as folder:
        place = ("--database", folder / "e.sqlite", "--datasets", DATASETS)
        commands = [
            ("build", *place), ("check", "--datasets", DATASETS), ("query", "elections", *place),
            ("query", "--sql", "SELECT 1", *place), ("trend", "share", *place), ("claims", *place),
            ("project", "--from", "2024", "--swing", "Lab:-5", *place),
            ("report", "--quiet", "--output", folder / "Reports", *place),
            ("import", "--kind", "contests", "--election", "2024", DATASETS / "contests-2024.csv", "--into", folder / "t",
             "--datasets", DATASETS),
        ] + [("chart", "hexmap", "--election", "2024", "--output", folder / f"m.{kind}", *place) for kind in ("png", "pdf", "svg")]
        for command in commands:
            ended = subprocess.run(["unshare", "-n", PROGRAM, *map(str, command)], capture_output=True, text=True)
            expect(ended.returncode == 0, command, ended.stderr)
        return f"{len(commands)} commands"
