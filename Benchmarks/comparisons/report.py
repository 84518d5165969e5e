"""Reports as PDF, from a ready database by a process that has just begun."""
import base64
import re
import subprocess
import sys
import zlib

from comparisons.map import matplotlib
from yard import Contender, Race


def pages(path):
    """How many pages a PDF has."""
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1))


def fullness(path):
    """How full the pages of a PDF are: words, pieces of text and segments of paths to a page."""
    words = len(subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout.split())
    texts = segments = 0
    data = path.read_bytes()
    for stream in re.finditer(rb"<<((?:[^<>]|<<[^<>]*>>|<[^<>]*>)*)>>\s*stream\r?\n", data):
        entries = stream.group(1)
        if b"/FlateDecode" not in entries or b"/Type" in entries or b"/Subtype" in entries:
            continue
        content = data[stream.end():stream.end() + int(re.search(rb"/Length (\d+)", entries).group(1))]
        if b"/ASCII85Decode" in entries:
            content = base64.a85decode(content.strip()[:-2])
        content = re.sub(rb"\((?:[^()\\]|\\.)*\)", b"", zlib.decompress(content), flags=re.DOTALL)
        texts += len(re.findall(rb"T[jJ]\b", content))
        segments += sum(word in (b"l", b"c", b"h", b"re") for word in content.split())
    count = pages(path)
    return round(words / count), round(texts / count), round(segments / count)


def races(yard):
    ours, reportlab, folder = yard.path("ours.pdf"), yard.path("reportlab.pdf"), yard.path("reports")
    contenders = [
        yard.ours("report", "2024", "--output", ours, units=lambda: pages(ours)),
        Contender("ReportLab", [yard.python, yard.peer("report_reportlab.py"), yard.database(), reportlab],
                  units=lambda: pages(reportlab)),
    ]
    for contender in contenders:
        subprocess.run(contender.command, check=True, capture_output=True)
    filled = fullness(ours), fullness(reportlab)
    if any(theirs > 1.25 * own for own, theirs in zip(*filled)):
        sys.exit(f"the pages of the peer's report are fuller than ours ({filled}): make them alike again")
    said = ["{:,} words, {:,} pieces of text and {:,} segments of paths".format(*one) for one in filled]
    yield Race(
        title="report of 2024, per page",
        note="Ours whole, with its tags, links and alternative texts, against ReportLab alone making twenty pages of text, twelve "
        f"charts and eight tables from the same database. A page of ours has {said[0]}, one of ReportLab's {said[1]}.",
        contenders=contenders, must=1 / 4, then=1 / 6, rounds=9, judged="the ratio of CPU times for a page")
    yield Race(
        title="all reports against one map",
        note="Every report that `swingometer report` writes unasked, side by side on the processors there are, against one hexagon map "
        "of matplotlib's.",
        contenders=[yard.ours("report", "--output", folder, name="swingometer report, all"), matplotlib(yard)],
        must=1.0, rounds=9, judges="wall", judged="the ratio of times by the clock, which is what one waits")
