"""The web edition, from a ready database by a process that has just begun, against Jinja2."""
import pathlib

from harness import Benchmark, Limit, Row


def rows(harness):
    ours, theirs = harness.path("site"), harness.path("jinja")
    written = Benchmark(
        "web edition",
        "All pages of `swingometer site`, with every picture; beside them a page for each constituency of both boundary sets in Jinja2, with the "
        "tables of candidates, of all elections and of the lineage, and no picture.",
        [harness.ours("site", "--output", ours), harness.peer_python("Jinja2", "site_jinja.py", harness.database(), theirs)], rounds=3)
    pages = [sum(1 for page in pathlib.Path(folder).rglob("index.html") if page.stat().st_size > 3000) for folder in (ours, theirs)]
    own, other = (cost.cpu / count for cost, count in zip(written.costs, pages))
    yield Row("web edition, processor a page", "Jinja2", [Limit(own / other, 1 / 4)], [written])
    seconds = Limit(written.costs[0].wall, 6, format=lambda value: f"{value:.1f} s")
    yield Row("web edition, by the clock", "two cores", [seconds], [])
