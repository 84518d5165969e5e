"""Every report, from a ready database by a process that has just begun."""
from benchmarks.map import matplotlib
from harness import Benchmark, Limit, Row


def rows(harness):
    written = Benchmark(
        "four reports against one map",
        "Every report that `swingometer report` writes unasked, side by side on the processors there are, against one hexagon map "
        "of matplotlib's; by the clock, which is what one waits.",
        [harness.ours("report", "--output", harness.path("reports"), name="swingometer report, all"), matplotlib(harness)], rounds=9)
    yield Row("four reports, by the clock", "one matplotlib map", [Limit(written.costs[0].wall / written.costs[1].wall, 1.5, 1.2)],
              [written])
