"""The same load at a hundred thousand and at a million candidacies."""
from yard import Race

SIZES = {100_000: 5, 1_000_000: 1}


def races(yard):
    for size, rounds in SIZES.items():
        grown = yard.grown(size)
        yield Race(
            title=f"load of {size:,} candidacies",
            note="Made-up elections in the shape of real ones, loaded as above.",
            contenders=[yard.build(grown, yard.path("grown.sqlite")), yard.shell_import(grown)],
            must=1.0, memory=64, rounds=rounds)
    small, large = SIZES
    yield Race(
        title="cost of a row, a million against a hundred thousand",
        note="Our load at both sizes, for one candidacy each.",
        contenders=[
            yard.build(yard.grown(size), yard.path("grown.sqlite"), f"swingometer build, {size:,}")
            for size in (large, small)
        ],
        rounds=1, must=1.15, judged="the ratio of CPU times for a row",
        measure=lambda costs, medians: costs[0] / large / (costs[1] / small))
