"""Questions asked of a ready database by a process that has just begun."""
from yard import Contender, Race


def races(yard):
    database, facts = yard.database(), yard.facts()
    asked = yard.path("elections.sql")
    asked.write_text(
        ".param init\n"
        + "".join(f".param set :{name} {value}\n" for name, value in (
            ("area_kind", "\"'uk'\""), ("area_name", "\"'United Kingdom'\""), ("speaker", "\"'own'\"")))
        + statement(yard, "elections"))
    yield Race(
        title="query elections, cold",
        note="The same statement on the same database; ours also looks whether the datasets are newer and sets a table.",
        contenders=[yard.ours("query", "elections"), shell("sqlite3 shell, the same statement", database, asked)],
        must=10, then=5, rounds=41, format=lambda value: f"{value:.1f}")
    for title, command, file in (
        ("seat flips, cold", ["flips", "--from", "2017", "--to", "2019"], "flips.sql"),
        ("share by region, cold", ["regions", "--election", "2019"], "regions.sql"),
    ):
        yield Race(
            title=title,
            note="Ours on the ready database; the shell on the same facts without indexes and nothing added up before.",
            contenders=[yard.ours("query", *command), shell("sqlite3 shell on bare tables", facts, yard.peer(file))],
            must=0.6, then=0.35, rounds=41)


def shell(name, database, script):
    return Contender(name, ["sqlite3", "-batch", "-readonly", "-box", database], reads=script)


def statement(yard, name):
    """A named query as the shell can read it: our one function, a subtraction, written out."""
    text = (yard.here.parent / "Sources" / "Queries" / "Named" / f"{name}.sql").read_text()
    return text.replace("house_majority(s.seats, a.seats)", "2 * s.seats - a.seats")
