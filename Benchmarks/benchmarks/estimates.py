"""What estimating the notional tallies costs."""
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
    ours, theirs, stacked = (harness.path(f"estimates-{name}.sqlite") for name in ("ours", "numpy", "stacked"))
    numpy = [harness.python, harness.peer("estimates_numpy.py"), harness.datasets]
    made = Benchmark(
        "estimating the notional tallies",
        "The processor time of estimating alone, as both programs tell it: fitting, both methods on every election, probabilities, expected "
        "seats, agreement with the published result and both validations, without reading the tidy files and without storing. Ours is what "
        "a whole build takes for it, between what it tells of its progress. Votes, seats, sums by area, expected seats, agreement and "
        "validation are the same in both databases, which is looked at.",
        [harness.told("swingometer's build", [harness.program.parent / "estimating", harness.datasets, ours], removes=[ours]),
         harness.told("numpy", [*numpy, theirs], removes=[theirs]),
         harness.told("stacked numpy, all groups in one table", [*numpy, stacked, "--stacked"], removes=[stacked])],
        rounds=9)
    require_same(ours, theirs, SAME)
    require_same(ours, stacked, SAME)
    own, numpy, in_one = (cost.cpu for cost in made.costs)
    yield Row("estimating the notional tallies (all methods, years, validation)", "the same steps in numpy",
              [Limit(own / numpy, 1 / 5, 1 / 10)], [made])
    yield Row("the same", "numpy with all groups fitted in one table", [Limit(own / in_one)], [])
