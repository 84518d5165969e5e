"""Reports as PDF, from a ready database by a process that has just begun."""
import re
import subprocess

from comparisons.map import matplotlib
from yard import Contender, Race


def pages(path):
    """How many pages a PDF has."""
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1))


def races(yard):
    ours, reportlab, folder = yard.path("ours.pdf"), yard.path("reportlab.pdf"), yard.path("reports")
    yield Race(
        title="report of 2024, per page",
        note="Ours whole, with its tags, links and alternative texts, against ReportLab alone making twenty pages of text, twelve "
        "charts and eight tables from the same database.",
        contenders=[
            yard.ours("report", "2024", "--output", ours, units=lambda: pages(ours)),
            Contender("ReportLab", [yard.python, yard.peer("report_reportlab.py"), yard.database(), reportlab],
                      units=lambda: pages(reportlab)),
        ],
        must=1 / 4, then=1 / 6, rounds=5, judged="the ratio of CPU times for a page")
    yield Race(
        title="all reports against one map",
        note="Every report that `swingometer report` writes unasked, against one hexagon map of matplotlib's.",
        contenders=[yard.ours("report", "--output", folder, name="swingometer report, all"), matplotlib(yard)],
        must=1.0, rounds=5)
