"""What is wrong with files that are read."""
import os
import time

from bench import DATASETS, drafts, expect, is_sound, run, scenario, start

@scenario
def datasets_changed_under_way(bench):
    """a dataset removed, cut off or rewritten while it is read: a whole database or none, never a crash"""
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        database = folder / "e.sqlite"
        refused = 0
        for round in range(24):
            target = datasets / bench.dice.choice(["candidacies-2024.csv", "long-run.csv", "outlines-2010.csv"])
            whole = target.read_bytes()
            process = start("build", "--force", "--quiet", "--datasets", datasets, "--output", database)
            time.sleep(bench.dice.random() * 0.3)
            if round % 3 == 0:
                target.unlink()
            elif round % 3 == 1:
                os.truncate(target, len(whole) // 2)
            else:
                target.write_bytes(whole[: len(whole) // 2] + b"\n" + whole[len(whole) // 2 :])
            _, talk = process.communicate()
            expect(process.returncode in (0, 1, 2), "ended with", process.returncode, talk)
            refused += process.returncode != 0
            expect(not database.exists() or is_sound(database), "a database that is not whole")
            expect(not drafts(folder), drafts(folder))
            target.write_bytes(whole)
        return f"{refused} of 24 builds were refused"


@scenario
def published_file_cut_off(bench):
    """a published file that shrinks while it is imported is an error, not a crash"""
    with bench.scratch() as folder:
        row = b"W07000041,Ynys Mon,Labour,Lab,Albert,Owen,Male,Yes,Yes,9\n"
        header = b"ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes\n"
        file = folder / "published.csv"
        for _ in range(6):
            file.write_bytes(header + row * 600_000)
            process = start(
                "import", "--kind", "candidacies", "--election", "2015", file, "--into", folder / "tidy",
                "--datasets", DATASETS)
            time.sleep(0.01 + bench.dice.random() * 0.1)
            os.truncate(file, 1000)
            _, talk = process.communicate()
            expect(process.returncode in (1, 2), "ended with", process.returncode, talk[-300:])


@scenario
def half_copied_datasets(bench):
    """a datasets folder of which a part is missing: no database is made, and what is missing is said"""
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        database = folder / "e.sqlite"
        names = sorted(path.name for path in datasets.glob("*.csv"))
        for name in names:
            (datasets / name).rename(folder / "aside")
            ended = run("build", "--datasets", datasets, "--output", database)
            expect(ended.status in (1, 2), "without", name, "ended with", ended.status)
            expect(name in ended.talk, "without", name, ended.talk)
            expect(not database.exists(), "a database without", name)
            (folder / "aside").rename(datasets / name)
        for name in names:
            whole = (datasets / name).read_bytes()
            (datasets / name).write_bytes(whole[: len(whole) * 2 // 3])
            ended = run("build", "--datasets", datasets, "--output", database)
            expect(ended.status in (1, 2) and name in ended.talk, "with half of", name, ended.status, ended.talk)
            (datasets / name).write_bytes(whole)
        return f"{2 * len(names)} folders refused"


@scenario
def ten_thousand_findings(bench):
    """10,000 findings are told by the first of each kind and a count, not as a wall"""
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        rows = 0
        for path in datasets.glob("candidacies-*.csv"):
            lines = path.read_text().splitlines()
            votes = lines[0].split(",").index("votes")
            spoilt = [lines[0]]
            for line in lines[1:]:
                cells = line.split(",")
                if '"' not in line:
                    cells[votes] = "many"
                    rows += 1
                spoilt.append(",".join(cells))
            path.write_text("\n".join(spoilt) + "\n")
        expect(rows > 10_000, rows, "rows")
        ended = run("check", "--datasets", datasets, expecting=2)
        lines = ended.output.decode().splitlines()
        expect(len(lines) < 400, len(lines), "lines")
        expect(any("more" in line for line in lines), "no count")
        every = run("check", "--all", "--datasets", datasets, expecting=2).output.decode().splitlines()
        expect(len(every) > rows, len(every), "lines of", rows)
        ended = run("build", "--datasets", datasets, "--output", folder / "e.sqlite", expecting=2)
        expect(len(ended.talk.splitlines()) < 400, len(ended.talk.splitlines()), "lines of talk")
        return f"{rows} bad rows in {len(lines)} lines"


@scenario
def hostile_tables(bench):
    """a line of 200 MB, 100,000 columns, zero bytes, bytes that are not UTF-8: a finding with its place, no more memory than the file"""
    header = b"ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes\n"
    row = b"W07000041,Ynys Mon,Labour,Lab,Albert,Owen,Male,Yes,Yes,9\n"
    megabyte = 1 << 20
    files = {
        "one line of 200 MB": ([b"x" * megabyte] * 200, "1:1", 200 * megabyte),
        "200 MB in one field of the second row": ([header, row, b"W07000041,\""] + [b"y" * megabyte] * 200, "3:2", 200 * megabyte),
        "200 MB of commas": ([b"," * megabyte] * 200, "1:", 200 * megabyte),
        "100,000 columns": ([b",".join(b"c%d" % n for n in range(100_000)), b"\n"], "1:", megabyte),
        "a row of 100,000 fields": ([header, b"W07000041" + b",1" * 100_000, b"\n"], "2:", megabyte),
        "a zero byte": ([header, row, row.replace(b"Albert", b"Al\0bert")], "3:5", 0),
        "Latin-1": ([header, row.replace(b"Mon", b"M\xf4n")], "2:2", 0),
        "a quote that never closes": ([header, row, b"W07000041,\"Ynys\n" + row], "3:2", 0),
        "JSON of 100 MB of brackets": ([b"[" * megabyte] * 100, "1:", 100 * megabyte),
    }
    told = []
    with bench.scratch() as folder:
        file = folder / "published.csv"
        base = run("check", folder / "none.csv", "--datasets", DATASETS).peak
        for name, (parts, place, size) in files.items():
            with open(file, "wb") as written:
                written.writelines(parts)
            kind = ("hexes", "--on", "2024") if "JSON" in name else ("candidacies", "--election", "2015")
            for command in (("import", "--kind", *kind, "--into", folder / "tidy", file), ("check", file)):
                if command[0] == "check" and "JSON" in name:
                    continue
                ended = run(*command, "--datasets", DATASETS, expecting=1)
                said = ended.talk + ended.output.decode()
                expect(f"published.csv:{place}" in said, name, said)
                expect(len(said) < 2000, name, "said too much:", len(said))
                more = ended.peak - base - size
                expect(more < 64 * megabyte, name, "took", more // megabyte, "MB beyond the file")
        told.append(f"{len(files)} files")
    return ", ".join(told)
