"""Whether check and build are one judge."""
import re
import shutil

import small
from bench import expect, run, scenario


def one_judge(check, build, *what):
    """Neither crashed, and both said the same of the folder."""
    for ended in (check, build):
        expect(ended.status in (0, 1, 2), *what, "ended with", ended.status, ended.talk)
    expect(check.status == build.status, *what, "check", check.status, "build", build.status, check.output, build.talk)
    if build.status == 2:
        said = {line for line in build.talk.splitlines() if ": error: found" in line}
        heard = set(check.output.decode(errors="replace").splitlines())
        expect(said and said <= heard, *what, "build said what check did not:", said - heard)
    if build.status == 1:
        common = build.talk.splitlines()[-1].removeprefix("swingometer: ")
        expect(common in check.talk + check.output.decode(errors="replace"), *what, "check", check.talk, check.output, "build", build.talk)


def constant(name, value):
    """The edit that gives a constant of the method another value."""
    return lambda text: re.sub(rf"^({name},)[^,]*", rf"\g<1>{value}", text, flags=re.MULTILINE)


@scenario
def one_judge_of_datasets(bench):
    """what check refuses build refuses with the same words, and the other way round"""
    edits = {
        "an election twice": ("elections.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "a boundary set twice": ("boundary-sets.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "an area twice": ("areas.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "an area's place twice": ("areas.csv", lambda t: t.replace(",2\n", ",1\n")),
        "a party's place twice": ("parties.csv", lambda t: t.replace("party,2,", "party,1,")),
        "a party's colour in small letters": ("parties.csv", lambda t: t.replace("E4003B", "e4003b")),
        "an unknown Speaker's party": ("elections.csv", lambda t: t.replace("2024,Lab,", "2024,Nobody,")),
        "an unknown boundary set": ("elections.csv", lambda t: t.replace(",2024,Lab", ",2030,Lab")),
        "a date in another year": ("elections.csv", lambda t: t.replace("2024-07-04", "2023-07-04")),
        "an error's floor of nought": ("notional-method.csv", constant("error-floor", "0")),
        "no passes": ("notional-method.csv", constant("fitting-passes", "0")),
        "1e19 passes": ("notional-method.csv", constant("fitting-passes", "1e19")),
        "half a pass": ("notional-method.csv", constant("raking-passes", "0.5")),
        "no draws": ("notional-method.csv", constant("draws", "0")),
        "1e19 draws": ("notional-method.csv", constant("draws", "1e19")),
        "a range of everything": ("notional-method.csv", constant("seat-coverage", "1")),
        "noise of more than all": ("notional-method.csv", constant("lean-noise", "1.5")),
        "a seed below nought": ("notional-method.csv", constant("seed", "-1")),
        "a constant twice": ("notional-method.csv", lambda t: t + t.splitlines()[1] + "\n"),
        "an unknown predecessor": ("boundary-sets.csv", lambda t: t.replace("32,2010", "32,1997")),
        "a set after itself": ("boundary-sets.csv", lambda t: t.replace("32,2010", "32,2024")),
        "sets in a circle": ("boundary-sets.csv", lambda t: t.replace("40,\n", "40,2024\n")),
        "contests without candidacies": ("candidacies-2024.csv", lambda t: t.splitlines()[0] + "\n"),
        "a hexagon twice": ("hexes-2024.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "a name twice": ("party-names.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "a group twice": ("long-run-groups.csv", lambda t: t + t.splitlines()[-1] + "\n"),
        "a revised code twice": ("revised-codes.csv", lambda t: t + "2024,W07000041,x,W07000112\n" * 2),
        "a revised code of nowhere": ("revised-codes.csv", lambda t: t + "2024,W07000041,x,W07000999\n"),
        "a correction twice": ("corrections.csv", lambda t: t + "contests,2019,W07000041,,,votes,1,2,x\n" * 2),
        "a doubt about an unknown election": ("notional-doubts.csv", lambda t: t + "1997,Lab,x\n"),
        "a doubt about an unknown party": ("notional-doubts.csv", lambda t: t + "2019,Nobody,x\n"),
        "a claim twice": ("claims.csv", lambda t: t + t.splitlines()[-1] + "\n"),
    }
    with bench.scratch() as folder:
        whole = small.make(folder / "small")
        one_judge(*small.judged(whole, folder / "e.sqlite"), "the small folder")
        expect((folder / "e.sqlite").exists(), "no database of the small folder", run("check", "--datasets", whole).output)
        kept = (folder / "e.sqlite").read_bytes()
        for name, (file, edit) in edits.items():
            spoilt = small.copied(whole, folder / "spoilt")
            before = (spoilt / file).read_text()
            after = edit(before)
            expect(before != after, name, "changes nothing")
            (spoilt / file).write_text(after)
            check, build = small.judged(spoilt, folder / "e.sqlite")
            one_judge(check, build, name)
            expect(check.status in (1, 2), name, "was not noticed")
            expect((folder / "e.sqlite").read_bytes() == kept, name, "changed the database")
        shutil.rmtree(spoilt)
        return f"{len(edits)} folders"
