"""What estimating the notional tallies costs, with all that is stored of it."""
import shutil

from harness import Benchmark, Limit, Row, require_same

#: What both databases must answer alike.
TALLY = "JOIN tally t USING (tally_id) WHERE t.method IS NOT NULL ORDER BY"
SAME = [
    f"SELECT t.election, t.method, p.area_kind, p.area_name, p.party, p.contestants, p.votes, p.seats "
    f"FROM tally_area_party p {TALLY} 1, 2, 3, 4, 5",
    f"SELECT t.election, t.method, a.area_kind, a.area_name, a.seats, a.electorate, a.valid_votes FROM tally_area a {TALLY} 1, 2, 3, 4",
    f"SELECT t.election, t.method, e.area_kind, e.area_name, e.party, e.expected, e.low, e.high "
    f"FROM expected_seats e {TALLY} 1, 2, 3, 4, 5",
    f"SELECT t.election, t.method, a.measure, a.party, a.value FROM agreement a {TALLY} 1, 2, 3, 4",
    "SELECT t.election, t.method, count(*), sum(e.exposure), sum(e.deviation), sum(e.probability), sum(e.comparable) FROM estimate e "
    "JOIN tally t USING (tally_id) GROUP BY 1, 2 ORDER BY 1, 2",
    "SELECT t.election, t.method, count(*), sum(v.votes), sum(v.votes * v.place) FROM tally_vote v JOIN tally t USING (tally_id) "
    "WHERE t.method IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2",
    "SELECT experiment, election, method, trials, value FROM validation ORDER BY 1, 2, 3",
]


def rows(harness):
    without = harness.path("without")
    shutil.rmtree(without, ignore_errors=True)
    shutil.copytree(harness.datasets, without, ignore=shutil.ignore_patterns("overlaps-*", "*.json"))
    ours, bare, theirs = (harness.path(f"estimates-{name}.sqlite") for name in ("ours", "bare", "numpy"))
    made = Benchmark(
        "estimating the notional tallies",
        "What the build of all datasets takes more than the build without overlaps: fitting, both methods on every election, their "
        "validation, and storing all of it, overlaps and measures by area too. In numpy what the same steps take more than reading the "
        "same tidy files, and storing what came of them through Python's sqlite3. Votes, seats, sums by area, expected seats, agreement and "
        "validation are the same in both databases, which is looked at.",
        [harness.build(harness.datasets, ours, "swingometer build, all datasets"),
         harness.build(without, bare, "swingometer build, no overlaps"),
         harness.peer_python("numpy", "estimates_numpy.py", harness.datasets, theirs, removes=[theirs]),
         harness.peer_python("numpy, reading alone", "estimates_numpy.py", harness.datasets)], rounds=7)
    require_same(ours, theirs, SAME)
    whole, rest, numpy, reading = (cost.cpu for cost in made.costs)
    yield Row("estimating the notional tallies (all methods, years, validation)", "the same steps in numpy",
              [Limit((whole - rest) / (numpy - reading), 1 / 5, 1 / 10)], [made])
