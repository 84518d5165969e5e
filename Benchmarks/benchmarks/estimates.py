"""What estimating the notional tallies costs."""
from harness import Benchmark, Limit, Row, require_near, require_same

#: What both databases must answer alike: what hangs on no random number.
TALLY = "JOIN tally t USING (tally_id) WHERE t.method IS NOT NULL ORDER BY"
HALVES = "JOIN constituency h ON h.constituency_id = half_id JOIN constituency p ON p.constituency_id = partner_id"
SAME = [
    f"SELECT t.election, t.method, p.area_kind, p.area_name, p.party, p.contestants, p.votes, p.seats "
    f"FROM tally_area_party p {TALLY} 1, 2, 3, 4, 5",
    f"SELECT t.election, t.method, a.area_kind, a.area_name, a.seats, a.electorate, a.valid_votes FROM tally_area a {TALLY} 1, 2, 3, 4",
    f"SELECT t.election, t.method, c.code, v.place, v.party, v.votes FROM tally_vote v JOIN constituency c USING (constituency_id) "
    f"{TALLY} 1, 2, 3, 4",
    f"SELECT t.election, t.method, a.measure, a.party, a.value FROM agreement a {TALLY} 1, 2, 3, 4",
    "SELECT t.election, t.method, c.code, e.exposure, e.comparable FROM estimate e JOIN constituency c USING (constituency_id) "
    "JOIN tally t USING (tally_id) ORDER BY 1, 2, 3",
    "SELECT t.election, c.code, e.deviation, e.probability FROM estimate e JOIN constituency c USING (constituency_id) "
    "JOIN tally t USING (tally_id) WHERE t.method = 'uniform' ORDER BY 1, 2",
    "SELECT t.election, s.area_kind, s.area_name, s.party, s.expected, s.low, s.high FROM expected_seats s "
    "JOIN tally t USING (tally_id) WHERE t.method = 'uniform' ORDER BY 1, 2, 3, 4",
    "SELECT constant, election, value FROM method_constant WHERE constant IN ('error-scale', 'error-power', 'error-of-pairs') "
    "OR constant = 'error-remainder' AND method = 'uniform' ORDER BY 1, 2",
    "SELECT t.election, t.method, h.code, p.code, t.tuned, t.exposure, t.lead, t.lead_error, t.share_error, t.is_right "
    f"FROM trial t {HALVES} WHERE NOT t.noisy ORDER BY 1, 2, 3, 4",
    f"SELECT t.election, h.code, p.code, t.deviation, t.probability FROM trial t {HALVES} WHERE t.method = 'uniform' ORDER BY 1, 2, 3",
    "SELECT election, method, noisy, count(*) FROM trial GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    "SELECT election, party, count(*) FROM range_trial WHERE area = '' GROUP BY 1, 2 ORDER BY 1, 2",
    "SELECT election, method, constituencies, distance FROM hidden_part ORDER BY 1, 2",
    "SELECT election, damping, party, seats FROM sensitivity ORDER BY 1, 2, 3",
]
#: What hangs on random numbers, which are not the same in both, and how far it may be apart.
CHANGES = "JOIN tally f ON f.tally_id = from_id JOIN tally t ON t.tally_id = to_id"
DRAWN = "FROM expected_seats JOIN tally t USING (tally_id) WHERE low IS NOT NULL AND t.election BETWEEN 2010 AND 2019"
NEAR = {
    "SELECT constant, election, method, value FROM method_constant WHERE constant IN ('error-remainder', 'error-of-share')": 0.03,
    "SELECT constant, value FROM method_constant WHERE constant LIKE 'common-error%'": 0.08,
    "SELECT area <> '', avg(counted BETWEEN low AND high) FROM range_trial GROUP BY 1": 0.1,
    "SELECT election, method, noisy, avg(is_right) FROM trial GROUP BY 1, 2, 3": 0.03,
    "SELECT t.election, t.method, c.code, e.deviation FROM estimate e JOIN constituency c USING (constituency_id) "
    "JOIN tally t USING (tally_id)": 0.4,
    "SELECT t.election, t.method, c.code, e.probability FROM estimate e JOIN constituency c USING (constituency_id) "
    "JOIN tally t USING (tally_id)": 0.02,
    "SELECT t.election, t.method, s.area_kind, s.area_name, s.party, s.expected FROM expected_seats s JOIN tally t USING (tally_id) "
    "WHERE s.expected > 0": 0.5,
    f"SELECT t.election, area_kind, area_name, party, low {DRAWN}": 2,
    f"SELECT t.election, area_kind, area_name, party, high {DRAWN}": 2,
    "SELECT t.election, d.party, sum(d.seats) / 2000.0 FROM seat_draw d JOIN tally t USING (tally_id) GROUP BY 1, 2": 0.5,
    f"SELECT f.election, t.election, avg(d.changed) FROM change_draw d {CHANGES} GROUP BY 1, 2": 1,
    f"SELECT f.election, t.election, max(d.draw) FROM change_draw d {CHANGES} GROUP BY 1, 2": 0,
    f"SELECT f.election, t.election, c.code, j.probability FROM joint_probability j {CHANGES} "
    "JOIN constituency c USING (constituency_id)": 0.05,
}


def rows(harness):
    ours, theirs, stacked = (harness.path(f"estimates-{name}.sqlite") for name in ("ours", "numpy", "stacked"))
    numpy = [harness.python, harness.peer("estimates_numpy.py"), harness.datasets]
    made = Benchmark(
        "estimating the notional tallies",
        "The processor time of estimating alone, as both programs tell it: fitting, both methods on every election, pairs merged and split "
        "again and the errors found in them, probabilities, draws of all seats at once, ranges tried in made-up changes, hidden thirds and other dampings, without reading "
        "the tidy files, and without storing and what is added up then. Ours is what a whole build takes for it, between what it tells of "
        "its progress. What hangs on no random number is the same in both databases, and what does is near, which is looked at.",
        [harness.told("swingometer's build", [harness.program.parent / "estimating", harness.datasets, ours], removes=[ours]),
         harness.told("numpy", [*numpy, theirs], removes=[theirs]),
         harness.told("stacked numpy, all groups in one table", [*numpy, stacked, "--stacked"], removes=[stacked])],
        rounds=9)
    for peer in (theirs, stacked):
        require_same(ours, peer, SAME)
        require_near(ours, peer, NEAR)
    own, numpy, in_one = (cost.cpu for cost in made.costs)
    yield Row("estimating the notional tallies (all methods, years, trials, draws)", "the same steps in numpy",
              [Limit(own / numpy, 1 / 5, 1 / 10)], [made])
    yield Row("the same", "numpy with all groups fitted in one table", [Limit(own / in_one)], [])
