"""Questions asked of a ready database by a process that has just begun."""
import re

from harness import Benchmark, Limit, Row

#: Functions of ours.
AGGREGATES = ["pedersen", "volatility_replacement", "volatility_alteration", "gallagher", "loosemore_hanby", "effective_parties", "winners_bonus"]
#: What the program binds to the parameters of the statement; those left out are NULL.
BOUND = {"area_kind": "uk", "area_name": "United Kingdom", "speaker": "own"}


def rows(harness):
    facts = harness.facts()
    asked = [
        Benchmark(
            f"{title}, cold", "Ours on the ready database; the shell on the same facts without indexes and nothing added up before.",
            [harness.ours("query", *command), shell(harness, "sqlite3 shell on bare tables", facts, harness.peer(file))], rounds=41)
        for title, command, file in (
            ("seat flips", ["flips", "--from", "2017", "--to", "2019"], "flips.sql"),
            ("share by region", ["regions", "--election", "2019"], "regions.sql"))]
    yield Row("seat flips, share by region, cold", "the shell on bare tables",
              [Limit(own.costs[0].cpu / own.costs[1].cpu, 0.75, 0.6, of=own.title.removesuffix(", cold")) for own in asked], asked)
    elections = Benchmark(
        "`query elections`, cold",
        "The same statement on the same database; ours also looks whether the datasets are newer and sets a table.",
        [harness.ours("query", "elections"),
         shell(harness, "sqlite3 shell, the same statement", harness.database(), statement(harness, "elections"))], rounds=41)
    yield Row("`query elections`, cold", "the shell, the same statement", [Limit(elections.costs[0].cpu / elections.costs[1].cpu, 3, 2)],
              [elections])


def shell(harness, name, database, script):
    return harness.shell(name, script, "-readonly", "-box", database)


def statement(harness, name):
    """A named query as the shell can read it: its parameters bound, our one function, a subtraction, written out.

    Our aggregates stand in what is asked of the Speaker counted otherwise; as he is counted here no row comes to them.
    """
    text = (harness.root / "Sources" / "Queries" / "Named" / f"{name}.sql").read_text()
    text = text.replace("house_majority(s.seats, a.seats)", "2 * s.seats - a.seats")
    text = re.sub(rf"\b({'|'.join(AGGREGATES)})\([^()]*\)", "sum(0)", text)
    bound = [f".param set :{parameter} \"'{value}'\"" for parameter, value in BOUND.items()]
    path = harness.path(f"{name}.sql")
    path.write_text("\n".join([".param init", *bound, text]))
    return path
