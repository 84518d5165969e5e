"""A page for every constituency of both boundary sets with Jinja2: who stood at each election, how it was won, what it was made of.

    site_jinja.py DATABASE FOLDER
"""
import pathlib
import sqlite3
import sys

import jinja2

PAGE = jinja2.Environment(autoescape=True).from_string("""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ name }}</title></head><body><h1>{{ name }}</h1>
<table><caption>Elections</caption><thead><tr><th>Election<th>Won by<th>Second<th>Majority<th>Turnout</tr></thead><tbody>
{% for row in contests %}<tr><th>{{ row[0] }}<td>{{ row[1] }}<td>{{ row[2] or "—" }}<td>{{ "{:,.0f}".format(row[3]) }}<td>{{ "{:.1%}".format(row[4]) }}</tr>
{% endfor %}</tbody></table>
{% for election, rows in slates %}<table><caption>{{ election }}</caption><thead><tr><th>Party<th>Candidate<th>Votes<th>Share</tr></thead><tbody>
{% for row in rows %}<tr><th>{{ row[1] }}<td>{{ row[2] or "" }}<td>{{ "{:,.0f}".format(row[3]) }}<td>{{ "{:.1%}".format(row[4]) }}</tr>
{% endfor %}</tbody></table>
{% endfor %}<table><caption>Shared addresses</caption><tbody>
{% for row in lineage %}<tr><th>{{ row[0] }}<td>{{ "{:.1%}".format(row[1]) }}<td>{{ "{:.1%}".format(row[2]) }}</tr>
{% endfor %}</tbody></table></body></html>
""")

database = sqlite3.connect(sys.argv[1])
folder = pathlib.Path(sys.argv[2])
for constituency, code, name in database.execute("SELECT constituency_id, code, name FROM constituency").fetchall():
    contests = database.execute(
        "SELECT election, winner, second, majority, turnout FROM contest_result WHERE constituency_id = ? AND preferred AND valid_votes > 0"
        " ORDER BY election DESC", [constituency]).fetchall()
    votes = database.execute(
        """SELECT t.election, p.name, trim(d.first_name || ' ' || d.surname), v.votes, v.votes / c.valid_votes FROM tally_vote v
           JOIN tally t USING (tally_id) JOIN tally_contest c USING (tally_id, constituency_id) JOIN party p ON p.party = v.party
           LEFT JOIN candidacy d USING (candidacy_id)
           WHERE v.constituency_id = ? AND t.preferred AND v.votes > 0 ORDER BY t.election DESC, v.place""", [constituency]).fetchall()
    slates = [(year, [row for row in votes if row[0] == year]) for year in sorted({row[0] for row in votes}, reverse=True)]
    lineage = database.execute(
        """SELECT k.name, o.residential_of_old, o.residential_of_new FROM overlap o
           JOIN constituency k ON k.constituency_id = iif(o.new_id = :own, o.old_id, o.new_id) WHERE :own IN (o.old_id, o.new_id)""",
        {"own": constituency}).fetchall()
    page = folder / code / str(constituency) / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(PAGE.render(name=name, contests=contests, slates=slates, lineage=lineage))
