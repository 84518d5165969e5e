"""A folder of datasets that is built in a twentieth of a second: two elections in Wales and nothing that counts the whole country."""
import csv
import io
import shutil

from bench import DATASETS, run

ELECTIONS = {"2019", "2024"}


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def text(rows):
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def make(folder):
    """Makes the folder: every row that is of another election or of constituencies elsewhere is left out."""
    folder.mkdir()
    for path in sorted(DATASETS.glob("*.csv")):
        if any(year in path.name for year in ("2005", "candidacies-2010", "contests-2010", "2015", "2017")):
            continue
        header, *rows = read(path)
        places = [place for place, name in enumerate(header) if name in ("code", "from_code", "to_code", "revised")]
        kept = [row for row in rows if all(row[place].startswith("W") for place in places)]
        if path.name == "boundary-sets.csv":
            count = {year: len([row for row in read(DATASETS / f"constituencies-{year}.csv") if row[0].startswith("W")])
                     for year in ("2010", "2024")}
            kept = [[row[0], row[1], count[row[0]], row[3]] for row in rows]
        elif path.name == "exit-polls.csv":
            kept = []
        elif path.name == "long-run.csv":
            kept = rows[:40]
        elif "election" in header and path.name != "notional-method.csv":
            kept = [row for row in kept if row[header.index("election")] in ELECTIONS]
        elif path.name.startswith("by-election"):
            kept = [row for row in kept if row[0] > "2019-12-12"]
        (folder / path.name).write_text(text([header, *kept]), encoding="utf-8")
    for name in ("2019", "2024"):
        assert (folder / f"contests-{name}.csv").exists()
    return folder


def judged(folder, database):
    """What check and build say of a folder, which must be the same; the common exit code."""
    check = run("check", "--all", "--datasets", folder, timeout=60)
    build = run("build", "--force", "--quiet", "--datasets", folder, "--output", database, timeout=60)
    return check, build


def copied(small, folder):
    if folder.exists():
        shutil.rmtree(folder)
    return shutil.copytree(small, folder)
