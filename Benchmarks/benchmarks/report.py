"""The report of 2024 as a PDF, from a ready database by a process that has just begun."""
import base64
import re
import subprocess
import sys
import zlib

from harness import Benchmark, Limit, Row


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


def rows(harness):
    outputs = [harness.path(f"{name}.pdf") for name in ("ours", "reportlab")]
    programs = [harness.ours("report", "2024", "--output", outputs[0]),
                harness.peer_python("ReportLab", "report_reportlab.py", harness.database(), outputs[1])]
    for program in programs:
        program.run()
    filled = [fullness(output) for output in outputs]
    if any(theirs > 1.25 * own for own, theirs in zip(*filled)):
        sys.exit(f"the pages of the peer's report are fuller than ours ({filled}): make them alike again")
    said = ["{:,} words, {:,} pieces of text and {:,} segments of paths".format(*one) for one in filled]
    counts = [pages(output) for output in outputs]
    written = Benchmark(
        "report of 2024",
        f"Ours whole, {counts[0]} pages with their tags, links and alternative texts, against ReportLab alone making {counts[1]} pages of "
        f"text, twelve charts and eight tables from the same database. A page of ours has {said[0]}, one of ReportLab's {said[1]}.",
        programs, rounds=9)
    ours, theirs = (cost.cpu / count for cost, count in zip(written.costs, counts))
    yield Row("report of 2024, a page", "ReportLab", [Limit(ours / theirs, 1 / 4, 1 / 5)], [written])
