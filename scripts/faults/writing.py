"""What goes wrong while files are written."""
import contextlib
import os
import pathlib
import signal
import subprocess
import time

from bench import DATASETS, PROGRAM, Skip, drafts, expect, is_sound, mounted, run, scenario, start

@scenario
def killed_at_any_moment(bench):
    """kill −9 at random points of build, import, report, chart and query: the old output is whole, the next run tidies"""
    with bench.scratch() as folder:
        left = 0
        for work in bench.works(folder):
            for _ in range(bench.kills // 5):
                process = start(*work.arguments)
                time.sleep(bench.dice.random() * work.seconds)
                process.kill()
                process.communicate()
                work.check()
                if drafts(folder):
                    left += 1
                    run(*work.arguments, expecting=0)
                    expect(work.file.read_bytes() == work.new, work.name, "was not made anew")
                    expect(not drafts(folder), work.name, "left", drafts(folder))
                work.restore()
        return f"{bench.kills // 5 * 5} kills, {left} of them left a draft that the next run swept"


@scenario
def interrupted_at_any_moment(bench):
    """SIGINT, SIGTERM and SIGHUP end every command tidily: 130, 143 or 129, no temporary left"""
    with bench.scratch() as folder:
        ends = 0
        for work in bench.works(folder):
            for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP] * 4:
                process = start(*work.arguments)
                # While its libraries are loaded, up to some 50 ms on a busy machine, the program is a program like any other.
                time.sleep(0.06 + bench.dice.random() * work.seconds)
                process.send_signal(number)
                _, talk = process.communicate()
                expect(process.returncode in (0, 128 + number), work.name, "ended with", process.returncode, talk)
                expect(process.returncode == 0 or b"interrupted" in talk, talk)
                ends += process.returncode != 0
                work.check()
                expect(not drafts(folder), work.name, "left", drafts(folder))
                work.restore()
        return f"{ends} were interrupted before they were done"


@scenario
def full_disk(bench):
    """a full disk: one line that says so, 1, the old output whole, no temporary"""
    with bench.scratch() as folder, mounted(folder, "-t", "tmpfs", "-o", "size=64m", "none"):
        for work in bench.works(folder):
            filler = folder / "filler"
            with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as file:
                while file.write(bytes(4096)):
                    pass
            os.truncate(filler, filler.stat().st_size - 8192)
            ended = run(*work.arguments, expecting=1)
            expect("cannot write" in ended.line and ("No space left" in ended.line or "full" in ended.line), ended.talk)
            expect(work.file.read_bytes() == work.old, work.name)
            expect(not drafts(folder), drafts(folder))
            filler.unlink()
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            ended = run("query", "elections", *bench.place, stdout=full, expecting=1)
            expect("No space left" in ended.line, ended.talk)


@scenario
def read_only_folder(bench):
    """a folder that may only be read: one line that says so, 1, the old output whole; queries still answer"""
    with bench.scratch() as folder:
        if os.geteuid() != 0:
            raise Skip("needs the right to mount")
        works = list(bench.works(folder))
        subprocess.run(["mount", "--bind", folder, folder], check=True)
        try:
            subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
            for work in works:
                ended = run(*work.arguments, expecting=1)
                expect("cannot write" in ended.line and "Read-only" in ended.line, ended.talk)
                work.check()
            run("query", "elections", *bench.place, expecting=0)
        finally:
            subprocess.run(["umount", folder], check=True)


@scenario
def two_builds_at_once(bench):
    """several builds of one database at once: one after the other, all end whole"""
    with bench.scratch() as folder:
        database = folder / "e.sqlite"
        builds = [start("build", "--force", "--datasets", DATASETS, "--output", database) for _ in range(3)]
        queries = [start("query", "elections", "--database", folder / "q.sqlite", "--datasets", DATASETS) for _ in range(3)]
        for process in builds + queries:
            _, talk = process.communicate()
            expect(process.returncode == 0, talk)
        for made in (database, folder / "q.sqlite"):
            expect(made.read_bytes() == bench.database.read_bytes(), made.name, "is another database")
        expect(not drafts(folder), drafts(folder))


@scenario
def closed_pipes(bench):
    """a reader that hears no more ends a query with 0; where nobody hears the talk the work goes on"""
    with bench.scratch() as folder:
        for command in (("query", "results", "--election", "2024"), ("check",), ("query", "--list"), ("claims",)):
            process = start(*command, "--datasets", DATASETS, "--database", bench.database)
            process.stdout.close()
            process.stdout = None
            _, talk = process.communicate()
            expect(process.returncode == 0, command, process.returncode, talk)
        process = start("build", "--force", "--datasets", DATASETS, "--output", folder / "e.sqlite")
        process.stderr.close()
        process.wait()
        expect(process.returncode == 0 and (folder / "e.sqlite").read_bytes() == bench.database.read_bytes(), "no database")
        shell = '"$0" build --force --datasets "$1" --output "$2" <&- >&- 2>&-'
        ended = subprocess.run(["sh", "-c", shell, PROGRAM, DATASETS, folder / "f.sqlite"])
        expect(ended.returncode == 0, "without streams:", ended.returncode)
        expect((folder / "f.sqlite").read_bytes() == bench.database.read_bytes(), "talk went into the database")


@scenario
def odd_paths(bench):
    """paths with blanks, line ends, quotes, emoji, a leading hyphen, and names as long as the system allows"""
    with bench.scratch() as folder:
        names = ["a b", "line\nend", "quote'\"", "🗳️ Ynys Môn", "%s%n", "x" * 240]
        for name in names:
            place = folder / name
            place.mkdir()
            datasets = bench.datasets(place)
            # SQLite itself goes up to paths of 512 bytes.
            database = place / f"{name[:100]}.sqlite"
            run("build", "--database", database, "--datasets", datasets, expecting=0)
            options = ("--database", database, "--datasets", datasets)
            for command, file in (
                (("query", "elections", "--output"), f"{name}.csv"),
                (("chart", "votes", "--election", "2024", "--data", place / "rows.csv", "--output"), f"{name}.svg"),
                (("chart", "votes", "--election", "2024", "--output"), f"{name}.png"),
                (("report", "2015", "--quiet", "--output"), f"{name}.pdf"),
            ):
                run(*command, place / file, *options, expecting=0)
                expect((place / file).stat().st_size > 0, file)
            ended = run("check", place / "none.csv", "--datasets", datasets, expecting=1)
            expect(len(ended.output.splitlines()) == 1, ended.output)
            expect(not drafts(place), drafts(place))
