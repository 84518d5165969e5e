"""A map of hexagons as a PNG of 1600 × 2000 pixels, from a ready database by a process that has just begun."""
from yard import Contender, Race


def races(yard):
    yield Race(
        title="hexagon map, 1600 × 2000 PNG",
        note="The winners of 2024: 650 hexagons, a title, the seats of each party, the source.",
        contenders=[
            yard.ours("chart", "hexmap", "--election", "2024", "--width", "800", "--height", "1000", "--scale", "2",
                      "--output", yard.path("ours.png")),
            matplotlib(yard),
        ],
        must=1 / 6, then=1 / 9, rounds=7)


def matplotlib(yard):
    return Contender(
        "matplotlib", [yard.python, yard.peer("map_matplotlib.py"), yard.database(), yard.path("matplotlib.png")])
