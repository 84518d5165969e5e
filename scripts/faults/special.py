"""Files that are no plain files, files that changed without seeming to, and places that are somebody else's."""
import os
import shutil
import socket
import subprocess

from bench import DATASETS, PROGRAM, Skip, drafts, expect, run, scenario


@scenario
def files_that_are_not_regular(bench):
    """devices, pipes, sockets and folders, through links too, and a file that is too large: refused at opening, wherever a file is read"""
    with bench.scratch() as folder:
        os.mkfifo(folder / "pipe")
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(folder / "socket"))
        (folder / "folder").mkdir()
        with open(folder / "sparse", "wb") as file:
            file.truncate(8 << 30)
        names = ["/dev/zero", "/dev/tty", folder / "pipe", folder / "socket", folder / "folder", folder / "sparse"]
        for place, name in enumerate(list(names)):
            link = folder / f"link-{place}"
            link.symlink_to(name)
            names.append(link)
        datasets = bench.datasets(folder)
        tried = 0
        for name in names:
            for command in (
                ("check", name, "--datasets", DATASETS), ("query", "--file", name, *bench.place),
                ("import", "--kind", "contests", "--election", "2024", name, "--into", folder / "t", "--datasets", DATASETS),
                ("import", "--kind", "hexes", "--on", "2024", name, "--into", folder / "t", "--datasets", DATASETS),
            ):
                ended = run(*command, expecting=1, timeout=20)
                expect(ended.peak < 200 << 20, command, "took", ended.peak)
                expect(str(name) in ended.talk + ended.output.decode(), command, ended.talk, ended.output)
                tried += 1
        for name in names[:6]:
            target = datasets / "contests-2024.csv"
            target.unlink()
            target.symlink_to(name)
            for command in ("build", "check"):
                options = ("--output", folder / "e.sqlite") if command == "build" else ()
                ended = run(command, "--datasets", datasets, *options, timeout=20)
                expect(ended.status in (1, 2) and "contests-2024.csv" in ended.talk + ended.output.decode(), command, name, ended)
                tried += 1
        listening.close()
        return f"{tried} times"


@scenario
def stamps(bench):
    """a dataset edited with its size and time kept, replaced by another file, or dated in another millennium is noticed"""
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        place = ("--datasets", datasets, "--database", folder / "e.sqlite")
        path = datasets / "candidacies-2024.csv"
        def names():
            ended = run("query", "--sql", "SELECT DISTINCT surname FROM candidacy WHERE surname LIKE 'St_rmer'", "--format", "csv", *place,
                        expecting=0)
            # The older elections have the name, too.
            return sorted(set(ended.output.decode().split()[1:]) - {"Starmer"})

        expect(names() == [], names())
        status = path.stat()
        whole = path.read_bytes()
        with open(path, "r+b") as file:
            file.write(whole.replace(b"Starmer", b"Stormer"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        expect(path.stat().st_size == status.st_size and path.stat().st_mtime_ns == status.st_mtime_ns, "the stamp was not kept")
        expect(names() == ["Stormer"], "an edit that kept size and time was not noticed:", names())
        other = datasets / "other"
        other.write_bytes(whole.replace(b"Starmer", b"Stxrmer"))
        os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
        other.rename(path)
        expect(names() == ["Stxrmer"], "a file in the place of another was not noticed:", names())
        for seconds in (-2**40, 2**33, 2**40):
            os.utime(path, (seconds, seconds))
            expect(names() == ["Stxrmer"], "dated", seconds, names())


@scenario
def outputs_that_are_inputs(bench):
    """an output that is the database, a dataset, an input or the other output is refused before anything is written"""
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        database = folder / "e.sqlite"
        shutil.copy(bench.database, database)
        place = ("--database", database, "--datasets", datasets)
        run("query", "elections", *place, expecting=0)
        (folder / "q.sql").write_text("SELECT 1")
        (folder / "published.csv").write_bytes((DATASETS / "contests-2024.csv").read_bytes())
        (folder / "candidacies-2024.csv").write_bytes((DATASETS / "candidacies-2024.csv").read_bytes())
        (folder / "link.csv").symlink_to(datasets / "elections.csv")
        os.link(datasets / "parties.csv", folder / "hard.csv")
        (folder / "link.svg").symlink_to(database)
        (folder / "folder").symlink_to(datasets)
        lines = [
            ("query", "elections", "--output", database), ("query", "--sql", "SELECT 1", "--output", datasets / "elections.csv"),
            ("query", "elections", "--output", folder / "link.csv"), ("query", "elections", "--output", folder / "hard.csv"),
            ("query", "elections", "--output", folder / "folder/./areas.csv"), ("query", "elections", "--output", datasets / "datapackage.json"),
            ("query", "--file", folder / "q.sql", "--output", folder / "q.sql"), ("trend", "share", "--output", database),
            ("project", "--from", "2024", "--swing", "Lab:1", "--output", database), ("claims", "--output", datasets / "claims.csv"),
            ("trend", "share", "--chart", folder / "link.svg"), ("chart", "votes", "--election", "2024", "--output", folder / "link.svg"),
            ("chart", "votes", "--election", "2024", "--output", folder / "a.svg", "--data", database),
            ("chart", "votes", "--election", "2024", "--output", folder / "a.svg", "--data", folder / "a.svg"),
            ("chart", "votes", "--election", "2024", "--output", folder / "a.svg", "--data", f"{folder}//folder/../a.svg"),
            ("build", "--force", "--output", datasets / "elections.csv"),
            ("import", "--kind", "candidacies", "--election", "2024", folder / "candidacies-2024.csv", "--into", folder),
        ]
        def contents():
            return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

        before = contents()
        for line in lines:
            options = place if line[0] not in ("import",) else ("--datasets", datasets)
            ended = run(*line, *options, cwd=folder, expecting=1)
            expect("would be lost" in ended.line, line, ended.talk)
        expect(contents() == before, "something was written", set(contents()) ^ set(before))
        return f"{len(lines)} command lines"


@scenario
def paths_that_are_not_utf8(bench):
    """a path that is not UTF-8 is refused, on the command line and in the environment; a folder of that name, worked in, is not respelt"""
    with bench.scratch() as folder:
        odd = os.fsencode(folder) + b"/\xff\xfe"
        os.mkdir(odd)
        for line in ((b"query", b"elections", b"--output", b"a\xff.csv"), (b"check", b"\xed\xa0\x80"), (b"\xff",),
                     (b"query", b"elections", b"--database", b"\xc0\x80.sqlite")):
            ended = subprocess.run([PROGRAM, *line], capture_output=True, cwd=odd)
            expect(ended.returncode == 64 and b"not UTF-8" in ended.stderr, line, ended)
        for name in (b"SWINGOMETER_DATABASE", b"SWINGOMETER_DATASETS", b"XDG_DATA_HOME", b"HOME"):
            environment = {key: value for key, value in os.environb.items() if not key.startswith(b"SWINGOMETER_")}
            ended = subprocess.run([PROGRAM, "query", "elections"], capture_output=True, cwd=odd, env=environment | {name: b"\xff"})
            expect(ended.returncode == 64 and b"not UTF-8" in ended.stderr, name, ended)
        expect(os.listdir(odd) == [], os.listdir(odd))
        for _ in range(2):
            run("query", "elections", "--output", "rows.csv", *bench.place, cwd=odd, expecting=0)
        expect(os.listdir(odd) == [b"rows.csv"], os.listdir(odd))
        with open(odd + b"/x.csv", "w") as file:
            file.write("old")
        os.symlink(odd + b"/x.csv", os.fsencode(folder) + b"/link.csv")
        ended = run("query", "elections", "--output", folder / "link.csv", *bench.place, expecting=1)
        expect("not UTF-8" in ended.line, ended.talk)
        with open(odd + b"/x.csv") as file:
            expect(file.read() == "old", "written over")
        expect(not drafts(folder), drafts(folder))


@scenario
def damaged_font(bench):
    """a font cut off, overwritten, or whose tables speak of glyphs that it does not have: refused or drawn, within the memory of a picture"""
    found = subprocess.run(["fc-match", "-f", "%{file}", "Inter"], capture_output=True, text=True)
    if found.returncode != 0 or not os.path.exists(found.stdout):
        raise Skip("needs fc-match")
    with open(found.stdout, "rb") as file:
        whole = file.read()
    refused = 0
    with bench.scratch() as folder:
        (folder / "fonts").mkdir()
        (folder / "fonts.conf").write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>")
        font = folder / "fonts" / os.path.basename(found.stdout)
        variants = [whole, b"", whole[:100], whole[: len(whole) // 2], whole[:-1]]
        tables = {whole[12 + 16 * n : 16 + 16 * n]: 12 + 16 * n for n in range(int.from_bytes(whole[4:6]))}
        start = int.from_bytes(whole[tables[b"maxp"] + 8 : tables[b"maxp"] + 12])
        for count in (0, 1, 5, 65535):
            variants.append(whole[: start + 4] + count.to_bytes(2) + whole[start + 6 :])
        for name in tables:
            place = int.from_bytes(whole[tables[name] + 8 : tables[name] + 12])
            length = int.from_bytes(whole[tables[name] + 12 : tables[name] + 16])
            spoilt = bytearray(whole)
            for _ in range(40):
                spoilt[place + bench.dice.randrange(max(1, length))] = bench.dice.randrange(256)
            variants.append(bytes(spoilt))
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SWINGOMETER_")}
        environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
        for bytes_ in variants:
            font.write_bytes(bytes_)
            for command in (("chart", "votes", "--election", "2024", "--output", folder / "a.png"),
                            ("chart", "votes", "--election", "2024", "--output", folder / "a.pdf"), ("report", "2024", "--quiet", "--output", folder / "a.pdf")):
                ended = run(*command, *bench.place, timeout=60, environment=environment)
                expect(ended.status in (0, 1), command, ended.status, ended.talk)
                expect("fault of the program" not in ended.talk, command, ended.talk)
                expect(ended.peak < 1 << 30, command, "took", ended.peak)
                expect(bytes_ != whole or ended.status == 0, "the whole font:", ended.talk)
                refused += ended.status
        return f"{len(variants)} fonts, {refused} pictures refused"
