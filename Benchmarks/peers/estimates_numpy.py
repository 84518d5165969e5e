"""The notional tallies in numpy: every election of 2010 to 2019 on the boundaries of 2024, by both methods, and how well they do.

The steps are the program's own: proportional fitting of the reference election, leans, raking, exposures, probabilities, expected
seats, agreement with the published result, both validations. All old constituencies are one flat table of cells, so that a pass is a
handful of calls. What comes of it is stored, to be compared with ours; the last line of output is the processor time of the estimating alone.

Each group is fitted on its own, as the method has it; with --stacked all are fitted in one table, which is faster.

    estimates_numpy.py DATASETS DATABASE [--stacked]
"""
import csv
import pathlib
import sqlite3
import sys
import time

import numpy as np

OLD, NEW, REFERENCE = "2010", "2024", 2019
YEARS = (2010, 2015, 2017, 2019)
datasets = pathlib.Path(sys.argv[1])


def rows(name):
    with open(datasets / f"{name}.csv", newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        next(reader)
        return list(reader)


def numbers(values):
    return {value: number for number, value in enumerate(values)}


def runs(starts, lengths):
    """The numbers of several runs, each from its start, one after another."""
    ends = np.cumsum(lengths)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths)


def sums(places, values, count):
    return np.bincount(places, values, count)


# What every build reads.

kinds = {row[0]: row[4] for row in rows("parties")}
PARTY, NAMES = numbers(kinds), list(kinds)
INDEPENDENT = np.array([kind == "independent" for kind in kinds.values()])
SPEAKER = np.array([kind == "speaker" for kind in kinds.values()])
old_codes, new_codes = (sorted(row[0] for row in rows(f"constituencies-{own}")) for own in (OLD, NEW))
OLD_NUMBER, NEW_NUMBER = numbers(old_codes), numbers(new_codes)
O, N = len(old_codes), len(new_codes)


class Counted:
    """An election in the old constituencies: its candidacies by constituency, most votes first."""

    def __init__(self, year):
        read = [(OLD_NUMBER[row[0]], PARTY[row[2]], int(row[12])) for row in rows(f"candidacies-{year}")]
        old, party, votes = (np.array(column) for column in zip(*read))
        order = np.lexsort((np.arange(len(old)), -votes, old))
        self.old, self.party, self.votes = old[order], party[order], votes[order].astype(float)
        self.standing = np.bincount(self.old, minlength=O)
        self.first = np.cumsum(self.standing) - self.standing
        self.totals = sums(self.old, self.votes, O)
        self.has_speaker = sums(self.old, SPEAKER[self.party], O) > 0
        self.electorate = np.zeros(O)
        for row in rows(f"contests-{year}"):
            self.electorate[OLD_NUMBER[row[0]]] = float(row[3])
        # Independents are persons, every one a key of his own; all others are their parties'.
        self.key = np.where(INDEPENDENT[self.party], len(PARTY) + np.arange(len(self.party)), self.party)

    def by_group(self):
        return sums(group_of[self.party] * O + self.old, self.votes, GROUPS * O).reshape(GROUPS, O)


class Published:
    """The reference election in the new constituencies."""

    def __init__(self):
        read = [(NEW_NUMBER[row[0]], PARTY[row[1]], float(row[3])) for row in rows(f"notional-votes-{REFERENCE}-on-{NEW}")]
        self.new, self.party, self.votes = (np.array(column) for column in zip(*read))
        order = np.lexsort((-self.votes, self.new))
        self.winners = self.party[order][np.searchsorted(self.new[order], np.arange(N))]
        self.electorate = np.zeros(N)
        for row in rows(f"notional-contests-{REFERENCE}-on-{NEW}"):
            self.electorate[NEW_NUMBER[row[0]]] = float(row[2])

    def by_group(self):
        return sums(group_of[self.party] * N + self.new, self.votes, GROUPS * N).reshape(GROUPS, N)


counted = {year: Counted(year) for year in YEARS}
published = Published()
areas = {row[0]: (row[1], row[2]) for row in rows("areas")}
area_of = {row[0]: row[2] for row in rows(f"constituencies-{NEW}")}
AREA = numbers(areas)
area = np.array([AREA[area_of[code]] for code in new_codes])
PLACES = [("uk", "United Kingdom", list(range(len(areas))))]
PLACES += [("gb", "Great Britain", [AREA[code] for code, own in areas.items() if own[1] != "Northern Ireland"])]
PLACES += [("nation", nation, [AREA[code] for code, own in areas.items() if own[1] == nation])
           for nation in dict.fromkeys(own[1] for own in areas.values())]
PLACES += [("region", name, [AREA[code]]) for code, (name, nation) in areas.items() if nation == "England"]

# What only estimates need.

method = {(row[0], row[1]): float(row[2]) for row in rows("notional-method")}
grouping = rows("notional-groups")
GROUP = numbers(dict.fromkeys(row[1] for row in grouping))
GROUPS = len(GROUP) + 1
group_of, lean_of = np.full(len(PARTY), GROUPS - 1), np.full(len(PARTY), -1)
for party, group, lean in grouping:
    group_of[PARTY[party]] = GROUP[group]
    lean_of[PARTY[party]] = GROUP.get(lean, -1)

overlaps = rows(f"overlaps-{OLD}-{NEW}")
overlaps = sorted((OLD_NUMBER[row[0]], NEW_NUMBER[row[1]], float(row[2]), float(row[3])) for row in overlaps if float(row[2]) > 0)
piece_old, piece_new = (np.array([row[column] for row in overlaps]) for column in (0, 1))
share_of_old, share_of_new = (np.array([row[column] for row in overlaps]) for column in (2, 3))
P = len(overlaps)
weight = share_of_old / sums(piece_old, share_of_old, O)[piece_old]
started = time.process_time()


# Fitting.


def fit(row_totals, column_totals, passes):
    """Proportional fitting of several groups at once: groups × old and groups × new to groups × pieces; NaN where not known."""
    groups = len(row_totals)
    group, piece = np.nonzero(row_totals[:, piece_old])
    row, row_of = np.unique(group * O + piece_old[piece], return_inverse=True)
    column, column_of = np.unique(group * N + piece_new[piece], return_inverse=True)
    wanted, total = column_totals.ravel()[column], row_totals.ravel()[row]
    is_known = ~np.isnan(wanted)
    seed = weight[piece] * total[row_of]
    cells = seed.copy()
    factor = np.ones(len(column))
    for _ in range(passes):
        found = np.bincount(column_of, cells)
        np.divide(wanted, found, out=factor, where=is_known & (found > 0))
        cells *= factor[column_of]
        found = np.bincount(row_of, cells)
        if not found.all():
            fallen = found[row_of] == 0
            cells[fallen] = seed[fallen]
            found = np.bincount(row_of, cells)
        cells *= (total / found)[row_of]
    fitted = np.zeros((groups, P))
    fitted[group, piece] = cells
    return fitted


def fit_groups(row_totals, column_totals, passes):
    if "--stacked" in sys.argv:
        return fit(row_totals, column_totals, passes)
    return np.vstack([fit(row_totals[[group]], column_totals[[group]], passes) for group in range(len(row_totals))])


reference = counted[REFERENCE]
group_totals, published_groups = reference.by_group(), published.by_group()
passes = int(method["fitting-passes", ""])
everything = fit_groups(
    np.vstack([group_totals, reference.electorate]), np.vstack([published_groups, published.electorate]), passes)
fitted, fitted_electorate = everything[:-1], everything[-1]


def within_old(values):
    whole = sums(piece_old, values, O)[piece_old]
    return np.divide(values, whole, out=weight.copy(), where=whole > 0)


turnout = np.where(reference.has_speaker[piece_old], weight, within_old(fitted.sum(axis=0)))
electorate_share = within_old(fitted_electorate)
with np.errstate(divide="ignore", invalid="ignore"):
    group_share = fitted / group_totals[:, piece_old]
    limit = method["lean-limit", ""]
    leans = np.where(
        (group_totals[:, piece_old] >= method["lean-minimum-votes", ""]) & (turnout > 0) & ~reference.has_speaker[piece_old],
        np.clip(group_share / turnout, 1 / limit, limit), 1.0)
damped = np.vstack([leans ** method["lean-damping", ""], np.ones(P)])
raking = int(method["raking-passes", ""])


# Sharing out and adding up.


class Cells:
    """Every candidacy in every piece of its old constituency, piece after piece."""

    def __init__(self, election):
        standing = election.standing[piece_old]
        self.piece = np.repeat(np.arange(P), standing)
        self.candidacy = runs(election.first[piece_old], standing)

    def uniform(self, election):
        return election.votes[self.candidacy] * weight[self.piece]

    def fitted(self, election):
        share = group_share[group_of[election.party[self.candidacy]], self.piece]
        return election.votes[self.candidacy] * np.where(np.isfinite(share), share, weight[self.piece])

    def calibrated(self, election):
        table = turnout[self.piece] * damped[lean_of[election.party[self.candidacy]], self.piece]
        wanted = turnout * election.totals[piece_old]
        for _ in range(raking):
            found = sums(self.piece, table, P)
            table *= np.divide(wanted, found, out=np.ones(P), where=found > 0)[self.piece]
            found = sums(self.candidacy, table, len(election.votes))
            table *= np.divide(election.votes, found, out=np.ones(len(found)), where=found > 0)[self.candidacy]
        return table


class Result:
    """An election in the new constituencies: its contestants by constituency, most votes first."""

    def __init__(self, election, cells, votes):
        cell = np.nonzero(votes > 0)[0]
        candidacy = cells.candidacy[cell]
        keys = len(PARTY) + len(election.votes)
        key, first, place = np.unique(
            piece_new[cells.piece[cell]] * keys + election.key[candidacy], return_index=True, return_inverse=True)
        summed = sums(place, votes[cell], len(key))
        order = np.lexsort((first, -summed, key // keys))
        self.new, self.votes, own = (key // keys)[order], summed[order], candidacy[first[order]]
        self.party = election.party[own]
        #: The number of an independent's candidacy, from 1; 0 for a party.
        self.candidacy = np.where(INDEPENDENT[self.party], own + 1, 0)
        self.piece_votes = sums(cells.piece, votes, P)
        self.electorate = sums(piece_new, electorate_share * election.electorate[piece_old], N)
        self.valid_votes = sums(self.new, self.votes, N)
        leader = np.searchsorted(self.new, np.arange(N))
        self.place = np.arange(len(self.new)) - leader[self.new] + 1
        self.winner, self.second = self.party[leader], self.party[np.minimum(leader + 1, len(self.party) - 1)]
        has_second = np.append(self.new, N)[leader + 1] == np.arange(N)
        self.second[~has_second] = self.winner[~has_second]
        runner_up = np.where(has_second, np.append(self.votes, 0)[leader + 1], 0)
        self.lead = 100 * (self.votes[leader] - runner_up) / self.valid_votes
        self.is_comparable = ~SPEAKER[self.winner]

    def exposure(self):
        whole = sums(piece_new, self.piece_votes, N)
        return sums(piece_new, self.piece_votes * (1 - weight), N) / whole

    def agreement(self):
        """Right winners, mean distance and mean error by group: against the published result."""
        shares = sums(group_of[self.party] * N + self.new, self.votes, GROUPS * N).reshape(GROUPS, N) / self.valid_votes
        errors = 100 * np.abs(shares - published_groups / published_groups.sum(axis=0)).mean(axis=1)
        yield "constituencies", "", N
        yield "winners", "", (self.winner == published.winners).sum().item()
        yield "distance", "", errors.sum().item() / 2
        for group, error in zip(GROUP, errors.tolist()):
            yield "error", group, error

    def by_place(self):
        """Electorate and votes of every place, and what every party has there: contestants, votes, seats."""
        own = area[self.new] * len(PARTY) + self.party
        keys, of = np.unique(own, return_inverse=True)
        parties = np.stack([sums(of, value, len(keys)) for value in (None, self.votes, self.place == 1)], axis=1)
        wholes = np.stack([sums(area, value, len(areas)) for value in (None, self.electorate, self.valid_votes)], axis=1)
        for kind, name, members in PLACES:
            is_own = np.isin(keys // len(PARTY), members)
            party, place = np.unique(keys[is_own] % len(PARTY), return_inverse=True)
            table = np.zeros((len(party), 3))
            np.add.at(table, place, parties[is_own])
            yield kind, name, wholes[members].sum(axis=0).tolist(), zip(party.tolist(), table.tolist())


def deviations(exposure, remainder):
    grown = method["error-scale", ""] * exposure ** method["error-power", ""]
    floor = method["error-floor", ""]
    return np.maximum(floor, remainder * np.sqrt(floor * floor + grown * grown))


def probabilities(lead, deviation):
    """That of a winner being right: Student's t with six degrees of freedom."""
    t = lead / deviation
    s = t / np.sqrt(6 + t * t)
    c = 1 - s * s
    return 0.5 + s / 2 * (1 + c / 2 + 3 * c * c / 8)


def distributions(chances, owners, count):
    """The Poisson binomial distributions of several owners at once: a row an owner, a column a number of seats."""
    order = np.argsort(owners, kind="stable")
    owned = np.bincount(owners, minlength=count)
    padded = np.zeros((count, owned.max()))
    padded[owners[order], runs(np.zeros(count, int), owned)] = chances[order]
    table = np.zeros((count, owned.max() + 1))
    table[:, 0] = 1
    for seats in range(owned.max()):
        chance = padded[:, seats, None]
        won = table[:, :seats + 1] * chance
        table[:, :seats + 1] *= 1 - chance
        table[:, 1:seats + 2] += won
    return [row[:most + 1] for row, most in zip(table, owned)]


def expected_seats(result, probability):
    """Mean and range of every party's seats in every place: distributions by area, convolved."""
    is_shared = result.second != result.winner
    party = np.concatenate([result.winner, result.second[is_shared]])
    chance = np.concatenate([np.where(is_shared, probability, 1), 1 - probability[is_shared]])
    key, owner = np.unique(np.concatenate([area, area[is_shared]]) * len(PARTY) + party, return_inverse=True)
    own = dict(zip(key.tolist(), zip(np.bincount(owner, chance).tolist(), distributions(chance, owner, len(key)))))
    tail = (1 - method["seat-coverage", ""]) / 2
    for kind, name, members in PLACES:
        found = {}
        for number in members:
            for party in range(len(PARTY)):
                if (known := own.get(number * len(PARTY) + party)) is not None:
                    mean, distribution = found.get(party, (0, [1]))
                    found[party] = mean + known[0], np.convolve(distribution, known[1])
        for party, (mean, distribution) in found.items():
            upto = np.cumsum(distribution)
            yield kind, name, NAMES[party], mean, int((upto <= tail).sum()), int((upto < 1 - tail).sum())


cells = {year: Cells(counted[year]) for year in YEARS}
results = {}
for year, election in counted.items():
    own = cells[year]
    calibrated = own.fitted(election) if year == REFERENCE else own.calibrated(election)
    results[year, "uniform"] = Result(election, own, own.uniform(election))
    results[year, "calibrated"] = Result(election, own, calibrated)
exposures = {kind: results[REFERENCE, kind].exposure() for kind in ("uniform", "calibrated")}


#: Rows that were found, with their table and key.
found_rows = []


def keep(table, rows, *key):
    """Keeps rows until all are found."""
    found_rows.append((table, list(rows), key))


worths = {}
for number, ((year, kind), result) in enumerate(results.items(), 1):
    exposure, remainder = exposures[kind], 1.0 if kind == "uniform" else method.get(("error-remainder", str(year)))
    deviation = probability = None
    if remainder is not None:
        deviation = deviations(exposure, remainder)
        probability = np.where(exposure == 0, 1, probabilities(result.lead, deviation))
        keep("expected_seats", expected_seats(result, probability), number)
    worths[number] = exposure, deviation, probability
    if year == REFERENCE:
        keep("agreement", result.agreement(), number)


# Validation.


def split_pairs(year):
    """Pairs of neighbouring old constituencies merged and split again: how many winners are right by either method."""
    election = counted[year]
    is_tried = ~(election.has_speaker[first] | election.has_speaker[second])
    halves = np.stack([first[is_tried], second[is_tried]], axis=1)
    share = reference.electorate[halves] / reference.electorate[halves].sum(axis=1, keepdims=True)
    count = len(halves)
    # Every candidacy of both, then the merged contestants: parties together, independents each on his own.
    standing = election.standing[halves.ravel()]
    candidacy = runs(election.first[halves.ravel()], standing)
    keys = len(PARTY) + len(election.votes)
    key, first_of, place = np.unique(
        np.repeat(np.repeat(np.arange(count), 2), standing) * keys + election.key[candidacy], return_index=True, return_inverse=True)
    pair, party = key // keys, election.party[candidacy[first_of]]
    votes = sums(place, election.votes[candidacy], len(key))
    # What the reference tells: votes by group in both halves, those of groups that did not stand in both given to nobody.
    known = group_totals[:, halves]
    stood = (known >= method["lean-minimum-votes", ""]).all(axis=2)
    tau = known.sum(axis=0) / known.sum(axis=(0, 2))[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        lean = np.where(stood[:, :, None], np.clip(known / known.sum(axis=2, keepdims=True) / tau, 1 / limit, limit), 1.0)
    lean = np.concatenate([lean ** method["lean-damping", ""], np.ones((1, count, 2))])
    table = tau[pair] * lean[lean_of[party], pair]
    wanted = tau * sums(pair, votes, count)[:, None]
    for _ in range(raking):
        found = np.stack([sums(pair, table[:, half], count) for half in (0, 1)], axis=1)
        table *= (wanted / found)[pair]
        found = table.sum(axis=1)
        table *= np.divide(votes, found, out=np.ones(len(found)), where=found > 0)[:, None]
    truth = election.key[election.first[halves]]
    right = []
    for split in (votes[:, None] * share[pair], table):
        won = np.empty((count, 2), int)
        for half in (0, 1):
            order = np.lexsort((first_of, -votes, -split[:, half], pair))
            won[:, half] = (key % keys)[order][np.searchsorted(pair[order], np.arange(count))]
        right.append((won == truth).mean())
    return count, right


giving = np.nonzero(share_of_new >= method["neighbour-share", ""])[0]
giving = giving[np.lexsort((piece_old[giving], piece_new[giving]))]
givers = [piece_old[own].tolist() for own in np.split(giving, np.nonzero(np.diff(piece_new[giving]))[0] + 1)]
pairs = np.array(sorted({(one, other) for own in givers for place, one in enumerate(own) for other in own[place + 1:]}))
pairs = pairs[~reference.has_speaker[pairs].any(axis=1)]
first, second = pairs.T
for year in YEARS:
    if year != REFERENCE:
        trials, values = split_pairs(year)
        for kind, value in zip(("uniform", "calibrated"), values):
            keep("validation", [("split-pairs", year, kind, trials, value)])

PARTS = 3
hidden = np.tile(published_groups, (PARTS, 1)).reshape(PARTS, GROUPS, N)
for part in range(PARTS):
    hidden[part, :, part::PARTS] = np.nan
guessed = fit_groups(np.tile(group_totals, (PARTS, 1)), hidden.reshape(PARTS * GROUPS, N), passes // 10).reshape(PARTS, GROUPS, P)
distance = 0.0
for part in range(PARTS):
    shares = np.stack([sums(piece_new, guessed[part, group], N) for group in range(GROUPS)])[:, part::PARTS]
    known = published_groups[:, part::PARTS]
    distance += 50 * np.abs(shares / shares.sum(axis=0) - known / known.sum(axis=0)).sum()
_, _, (_, _, uniform), *_ = results[REFERENCE, "uniform"].agreement()
for kind, value in (("uniform", uniform), ("calibrated", distance / N)):
    keep("validation", [("hidden-thirds", REFERENCE, kind, N, value)])
estimated = time.process_time()

# Storing.

database = sqlite3.connect(sys.argv[2], isolation_level=None)
database.executescript("""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
BEGIN;
CREATE TABLE tally (tally_id INTEGER PRIMARY KEY, election INTEGER NOT NULL, method TEXT NOT NULL) STRICT;
CREATE TABLE tally_contest (tally_id INTEGER, constituency_id INTEGER, electorate REAL, valid_votes REAL NOT NULL,
  PRIMARY KEY (tally_id, constituency_id)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_vote (tally_id INTEGER, constituency_id INTEGER, place INTEGER, party TEXT NOT NULL, candidacy_id INTEGER,
  votes REAL NOT NULL, PRIMARY KEY (tally_id, constituency_id, place)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area (tally_id INTEGER, area_kind TEXT, area_name TEXT, seats INTEGER NOT NULL, electorate REAL,
  valid_votes REAL NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area_party (tally_id INTEGER, area_kind TEXT, area_name TEXT, party TEXT, contestants INTEGER NOT NULL,
  votes REAL NOT NULL, seats INTEGER NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name, party)) STRICT, WITHOUT ROWID;
CREATE TABLE estimate (tally_id INTEGER, constituency_id INTEGER, exposure REAL NOT NULL, deviation REAL, probability REAL,
  comparable INTEGER NOT NULL, PRIMARY KEY (tally_id, constituency_id)) STRICT, WITHOUT ROWID;
CREATE TABLE expected_seats (tally_id INTEGER, area_kind TEXT, area_name TEXT, party TEXT, expected REAL NOT NULL, low INTEGER NOT NULL,
  high INTEGER NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name, party)) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (tally_id INTEGER, measure TEXT, party TEXT, value REAL NOT NULL, PRIMARY KEY (tally_id, measure, party))
  STRICT, WITHOUT ROWID;
CREATE TABLE validation (experiment TEXT, election INTEGER, method TEXT, trials INTEGER NOT NULL, value REAL NOT NULL,
  PRIMARY KEY (experiment, election, method)) STRICT, WITHOUT ROWID;
""")


def store(table, rows, *key):
    """Stores rows, each behind its key."""
    rows = [(*key, *row) for row in rows]
    if rows:
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def as_list(values):
    return [None] * N if values is None else values.tolist()


for number, ((year, kind), result) in enumerate(results.items(), 1):
    store("tally", [(number, year, kind)])
    store("tally_contest", zip(range(1, N + 1), result.electorate.tolist(), result.valid_votes.tolist()), number)
    store("tally_vote", zip((result.new + 1).tolist(), result.place.tolist(), [NAMES[party] for party in result.party.tolist()],
                            [own or None for own in result.candidacy.tolist()], result.votes.tolist()), number)
    for area_kind, name, whole, parties in result.by_place():
        store("tally_area", [whole], number, area_kind, name)
        store("tally_area_party", ((NAMES[party], *own) for party, own in parties), number, area_kind, name)
    store("estimate", zip(range(1, N + 1), *map(as_list, worths[number]), result.is_comparable.tolist()), number)
for table, rows_found, key in found_rows:
    store(table, rows_found, *key)
database.execute("COMMIT")
print(estimated - started)
