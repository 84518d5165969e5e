"""A map of hexagons as a PNG of 1600 × 2000 pixels, from a ready database by a process that has just begun."""
from harness import Benchmark, Limit, Row


def rows(harness):
    drawn = Benchmark(
        "hexagon map, 1600 × 2000 PNG", "The winners of 2024: 650 hexagons, a title, the seats of each party, the source.",
        [harness.ours("chart", "hexmap", "--election", "2024", "--width", "800", "--height", "1000", "--scale", "2",
                      "--output", harness.path("ours.png")),
         matplotlib(harness)], rounds=7)
    yield Row("hexagon map PNG", "matplotlib", [Limit(drawn.costs[0].cpu / drawn.costs[1].cpu, 1 / 8, 1 / 10)], [drawn])


def matplotlib(harness):
    return harness.peer_python("matplotlib", "map_matplotlib.py", harness.database(), harness.path("matplotlib.png"))
