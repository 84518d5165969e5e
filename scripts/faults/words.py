"""What names become where they go out."""
import os
import pty
import re
import unicodedata

import small
from bench import expect, run, scenario, start


def names(dice, count):
    """Names of all planes, what is dangerous somewhere often among them."""
    hostile = [*'|\\`<>&"\'*_[]~$!#=+-,;\n\r\t\x00'[:-1], "\x1b", "\x9b", "\x7f", "\u0301", "\u202e", "\u2066", "\u2028", "\u2029", "\u0085", "\ufeff", "\ufffe",
               "\u200d", "\U000e0067", "&amp;", "]]>", "<!--", "\\u0041", "|\u0301", "&\u0301", "<\u0338"]

    def letter():
        if dice.random() < 0.4:
            return dice.choice(hostile)
        while True:
            scalar = chr(dice.choice([dice.randrange(1, 0x250), dice.randrange(1, 0x10000), dice.randrange(0x10000, 0x110000)]))
            if unicodedata.category(scalar) != "Cs":
                return scalar

    return ["".join(letter() for _ in range(dice.randrange(1, 12))) for _ in range(count)]


def shown(process, master):
    """What a terminal is sent until the program ends."""
    sent = b""
    while True:
        try:
            part = os.read(master, 1 << 16)
        except OSError:
            break
        if not part:
            break
        sent += part
    process.wait()
    return sent


def is_harmless(sent):
    """Nothing but line ends and what is shown where it stands."""
    text = sent.decode(errors="replace").replace("\r\n", "\n")
    bad = {scalar for scalar in text if unicodedata.category(scalar) in ("Cc", "Zl", "Zp") and scalar != "\n"}
    bad |= {scalar for scalar in text if unicodedata.category(scalar) == "Cf" and scalar not in "\u200c\u200d" and not 0xE0020 <= ord(scalar) <= 0xE007F}
    return not bad or bad


@scenario
def strangers_on_a_terminal(bench):
    """10,000 names of all planes, in every format, in errors, notes and findings: a terminal is sent nothing that it would obey"""
    found = names(bench.dice, 10_000)
    with bench.scratch() as folder:
        rows = ",".join("('" + name.replace("'", "''") + "')" for name in found)
        (folder / "q.sql").write_text(f"SELECT column1 AS \"na\x1b[2Jme\", column1 AS \"na\x1b[2Jme\" FROM (VALUES {rows})", newline="")
        # Beside 10,000 names, the statement must not be longer than it may.
        expect((folder / "q.sql").stat().st_size < 1 << 20, "too long")
        data = small.make(folder / "Data")
        place = ("--datasets", data, "--database", folder / "e.sqlite")
        header, *parties = small.read(data / "parties.csv")
        for row, name in zip(parties, found):
            row[1:4] = [" ".join(name.replace("\x00", "").split()) or "x"] * 3
        (data / "parties.csv").write_text(small.text([header, *parties]), newline="")
        spoilt = small.copied(data, folder / "Spoilt")
        header, *contests = small.read(spoilt / "contests-2024.csv")
        for row, name in zip(contests, found[100:]):
            row[header.index("valid_votes")] = name
        (spoilt / "contests-2024.csv").write_text(small.text([header, *contests]), newline="")
        lines = [("query", "--file", folder / "q.sql", "--format", form, *place) for form in ("table", "csv", "json", "markdown")]
        lines += [("query", "parties", "--election", "2024", "--format", form, *place) for form in ("table", "csv", "json", "markdown")]
        lines += [("trend", "share", *place), ("project", "--from", "2024", "--swing", "Lab:1", *place), ("check", "--all", "--datasets", spoilt),
                  ("build", "--datasets", spoilt, "--output", folder / "f.sqlite"), ("build", "--force", *place)]
        for name in found[:60]:
            lines += [(name,), ("query", name, *place), ("query", "results", "--election", "2024", "--constituency", name, *place),
                      ("query", "elections", f"--format={name}", *place), ("check", folder / name.replace("/", "_"), "--datasets", data),
                      ("query", "--sql", f"SELECT {name}", *place), ("query", "elections", "--output", f"none/{name}", *place)]
        for line in lines:
            master, slave = pty.openpty()
            process = start(*line, stdin=slave, stdout=slave, stderr=slave, cwd=folder)
            os.close(slave)
            sent = shown(process, master)
            os.close(master)
            # Our own: the line of progress, and chips in the colours of parties.
            harmless = is_harmless(re.sub(rb"\r\x1b\[K|\x1b\[38;2;\d+;\d+;\d+m|\x1b\[0m", b"", sent))
            expect(harmless is True, line, "sent", harmless)
            expect(process.returncode in (0, 1, 2, 64), line, process.returncode)
        return f"{len(found)} names, {len(lines)} command lines"


@scenario
def formulas(bench):
    """a cell that a spreadsheet would take for a formula passes through as it is written"""
    cell = "=cmd|' /C calc'!A0"
    with bench.scratch() as folder:
        datasets = bench.datasets(folder)
        path = datasets / "candidacies-2024.csv"
        lines = path.read_text().splitlines()
        surname = lines[0].split(",").index("surname")
        cells = lines[1].split(",")
        cells[surname] = cell
        path.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]) + "\n")
        ended = run(
            "query", "--sql", "SELECT surname FROM candidacy WHERE surname LIKE '=%'", "--format", "csv",
            "--database", folder / "e.sqlite", "--datasets", datasets, expecting=0)
        expect(cell in ended.output.decode(), ended.output)
