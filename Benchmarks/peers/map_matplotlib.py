"""The winners of 2024 on a map of hexagons in matplotlib, 1600 × 2000 pixels.

    map_matplotlib.py DATABASE PICTURE
"""
import math
import sqlite3
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.collections import PolyCollection  # noqa: E402
from matplotlib.patches import Patch  # noqa: E402

database = sqlite3.connect(sys.argv[1])
seats = database.execute("""
  SELECT h.hex_column, h.hex_row, p.colour, p.name, p.position FROM tally t
  JOIN tally_vote v ON v.tally_id = t.tally_id AND v.place = 1
  JOIN hex h USING (constituency_id) JOIN party p USING (party)
  WHERE t.election = 2024 AND t.basis = 'counted' ORDER BY p.position""").fetchall()
corners = [(math.sin(n * math.pi / 3) / math.sqrt(3), math.cos(n * math.pi / 3) / math.sqrt(3)) for n in range(6)]
hexes, colours, won = [], [], {}
for column, row, colour, party, _ in seats:
    x, y = column + (0.5 if row % 2 else 0), row * math.sqrt(3) / 2
    hexes.append([(x + dx, y + dy) for dx, dy in corners])
    colours.append("#" + colour)
    won[party, "#" + colour] = won.get((party, "#" + colour), 0) + 1
figure, axes = plt.subplots(figsize=(8, 10), dpi=200)
axes.add_collection(PolyCollection(hexes, facecolors=colours, edgecolors="white", linewidths=0.6))
axes.set_aspect("equal")
axes.autoscale_view()
axes.axis("off")
figure.suptitle("Labour won 411 of 650 seats in 2024", x=0.04, ha="left", fontsize=18, weight="bold")
axes.set_title("Each hexagon is a constituency, coloured by the party that won it", loc="left", fontsize=11)
axes.legend(handles=[Patch(color=colour, label=f"{party} {count}") for (party, colour), count in won.items()],
            loc="upper right", frameon=False, fontsize=9)
figure.text(0.04, 0.02, "Source: House of Commons Library", fontsize=8)
figure.savefig(sys.argv[2])
