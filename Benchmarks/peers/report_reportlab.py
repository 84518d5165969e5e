"""A report of twenty pages on the election of 2024 in ReportLab: text, twelve charts, eight tables.

Its pages are as full as ours: as many words, pieces of text and segments of lines to a page, which the benchmark looks at.

    report_reportlab.py DATABASE FILE
"""
import math
import sqlite3
import sys

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.lineplots import LinePlot
from reportlab.graphics.shapes import Drawing, Polygon, Rect, String
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

database = sqlite3.connect(sys.argv[1])
styles = getSampleStyleSheet()
styles["BodyText"].fontSize, styles["BodyText"].leading = 8, 9.5
YEARS = (2015, 2017, 2019, 2024)
#: So many rows of the last table make twenty pages.
ROWS = 505
COLOURS = {party: colors.HexColor("#" + colour) for party, colour in database.execute("SELECT party, colour FROM party")}


def ask(sql, *values):
    return database.execute(sql, values).fetchall()


def tally(year):
    return ask("SELECT tally_id FROM tally WHERE election = ? AND basis = 'counted'", year)[0][0]


def parties(year, kind="uk", name="United Kingdom"):
    return ask(
        "SELECT party, votes, seats, votes / (SELECT sum(votes) FROM tally_area_party WHERE tally_id = ?1 AND area_name = ?3), "
        "name, contestants, lost_deposits FROM tally_area_party JOIN party USING (party) "
        "WHERE tally_id = ?1 AND area_kind = ?2 AND area_name = ?3 ORDER BY seats DESC, votes DESC LIMIT 12",
        tally(year), kind, name)


def bars(rows, value, title, chart=VerticalBarChart):
    drawing = Drawing(480, 180)
    drawing.add(String(0, 165, title, fontName="Helvetica-Bold", fontSize=11))
    bar = chart()
    bar.x, bar.y, bar.width, bar.height = 60, 20, 400, 140
    bar.data = [[row[value] for row in rows]]
    bar.categoryAxis.categoryNames = [row[0] for row in rows]
    for place, row in enumerate(rows):
        bar.bars[0, place].fillColor = COLOURS[row[0]]
    drawing.add(bar)
    return drawing


def hexagons(year, size=9):
    seats = ask(
        "SELECT hex_column, hex_row, party FROM tally_vote JOIN hex USING (constituency_id) WHERE tally_id = ? AND place = 1",
        tally(year))
    left, foot = min(seat[0] for seat in seats), min(seat[1] for seat in seats)
    drawing = Drawing(36 * size, 43 * size)
    for column, row, party in seats:
        x, y = (column - left + (row % 2) / 2) * size * 0.9 + size, (row - foot) * size * 0.78 + size
        corners = []
        for n in range(6):
            corners += [x + size * 0.52 * math.sin(n * math.pi / 3), y + size * 0.52 * math.cos(n * math.pi / 3)]
        drawing.add(Polygon(corners, fillColor=COLOURS[party], strokeColor=colors.white, strokeWidth=0.4))
    return drawing


def lines():
    drawing = Drawing(480, 180)
    plot = LinePlot()
    plot.x, plot.y, plot.width, plot.height = 40, 20, 420, 150
    shares = {party: [] for party in ("Con", "Lab", "LD", "SNP", "Green")}
    for year in YEARS:
        known = {row[0]: row[3] for row in parties(year)}
        for party in shares:
            shares[party].append((year, known.get(party, 0)))
    plot.data = list(shares.values())
    for place, party in enumerate(shares):
        plot.lines[place].strokeColor = COLOURS[party]
    drawing.add(plot)
    return drawing


def strip(year):
    drawing = Drawing(480, 60)
    x = 0
    for party, _, seats, *_ in parties(year):
        drawing.add(Rect(x, 10, seats * 480 / 650, 30, fillColor=COLOURS[party], strokeWidth=0))
        x += seats * 480 / 650
    return drawing


def table(header, rows):
    made = Table([header, *rows], repeatRows=1)
    made.setStyle(TableStyle([
        ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 7), ("FONT", (0, 1), (-1, -1), "Helvetica", 7),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black), ("LINEBELOW", (0, 1), (-1, -1), 0.2, colors.lightgrey),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1), ("TOPPADDING", (0, 0), (-1, -1), 1), ("LEADING", (0, 0), (-1, -1), 8.5),
    ]))
    return made


PARTIES = ["Party", "Name", "Candidates", "Votes", "Share", "Seats", "Lost deposits"]


def shown(rows):
    return table(PARTIES, [
        [party, name, candidates, f"{votes:,.0f}", f"{share:.1%}", seats, deposits]
        for party, votes, seats, share, name, candidates, deposits in rows])


def prose(about, paragraphs=3):
    winner, votes, seats, share, *_ = parties(2024)[0]
    text = (f"{about}: {winner} won {seats} of 650 seats in 2024 with {share:.1%} of the valid votes, {votes:,.0f} of them. "
            "The first past the post in each constituency takes its seat, so that a party's share of seats may be far from "
            "its share of the vote; how far is measured by the indices in the tables below. ")
    return [Paragraph(text * 2, styles["BodyText"]) for _ in range(paragraphs)]


contests = ask(
    "SELECT c.name, v.party, d.first_name || ' ' || d.surname, w.party, v.votes - w.votes, (v.votes - w.votes) / t.valid_votes, "
    "v.votes / t.valid_votes, w.votes / t.valid_votes, t.electorate, t.valid_votes / t.electorate, x.party FROM tally_contest t "
    "JOIN constituency c USING (constituency_id) JOIN tally_vote v USING (tally_id, constituency_id) "
    "JOIN candidacy d USING (candidacy_id) JOIN tally_vote w USING (tally_id, constituency_id) "
    "JOIN tally_vote x USING (tally_id, constituency_id) "
    "WHERE t.tally_id = ? AND v.place = 1 AND w.place = 2 AND x.place = 3 ORDER BY c.name",
    tally(2024))
HEADER = ["Constituency", "Winner", "Elected", "Second", "Majority", "Share", "First", "Second", "Electorate", "Turnout", "Third"]


def seats(rows):
    return table(HEADER, [
        [*row[:4], f"{row[4]:,.0f}", *(f"{share:.1%}" for share in row[5:8]), f"{row[8]:,.0f}", f"{row[9]:.1%}", row[10]]
        for row in rows])


story = [Paragraph("The general election of 2024", styles["Title"]), strip(2024), *prose("Summary", 5), PageBreak()]
story += [Paragraph("The result", styles["Heading1"]), *prose("The result", 3), bars(parties(2024), 2, "Seats"),
          shown(parties(2024)), bars(parties(2024), 1, "Votes"),
          *prose("Votes", 4), lines(), *prose("The shares", 2), PageBreak()]
for year in (2010, *YEARS):
    story += [Paragraph(f"The map of {year}", styles["Heading1"]), hexagons(year), *prose(f"The map of {year}", 3), PageBreak()]
for name in ("England", "Scotland", "Wales", "Northern Ireland"):
    rows = parties(2024, "nation", name)
    story += [Paragraph(name, styles["Heading1"]), *prose(name, 3), bars(rows, 1, f"Votes in {name}", HorizontalBarChart),
              shown(rows)]
story += [PageBreak(), Paragraph("The long view", styles["Heading1"]), *prose("The long view", 3),
          shown(parties(2019)), *prose("Before", 3),
          Paragraph("The closest", styles["Heading2"]), seats(sorted(contests, key=lambda row: row[5])[:25])]
story += [Paragraph("Every constituency", styles["Heading1"]), seats(contests[:ROWS])]
SimpleDocTemplate(sys.argv[2], pagesize=A4, title="The general election of 2024", topMargin=50, bottomMargin=50).build(
    story, onLaterPages=lambda canvas, document: canvas.drawString(72, 36, str(document.page)))
