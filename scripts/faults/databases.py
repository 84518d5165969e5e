"""What stands where the database should."""
import contextlib
import os
import shutil
import sqlite3

from bench import DATASETS, drafts, expect, run, scenario

@scenario
def databases_of_others(bench):
    """a database of another program, a folder, a pipe, a loop of links: refused in a line, left as it is; one of another schema: built anew"""
    with bench.scratch() as folder:
        other = folder / "other.sqlite"
        with contextlib.closing(sqlite3.connect(other)) as connection, connection:
            connection.execute("CREATE TABLE mine (a)")
        otherwise = folder / "otherwise.sqlite"
        shutil.copy(bench.database, otherwise)
        with contextlib.closing(sqlite3.connect(otherwise)) as connection, connection:
            connection.execute("PRAGMA user_version = 99")
        run("query", "elections", "--database", otherwise, "--datasets", folder / "none", expecting=1)
        run("query", "elections", "--database", otherwise, "--datasets", DATASETS)
        expect(otherwise.read_bytes() == bench.database.read_bytes(), "not built anew")
        (folder / "folder.sqlite").mkdir()
        os.mkfifo(folder / "pipe.sqlite")
        (folder / "loop.sqlite").symlink_to("loop.sqlite")
        (folder / "empty.sqlite").touch()
        before = {path.name: path.read_bytes() for path in (other,)}
        for name in ("other", "folder", "pipe", "loop", "empty"):
            place = ("--database", folder / f"{name}.sqlite", "--datasets", DATASETS)
            for command in (("build", "--force"), ("query", "elections"), ("query", "--sql", "SELECT 1"),
                            ("chart", "votes", "--election", "2024", "--output", folder / "c.svg")):
                ended = run(*command, *place, expecting=1, timeout=20)
                expect(f"{name}.sqlite" in ended.line, ended.talk)
        expect(all((folder / name).read_bytes() == bytes for name, bytes in before.items()), "replaced")
        expect(not drafts(folder) and not (folder / "c.svg").exists(), list(folder.iterdir()))


@scenario
def damaged_database(bench):
    """our own database cut off or with flipped bytes: rebuilt, or said to be damaged with what to do; never a crash"""
    whole = bench.database.read_bytes()
    with bench.scratch() as folder:
        database = folder / "e.sqlite"
        place = ("--database", database, "--datasets", DATASETS)
        alone = ("--database", database, "--datasets", folder)
        for size in (4096, len(whole) // 2, len(whole) - 1):
            database.write_bytes(whole[:size])
            ended = run("query", "elections", "--database", database, cwd=folder, expecting=1)
            expect("damaged" in ended.line and "build --force" in ended.line, ended.talk)
            ended = run("query", "elections", *place, expecting=0)
            expect("damaged" in ended.talk and database.read_bytes() == whole, ended.talk)
        told = 0
        for _ in range(60):
            spoilt = bytearray(whole)
            for _ in range(bench.dice.choice((1, 20, 400))):
                spoilt[bench.dice.randrange(100, len(spoilt))] ^= 1 << bench.dice.randrange(8)
            database.write_bytes(spoilt)
            for command in (("query", "parties", "--election", "2024"), ("query", "--sql", "SELECT count(*) FROM contest_result"),
                            ("chart", "votes", "--election", "2024", "--output", folder / "c.svg")):
                ended = run(*command, "--database", database, cwd=folder, timeout=60)
                # A flip in the schema's text makes free SQL wrong that was right.
                expect(ended.status in (0, 1) or "--sql" in command, command, "ended with", ended.status, ended.talk)
                told += ended.status != 0
        for page in (0, 1, 5):
            spoilt = bytearray(whole)
            # The file's header stays, what the page is made of goes.
            first = page * 4096 + (100 if page == 0 else 0)
            spoilt[first : first + 1000] = bench.dice.randbytes(1000)
            database.write_bytes(spoilt)
            run("build", *place, expecting=0)
            expect(database.read_bytes() == whole, "build did not see that page", page, "is damaged")
        return f"{told} of 180 answers were refused as damaged"
