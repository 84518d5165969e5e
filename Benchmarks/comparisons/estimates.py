"""What estimating costs: the build of all datasets, with and without the overlaps that votes are carried across by."""
import shutil

from yard import Race


def races(yard):
    without = yard.path("without")
    shutil.rmtree(without, ignore_errors=True)
    shutil.copytree(yard.datasets, without, ignore=shutil.ignore_patterns("overlaps-*", "*.json"))
    output = yard.path("estimates.sqlite")
    yield Race(
        title="estimating the notional tallies",
        note="The whole build less the build without overlaps: fitting, both methods on every election, their validation, and "
        "storing all of it.",
        contenders=[
            yard.build(yard.datasets, output, "swingometer build, all datasets"),
            yard.build(without, output, "swingometer build, no overlaps"),
        ],
        must=0.15, rounds=7, judged="the seconds of CPU between the two", format=lambda value: f"{value:.2f} s",
        measure=lambda costs, medians: costs[0] - costs[1])
