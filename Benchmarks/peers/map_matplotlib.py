"""The winners of 2024 on a map of hexagons in matplotlib, 1600 × 2000 pixels: what our picture shows, signs, borders and names included.

    map_matplotlib.py DATABASE PICTURE
"""
import math
import sqlite3
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.collections import LineCollection, PolyCollection  # noqa: E402
from matplotlib.patches import Patch  # noqa: E402

database = sqlite3.connect(sys.argv[1])
seats = database.execute("""
  SELECT h.hex_column, h.hex_row, p.colour, p.short_name, a.name FROM tally t
  JOIN tally_vote v ON v.tally_id = t.tally_id AND v.place = 1
  JOIN hex h USING (constituency_id) JOIN party p USING (party)
  JOIN constituency c USING (constituency_id) JOIN area a USING (area)
  WHERE t.election = 2024 AND t.basis = 'counted' ORDER BY p.position""").fetchall()
corners = [(math.sin(n * math.pi / 3) / math.sqrt(3), math.cos(n * math.pi / 3) / math.sqrt(3)) for n in range(6)]
hexes, colours, signs, won, edges, places = [], [], [], {}, {}, {}
for column, row, colour, party, area in seats:
    x, y = column + (0.5 if row % 2 else 0), row * math.sqrt(3) / 2
    hexes.append([(x + dx, y + dy) for dx, dy in corners])
    colours.append("#" + colour)
    won[party, "#" + colour] = won.get((party, "#" + colour), 0) + 1
    places.setdefault(area, []).append((x, y))
    if party == "Labour":
        signs.append([(x - 0.15, y - 0.15), (x + 0.15, y + 0.15)])
    for start, end in zip(hexes[-1], hexes[-1][1:] + hexes[-1][:1]):
        middle = round(start[0] + end[0], 3), round(start[1] + end[1], 3)
        edges.setdefault(middle, []).append((area, (start, end)))
borders = [both[0][1] for both in edges.values() if len(both) == 2 and both[0][0] != both[1][0]]
figure, axes = plt.subplots(figsize=(8, 10), dpi=200)
axes.add_collection(PolyCollection(hexes, facecolors=colours, edgecolors="white", linewidths=0.6))
axes.add_collection(LineCollection(signs, colors="white", linewidths=0.8))
axes.add_collection(LineCollection(borders, colors="black", linewidths=1.2))
for area, spots in places.items():
    axes.text(max(x for x, _ in spots) + 0.8, sum(y for _, y in spots) / len(spots), area, fontsize=6)
axes.set_aspect("equal")
axes.autoscale_view()
axes.axis("off")
figure.suptitle("Labour won 411 of 650 seats in 2024", x=0.04, ha="left", fontsize=18, weight="bold")
axes.set_title("Each hexagon is a constituency, coloured by the party that won it", loc="left", fontsize=11)
axes.legend(handles=[Patch(color=colour, label=f"{party} {count}") for (party, colour), count in won.items()],
            loc="upper right", frameon=False, fontsize=9)
figure.text(0.04, 0.02, "Source: House of Commons Library", fontsize=8)
figure.savefig(sys.argv[2])
