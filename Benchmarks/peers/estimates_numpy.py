"""The notional tallies in numpy: every election of 2010 to 2019 on the boundaries of 2024, by both methods, and what they are worth.

The steps are the program's own: proportional fitting of the reference election, leans, raking, exposures; pairs merged and split again,
and the errors found in them; probabilities; draws of all seats at once; hidden thirds and other dampings. All old constituencies are one
flat table of cells, all pairs another, and so are many draws, so that a pass is a handful of calls. Random numbers are numpy's own, so
that what hangs on them is the same only about. What comes of it is stored, to be compared with ours; the last line of output is the
processor time of the estimating alone, which is without what is added up while storing, as in ours.

Each group is fitted on its own, as the method has it; with --stacked all are fitted in one table, which is faster.

    estimates_numpy.py DATASETS DATABASE [--stacked]
"""
import copy
import csv
import pathlib
import sqlite3
import sys
import time

import numpy as np

OLD, NEW, REFERENCE, LATER = "2010", "2024", 2019, 2024
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
            self.electorate[OLD_NUMBER[row[0]]] = float(row[4])
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
        place = np.searchsorted(self.new[order], np.arange(N))
        leader, second = order[place], order[place + 1]
        self.winner, self.second = self.party[leader], self.party[second]
        self.valid_votes = sums(self.new, self.votes, N)
        self.lead = 100 * (self.votes[leader] - self.votes[second]) / self.valid_votes
        self.is_comparable = ~SPEAKER[self.winner]
        self.electorate = np.zeros(N)
        for row in rows(f"notional-contests-{REFERENCE}-on-{NEW}"):
            self.electorate[NEW_NUMBER[row[0]]] = float(row[2])

    def by_group(self):
        return sums(group_of[self.party] * N + self.new, self.votes, GROUPS * N).reshape(GROUPS, N)

    def shares(self, party):
        """A party's share in each constituency, in percentage points."""
        votes = sums(self.party * N + self.new, self.votes, len(PARTY) * N)
        return 100 * votes[party * N + np.arange(N)] / self.valid_votes


def winners_later():
    """The winners of the election counted in the new constituencies."""
    read = [(NEW_NUMBER[row[0]], int(row[12]), PARTY[row[2]]) for row in rows(f"candidacies-{LATER}")]
    new, votes, party = (np.array(column) for column in zip(*read))
    order = np.lexsort((-votes, new))
    return party[order][np.searchsorted(new[order], np.arange(N))]


counted = {year: Counted(year) for year in YEARS}
published = Published()
later_winner = winners_later()
areas = {row[0]: (row[1], row[2]) for row in rows("areas")}
AREA = numbers(areas)
old_area, area = (np.array([AREA[own[2]] for own in sorted(rows(f"constituencies-{boundaries}"))]) for boundaries in (OLD, NEW))
PLACES = [("uk", "United Kingdom", list(range(len(areas))))]
PLACES += [("gb", "Great Britain", [AREA[code] for code, own in areas.items() if own[1] != "Northern Ireland"])]
PLACES += [("nation", nation, [AREA[code] for code, own in areas.items() if own[1] == nation])
           for nation in dict.fromkeys(own[1] for own in areas.values())]
PLACES += [("region", name, [AREA[code]]) for code, (name, nation) in areas.items() if nation == "England"]

# What only estimates need.

method = {row[0]: float(row[1]) for row in rows("notional-method")}
grouping = rows("notional-groups")
GROUP = numbers(dict.fromkeys(row[1] for row in grouping))
GROUPS = len(GROUP) + 1
group_of, lean_of = np.full(len(PARTY), GROUPS - 1), np.full(len(PARTY), -1)
for party, group, lean in grouping:
    group_of[PARTY[party]] = GROUP[group]
    lean_of[PARTY[party]] = GROUP.get(lean, -1)

overlaps = rows(f"overlaps-{OLD}-{NEW}")
overlaps = sorted((OLD_NUMBER[row[0]], NEW_NUMBER[row[1]], float(row[2])) for row in overlaps if float(row[2]) > 0)
piece_old, piece_new, share_of_old = (np.array(column) for column in zip(*overlaps))
P = len(overlaps)
weight = share_of_old / sums(piece_old, share_of_old, O)[piece_old]
# Every other area by code: errors are found in one half of the regions, and tried in the other.
is_tuned = np.isin(np.arange(len(areas)), np.argsort(list(areas))[::2])
NATION = numbers(dict.fromkeys(code[0] for code in old_codes))
nation = np.array([NATION[code[0]] for code in old_codes])
random = np.random.default_rng(int(method["seed"]))
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
passes = int(method["fitting-passes"])
everything = fit_groups(
    np.vstack([group_totals, reference.electorate]), np.vstack([published_groups, published.electorate]), passes)
fitted, fitted_electorate = everything[:-1], everything[-1]


def within_old(values):
    whole = sums(piece_old, values, O)[piece_old]
    return np.divide(values, whole, out=weight.copy(), where=whole > 0)


turnout = np.where(reference.has_speaker[piece_old], weight, within_old(fitted.sum(axis=0)))
electorate_share = within_old(fitted_electorate)
limit, least_votes, damping = method["lean-limit"], method["lean-minimum-votes"], method["lean-damping"]
with np.errstate(divide="ignore", invalid="ignore"):
    group_share = fitted / group_totals[:, piece_old]
    leans = np.where(
        (group_totals[:, piece_old] >= least_votes) & (turnout > 0) & ~reference.has_speaker[piece_old],
        np.clip(group_share / turnout, 1 / limit, limit), 1.0)
# One more row for those that follow no group.
leans = np.vstack([leans[:-1], np.ones(P)])
raking = int(method["raking-passes"])
noises, contested_lead, stronghold = int(method["lean-noises"]), method["contested-lead"], method["stronghold-share"]


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

    def calibrated(self, election, damping=damping):
        table = turnout[self.piece] * (leans ** damping)[lean_of[election.party[self.candidacy]], self.piece]
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
        self.key = key[order]
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
        yield "winners", "", (self.winner == published.winner).sum().item()
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


cells = {year: Cells(counted[year]) for year in YEARS}
results, cell_votes = {}, {}
for year, election in counted.items():
    own = cells[year]
    cell_votes[year] = own.fitted(election) if year == REFERENCE else own.calibrated(election)
    results[year, "uniform"] = Result(election, own, own.uniform(election))
    results[year, "calibrated"] = Result(election, own, cell_votes[year])
exposures = {kind: results[REFERENCE, kind].exposure() for kind in ("uniform", "calibrated")}


# Errors.


def probabilities(lead, deviation):
    """That of a winner being right: Student's t with six degrees of freedom."""
    t = lead / deviation
    s = t / np.sqrt(6 + t * t)
    c = 6 / (6 + t * t)
    return np.minimum(0.5 + s / 2 * (1 + c / 2 + 3 * c * c / 8), np.nextafter(1, 0))


def scale_of(errors):
    """The likeliest scale of a t distribution with six degrees of freedom."""
    squares = errors * errors
    square = squares.mean()
    for _ in range(200):
        last, square = square, (7 * squares / (6 + squares / square)).mean()
        if abs(square - last) <= 1e-12 * last:
            break
    return np.sqrt(square)


def deviations(exposure, scale, power):
    """The error of a uniform estimate of the reference election."""
    return np.hypot(method["error-floor"], scale * exposure ** power)


def least(low, high, function):
    """Where a function of one valley is least, by golden section."""
    part = (np.sqrt(5) - 1) / 2
    left, right = high - part * (high - low), low + part * (high - low)
    at_left, at_right = function(left), function(right)
    while high - low > 1e-3:
        if at_left < at_right:
            high, right, at_right = right, left, at_left
            left = high - part * (high - low)
            at_left = function(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + part * (high - low)
            at_right = function(right)
    return (low + high) / 2


def fit_errors(exposure, error):
    """The likeliest scale and power."""
    def misfit(scale, power):
        deviation = deviations(exposure, scale, power)
        return np.log(deviation).sum() + 3.5 * np.log1p((error / deviation) ** 2 / 6).sum()

    def scale_at(power):
        return least(1, 50, lambda scale: misfit(scale, power))

    power = least(0.1, 2, lambda power: misfit(scale_at(power), power))
    return scale_at(power), power


own = results[REFERENCE, "uniform"]
is_used = is_tuned[area] & (exposures["uniform"] > 0)
lead_error = published.shares(own.winner) - published.shares(own.second) - own.lead
error_scale, error_power = fit_errors(exposures["uniform"][is_used], lead_error[is_used])


# Pairs merged and split again.


def touching():
    """The pairs of old constituencies that give to the same new one, the lower number first, without those of the Speaker."""
    order = np.argsort(piece_new, kind="stable")
    given = np.bincount(piece_new, minlength=N)
    first = np.arange(P)
    after = (np.cumsum(given) - 1)[piece_new[order]] - first
    one, other = np.repeat(first, after), runs(first + 1, after)
    found = np.unique(piece_old[order][np.stack([one, other], axis=1)], axis=0)
    return found[~reference.has_speaker[found].any(axis=1)]


pairs = touching()
pair_electorate = reference.electorate[pairs].T
pair_exposure = 1 - pair_electorate / pair_electorate.sum(axis=0)
pair_is_tuned = is_tuned[old_area[pairs]].T


class Knowledge:
    """What the reference tells of the halves of pairs: the part of the voters, of each group's, and leans; exact first, then with noises.

    Those of groups that did not stand in both halves are all others'.
    """

    def __init__(self, noise, noises=1, only=slice(None)):
        known, exposure = group_totals[:, pairs[only].T], pair_exposure[:, only]
        stood = (known >= least_votes).all(axis=1)
        stood[-1] = True
        known[-1] += np.where(stood[:, None], 0, known).sum(axis=0)
        known *= stood[:, None]
        known = np.stack([known, *(known * np.exp(noise * random.standard_normal(known.shape)) for _ in range(noises))])
        total = known.sum(axis=2, keepdims=True)
        self.turnout = known.sum(axis=1) / total.sum(axis=1)
        self.share = np.divide(known, total, out=np.broadcast_to(1 - exposure, known.shape).copy(), where=total > 0)
        self.lean = np.where(total >= least_votes, np.clip(self.share / self.turnout[:, None], 1 / limit, limit), 1)
        self.damped = self.lean ** damping
        self.damped[:, -1] = 1


class Merged:
    """An election in the pairs: what both halves' contestants have as those of one constituency; rows are halves, columns contestants."""

    def __init__(self, election):
        self.tried = np.nonzero(~election.has_speaker[pairs].any(axis=1))[0]
        halves = pairs[self.tried]
        count = len(halves)
        standing = election.standing[halves.ravel()]
        candidacy = runs(election.first[halves.ravel()], standing)
        side = np.repeat(np.arange(2 * count), standing)
        # Parties together, independents each on his own, in the order that decides between equal votes.
        keys = len(PARTY) + len(election.votes)
        key, first, place = np.unique(side // 2 * keys + election.key[candidacy], return_index=True, return_inverse=True)
        order = np.argsort(first)
        place = np.argsort(order)[place]
        self.pair, self.key = key[order] // keys, key[order] % keys
        self.start = np.searchsorted(self.pair, np.arange(count))
        self.party = election.party[candidacy[first[order]]]
        self.group = group_of[self.party]
        self.counted = sums(side % 2 * len(key) + place, election.votes[candidacy], 2 * len(key)).reshape(2, -1)
        self.votes = self.counted.sum(axis=0)
        self.totals = np.add.reduceat(self.counted, self.start, axis=1)
        self.winner = election.key[election.first[halves]].T

    def only(self, chosen):
        """Some of the pairs, numbered as they are chosen."""
        place = np.full(len(pairs), -1)
        place[chosen] = np.arange(len(chosen))
        pair = place[self.tried[self.pair]]
        is_own = pair >= 0
        own = copy.copy(self)
        own.tried, own.pair = np.arange(len(chosen)), pair[is_own]
        own.start = np.searchsorted(own.pair, own.tried)
        own.party, own.group, own.votes, own.counted = self.party[is_own], self.group[is_own], self.votes[is_own], self.counted[:, is_own]
        own.totals = np.add.reduceat(own.counted, own.start, axis=1)
        return own

    def uniform(self):
        return self.votes * (1 - pair_exposure)[:, self.tried[self.pair]]

    def fitted(self, share):
        return self.votes * share[self.group, :, self.tried[self.pair]].T

    def calibrated(self, knowledge):
        """Exact and with every noise at once."""
        pair = self.tried[self.pair]
        tau = knowledge.turnout[:, :, self.tried]
        table = tau[:, :, self.pair] * np.moveaxis(knowledge.damped[:, lean_of[self.party], :, pair], 0, 2)
        wanted = tau * self.totals.sum(axis=0)
        for _ in range(raking):
            table *= (wanted / np.add.reduceat(table, self.start, axis=2))[:, :, self.pair]
            found = table.sum(axis=1, keepdims=True)
            table *= np.divide(self.votes, found, out=np.ones(found.shape), where=found > 0)
        return table

    def first_two(self, votes):
        """The numbers of the two contestants with most votes in each half."""
        numbers = np.arange(votes.shape[1])
        for _ in range(2):
            best = np.maximum.reduceat(votes, self.start, axis=1)[:, self.pair]
            found = np.minimum.reduceat(np.where(votes == best, numbers, len(numbers)), self.start, axis=1)
            yield found
            votes = votes.copy()
            np.put_along_axis(votes, found, -1, axis=1)

    def trial(self, votes):
        """What is estimated of each half, and how wrong it is."""
        first, second = self.first_two(votes)
        part = 100 * votes / np.add.reduceat(votes, self.start, axis=1)[:, self.pair]
        truth = 100 * self.counted / self.totals[:, self.pair]
        (guess, own), (of_second, own_second) = (
            [np.take_along_axis(values, who, axis=1) for values in (part, truth)] for who in (first, second))
        lead = guess - of_second
        return lead, own - own_second - lead, own - guess, self.key[first] == self.winner

    def errors(self, votes):
        """Logarithms of how the halves' votes are divided otherwise than estimated, by group, then all; those of all where not known."""
        count = len(self.tried)
        index = (np.arange(2)[:, None] * GROUPS + self.group) * count + self.pair
        truth, guess = (
            sums(index.ravel(), own.ravel(), 2 * GROUPS * count).reshape(2, GROUPS, count) for own in (self.counted, votes))
        truth, guess = (np.concatenate([own, own.sum(axis=1, keepdims=True)], axis=1) for own in (truth, guess))
        is_known = (np.minimum(truth, guess) >= least_votes).all(axis=0)
        # What is none of the groups is many parties and persons, who stood where they liked.
        is_known[-2] = False
        with np.errstate(divide="ignore", invalid="ignore"):
            error = np.log(truth[0] / truth[1]) - np.log(guess[0] / guess[1])
        error[-1, ~is_known[-1]] = 0
        return np.where(is_known, error, error[-1])

    def fighting(self, votes):
        """Who fights for each half: those within the limit of its winner, two at least."""
        part = 100 * votes / np.add.reduceat(votes, self.start, axis=1)[:, self.pair]
        near = (votes > 0) & (part >= np.maximum.reduceat(part, self.start, axis=1)[:, self.pair] - contested_lead)
        return near & (np.add.reduceat(near.astype(int), self.start, axis=1)[:, self.pair] > 1)

    def strengths(self, votes):
        """How much larger each group's share is in the first half, where it is not small in both: groups × pairs."""
        count = len(self.tried)
        index = (np.arange(2)[:, None] * GROUPS + self.group) * count + self.pair
        share = sums(index.ravel(), votes.ravel(), 2 * GROUPS * count).reshape(2, GROUPS, count)
        share /= share.sum(axis=1, keepdims=True)
        told = np.where(share.max(axis=0) >= stronghold, share[0] - share[1], 0)
        told[-1] = 0
        return told

    def contested(self, votes):
        """Where a group fights for the first half and not for the second, less the other way round: groups × pairs."""
        near = self.fighting(votes)
        told = np.zeros((2, GROUPS, len(self.tried)), bool)
        for half in range(2):
            told[half, self.group[near[half]], self.pair[near[half]]] = True
        told[:, -1] = False
        return told[0].astype(float) - told[1]


merged = {year: Merged(counted[year]) for year in YEARS}
#: By election, method and whether there is noise: lead, its error, the share's error, whether the winner is right.
trials = {(year, "uniform", 0): own.trial(own.uniform()) for year, own in merged.items()}


def scale_in(case, column=1):
    """The errors of a trial, or of several, in the tuning half, over those of uniform estimates of the reference election."""
    return scale_of(np.concatenate([
        (trials[own][column] / deviations(pair_exposure, error_scale, error_power)[:, merged[own[0]].tried])
        [pair_is_tuned[:, merged[own[0]].tried]] for own in case]))


of_pairs = scale_in([(REFERENCE, "uniform", 0)])
knowledge = Knowledge(method["lean-noise"] * of_pairs, noises)
#: What the estimates of pairs with the first noise are wrong by, by election, group, then all, and pair; and where groups are strong, and fight, in one half only.
donor_errors = np.full((len(YEARS), GROUPS + 1, len(pairs)), np.nan)
donor_contested, donor_strength = np.zeros((2, len(YEARS), GROUPS, len(pairs)))
for number, (year, own) in enumerate(merged.items()):
    if year == REFERENCE:
        tables = [None, *(own.fitted(share) for share in knowledge.share[1:])]
    else:
        tables = own.calibrated(knowledge)
        trials[year, "calibrated", 0] = own.trial(tables[0])
    for noise in range(1, noises + 1):
        trials[year, "calibrated", noise] = own.trial(tables[noise])
    donor_errors[number][:, own.tried] = own.errors(tables[1])
    donor_contested[number][:, own.tried] = own.contested(tables[1])
    donor_strength[number][:, own.tried] = own.strengths(tables[1])
used = [case for case in trials if case[1] == "uniform" or case[2]]
remainders = {case: scale_in([own for own in used if own[:2] == case]) / of_pairs for case in dict.fromkeys(own[:2] for own in used)}
calibrated = [case for case in used if case[2]]
of_share = scale_in(calibrated, 2) / scale_in(calibrated)
is_donor = ~np.isnan(donor_errors).any(axis=(0, 1))
donor_errors, donor_old = donor_errors[:, :, is_donor], pairs[is_donor, 0]
donor_causes = donor_strength[:, :, is_donor], donor_contested[:, :, is_donor]
donor_is_tuned = is_tuned[old_area[donor_old]]


def common_errors(half, least=30):
    """What errors of a party have in common over a whole election: the deviations, over both, of their slopes on its strength and contests."""
    off = donor_errors[:, :-1] - donor_errors[:, -1:]
    for cause in donor_causes:
        own = (cause != 0) & (off != 0) & half
        products, squares = (own * cause * off).sum(axis=2), (own * cause * cause).sum(axis=2)
        slopes = (products / np.maximum(squares, 1e-300))[own.sum(axis=2) >= least]
        yield np.sqrt((slopes * slopes).mean())


stronghold_deviation, contest_deviation = common_errors(donor_is_tuned)


def worth(kind, remainder, lead):
    """Exposure, deviation and probability of each constituency's winner."""
    exposure = exposures[kind]
    deviation = np.maximum(method["error-floor"], remainder * deviations(exposure, error_scale, error_power))
    return exposure, deviation, np.where(exposure == 0, 1, probabilities(lead, deviation))


worths = {case: worth(case[1], remainders[case], result.lead) for case, result in results.items()}
# That the published leads have the errors of a calibrated estimate is a judgement, not their authors'.
results[REFERENCE, None] = published
worths[REFERENCE, None] = worth("calibrated", remainders[REFERENCE, "calibrated"], published.lead)


# Draws.


class Drawing:
    """An election being drawn: the cells that can change who wins, those of a candidacy together; rows are cells, columns draws."""

    REACH = 5

    def __init__(self, year):
        election, own, result = counted[year], cells[year], results[year, "calibrated"]
        exposure, deviation, _ = worths[year, "calibrated"]
        leader = np.searchsorted(result.new, np.arange(N))
        behind = result.votes[leader] - self.REACH * deviation / 100 * result.valid_votes
        near = (exposure > 0)[result.new] & (result.votes >= behind[result.new])
        near &= np.bincount(result.new, near, N)[result.new] > 1
        #: Slots are contestants who may have won, the estimated winner of each constituency first.
        new = result.new[near]
        self.new, self.start, self.seat = np.unique(new, return_index=True, return_inverse=True)
        self.party = result.party[near]
        slot_of = {key: slot for slot, key in enumerate(result.key[near].tolist())}
        keys = len(PARTY) + len(election.votes)
        slot = np.array([slot_of.get(key, -1) for key in (piece_new[own.piece] * keys + election.key[own.candidacy]).tolist()])
        is_whole = np.bincount(piece_old, minlength=O)[piece_old[own.piece]] == 1
        fixed = is_whole & (slot >= 0)
        self.fixed = sums(slot[fixed], election.votes[own.candidacy[fixed]], len(new))
        used = np.zeros(len(election.votes), bool)
        used[own.candidacy[slot >= 0]] = True
        chosen = np.nonzero(used[own.candidacy] & ~is_whole)[0]
        chosen = chosen[np.argsort(own.candidacy[chosen], kind="stable")]
        candidacy = own.candidacy[chosen]
        self.piece, self.votes = own.piece[chosen], cell_votes[year][chosen]
        own_candidacy, self.column_start, self.column = np.unique(candidacy, return_index=True, return_inverse=True)
        self.totals = election.votes[own_candidacy]
        party = election.party[candidacy]
        self.group = group_of[party]
        behind = result.votes[leader] - contested_lead / 100 * result.valid_votes
        fighting = result.votes >= behind[result.new]
        fighting &= np.bincount(result.new, fighting, N)[result.new] > 1
        #: Whether the party fights for the seat that the cell goes to.
        self.contested = np.isin(piece_new[self.piece] * keys + election.key[candidacy], result.key[fighting]).astype(float)[:, None]
        #: The candidacy's share of the votes in the piece.
        self.strength = (self.votes / sums(own.piece, cell_votes[year], P)[self.piece])[:, None]
        slot = slot[chosen]
        order = np.argsort(slot, kind="stable")
        self.slotted = order[slot[order] >= 0]
        self.slots, self.slot_start = np.unique(slot[self.slotted], return_index=True)

    def draw(self, choice, errors, of_strongholds, of_contests):
        """Draws once a column, then with all errors the other way round, and tells the place of each seat's winner among those who may have won."""
        drawn = errors.take(choice[self.piece] + (self.group * errors.shape[1])[:, None])
        drawn += of_strongholds[self.group] * self.strength + of_contests[self.group] * self.contested
        np.exp(drawn, out=drawn)
        drawn = np.concatenate([drawn, 1 / drawn], axis=1)
        drawn *= self.votes[:, None]
        found = np.add.reduceat(drawn, self.column_start, axis=0)
        drawn *= np.divide(self.totals[:, None], found, out=np.zeros(found.shape), where=found > 0)[self.column]
        votes = np.repeat(self.fixed[:, None], drawn.shape[1], axis=1)
        votes[self.slots] += np.add.reduceat(drawn[self.slotted], self.slot_start, axis=0)
        best = np.maximum.reduceat(votes, self.start, axis=0)[self.seat]
        slots = np.arange(len(self.fixed), dtype=np.int16)[:, None]
        return np.minimum.reduceat(np.where(votes == best, slots, np.int16(len(self.fixed))), self.start, axis=0)


def draw_all(count, at_once=40):
    """The numbers of the winning slots of all elections, seats × draws."""
    drawings = {year: Drawing(year) for year in YEARS}
    spread = 1 / (of_pairs * np.sqrt(2))
    # One donor after another, first one way round, then the other.
    errors = [spread * np.concatenate([own[:-1], -own[:-1]], axis=1) for own in donor_errors]
    used = np.unique(np.concatenate([own.piece for own in drawings.values()]))
    pools = []
    for number in range(len(NATION)):
        donors = np.nonzero(nation[donor_old] == number)[0]
        # A nation too small to have pairs of its own takes from all.
        donors = donors if len(donors) else np.arange(len(donor_old))
        pools.append((used[nation[piece_old[used]] == number], np.concatenate([donors, donors + len(donor_old)])))
    winners = {year: np.empty((len(own.new), count), np.int16) for year, own in drawings.items()}
    choice = np.zeros((P, at_once // 2), int)
    for begin in range(0, count, at_once):
        for pieces, donors in pools:
            choice[pieces] = donors[random.integers(0, len(donors), (len(pieces), at_once // 2))]
        for (year, own), error in zip(drawings.items(), errors):
            common = (deviation * random.standard_normal((GROUPS, at_once // 2))
                      for deviation in (stronghold_deviation, contest_deviation / of_pairs))
            winners[year][:, begin:begin + at_once] = own.draw(choice, error, *common)
    return drawings, winners


draws = int(method["draws"])
drawings, drawn_slots = draw_all(draws)


# Ranges of seats in made-up changes.


def largest(places):
    """The three parties with most votes at the reference election in some pairs."""
    own = merged[REFERENCE].only(places)
    votes = sums(own.party, own.votes, len(PARTY)) * np.array([kind == "party" for kind in kinds.values()])
    return np.argsort(-votes)[:3]


def disjoint(places):
    """Some pairs in random order, none with a constituency in common."""
    taken, chosen = set(), []
    for place in random.permutation(places).tolist():
        if taken.isdisjoint(pairs[place].tolist()):
            taken.update(pairs[place].tolist())
            chosen.append(place)
    return np.array(sorted(chosen))


def winners_of(votes, start, pair, party):
    """The party of the winner of each half of each pair, draw by draw: halves × pairs × draws."""
    best = np.maximum.reduceat(votes, start, axis=1)[:, pair]
    numbers = np.arange(len(party), dtype=np.int16).reshape(1, -1, *[1] * (votes.ndim - 2))
    return party[np.minimum.reduceat(np.where(votes == best, numbers, np.int16(len(party))), start, axis=1)]


def range_trials(count, half, first):
    """The range of each of the three largest parties in each made-up change of one half of the regions, by the errors of the other."""
    is_usable = is_donor & half(pair_is_tuned).all(axis=0)
    is_own = ~half(donor_is_tuned)
    own_donors = np.nonzero(is_own)[0]
    deviations = tuple(common_errors(is_own))
    # One donor after another, first one way round, then the other.
    errors = [np.concatenate([own[:-1], -own[:-1]], axis=1) / np.sqrt(2) for own in donor_errors[:, :, own_donors]]
    out, parties = round(count * (1 - method["seat-coverage"]) / 2), largest(np.nonzero(is_usable)[0])
    for change in range(first, first + int(method["made-up-changes"])):
        chosen = disjoint(np.nonzero(is_usable)[0])
        knowledge = Knowledge(method["lean-noise"] * of_pairs, only=chosen)
        choice = np.zeros((2, len(chosen), count // 2), int)
        for number in range(len(NATION)):
            donors = np.nonzero(nation[donor_old[own_donors]] == number)[0]
            donors = donors if len(donors) else np.arange(len(own_donors))
            donors = np.concatenate([donors, donors + len(own_donors)])
            is_here = nation[pairs[chosen, 0]] == number
            choice[:, is_here] = donors[random.integers(0, len(donors), (2, is_here.sum(), count // 2))]
        places = old_area[pairs[chosen]].T
        for number, (year, whole) in enumerate(merged.items()):
            own = whole.only(chosen)
            table = own.fitted(knowledge.share[1]) if year == REFERENCE else own.calibrated(knowledge)[1]
            strength = table / np.add.reduceat(table, own.start, axis=1)[:, own.pair]
            drawn = errors[number][own.group[None, :, None], choice[:, own.pair]]
            of_strongholds, of_contests = (deviation * random.standard_normal((GROUPS, count // 2))[own.group] for deviation in deviations)
            drawn += of_strongholds * strength[:, :, None] + of_contests * own.fighting(table)[:, :, None]
            np.exp(drawn, out=drawn)
            drawn = np.concatenate([drawn, 1 / drawn], axis=2)
            drawn *= table[:, :, None]
            found = drawn.sum(axis=0)
            drawn *= np.divide(own.votes[:, None], found, out=np.zeros(found.shape), where=found > 0)
            wins = [winners_of(votes, own.start, own.pair, own.party) for votes in (table, own.counted, drawn)]
            for place in [None, *np.unique(places)]:
                is_here = np.full(places.shape, True) if place is None else places == place
                for party in parties:
                    estimated, truth, seats = ((own[is_here] == party).sum(axis=0) for own in wins)
                    seats = np.sort(seats)
                    if place is None or seats[-1] or truth:
                        low, high = seats[out], seats[-1 - out]
                        within = ((seats >= low) & (seats <= high)).mean()
                        yield change, "" if place is None else list(areas)[place], year, party, estimated, truth, low, high, within


ranges_tried = [*range_trials(draws // 10, lambda tuned: ~tuned, 1),
                *range_trials(draws // 10, lambda tuned: tuned, 1 + int(method["made-up-changes"]))]


# What else is tried.


def hidden_thirds(parts=3):
    """The mean distance from the published result where a third of it is hidden from the fit, in turn, in a tenth of the passes."""
    hidden = np.tile(published_groups, (parts, 1)).reshape(parts, GROUPS, N)
    for part in range(parts):
        hidden[part, :, part::parts] = np.nan
    guessed = fit_groups(np.tile(group_totals, (parts, 1)), hidden.reshape(parts * GROUPS, N), passes // 10).reshape(parts, GROUPS, P)
    distance = 0.0
    for part in range(parts):
        shares = np.stack([sums(piece_new, guessed[part, group], N) for group in range(GROUPS)])[:, part::parts]
        known = published_groups[:, part::parts]
        distance += 50 * np.abs(shares / shares.sum(axis=0) - known / known.sum(axis=0)).sum()
    return distance / N


distances = {"calibrated": hidden_thirds(), "uniform": dict(
    (measure, value) for measure, _, value in results[REFERENCE, "uniform"].agreement())["distance"]}
seats_by_damping = {
    (year, other): np.bincount(Result(counted[year], cells[year], cells[year].calibrated(counted[year], other)).winner)
    for year in YEARS if year != REFERENCE for other in (0.5, 1.0)}
estimated = time.process_time()

# Adding up and storing.


def expected_seats(result, probability):
    """The mean number of every party's seats by area: areas × parties."""
    first, second = (area * len(PARTY) + party for party in (result.winner, result.second))
    size = len(areas) * len(PARTY)
    return (sums(first, probability, size) + sums(second, 1 - probability, size)).reshape(len(areas), -1)


def first_or_second(result):
    stands = np.zeros((len(areas), len(PARTY)), bool)
    stands[area, result.winner] = stands[area, result.second] = True
    return stands


def winners_drawn(year, result):
    """The winning party of each constituency, and in each draw: constituencies × draws."""
    drawing = drawings[year]
    winner = np.repeat(result.winner.astype(np.int16)[:, None], draws, axis=1)
    winner[drawing.new] = drawing.party.astype(np.int16)[drawn_slots[year]]
    return winner


def seats_drawn(winner):
    """The parties that win somewhere, and their seats by area in each draw: areas × parties × draws."""
    parties, place = np.unique(winner, return_inverse=True)
    index = ((area * len(parties))[:, None] + place.reshape(winner.shape)) * draws + np.arange(draws)
    return parties, np.bincount(index.ravel(), minlength=len(areas) * len(parties) * draws).reshape(len(areas), len(parties), draws)


def ranges(result, probability, drawn):
    """Expected seats of every place, and the range that leaves as many draws on either side."""
    mean, stands = expected_seats(result, probability), first_or_second(result)
    out = round(draws * (1 - method["seat-coverage"]) / 2)
    for kind, name, members in PLACES:
        found = {party: (None, None) for party in np.nonzero(stands[members].any(axis=0))[0].tolist()}
        if drawn is not None:
            parties, seats = drawn
            seats = np.sort(seats[members].sum(axis=0), axis=1)
            found = {party: (0, 0) for party in found} | {
                party: (low, high) for party, low, high, most in
                zip(parties.tolist(), seats[:, out].tolist(), seats[:, -1 - out].tolist(), seats[:, -1].tolist()) if most > 0}
        whole = mean[members].sum(axis=0).tolist()
        for party, (low, high) in found.items():
            yield kind, name, NAMES[party], whole[party], low, high


def joint_probabilities(one, other):
    """Those of both winners being right, where one is not certain, by what goes together in the draws."""
    (first, new, right), (second, its_new, its_right) = one, other
    common, place, its_place = np.intersect1d(new, its_new, return_indices=True)
    right, its_right = right[place], its_right[its_place]
    p, q, together = right.mean(axis=1), its_right.mean(axis=1), (right & its_right).mean(axis=1)
    spread = np.sqrt(p * (1 - p) * q * (1 - q))
    correlation = np.zeros(N)
    correlation[common] = np.divide(together - p * q, spread, out=np.zeros(len(common)), where=spread > 0)
    joint = first * second + correlation * np.sqrt(first * (1 - first) * second * (1 - second))
    joint = np.clip(joint, np.maximum(first + second - 1, 0), np.minimum(first, second))
    doubtful = np.nonzero(np.minimum(first, second) < 1)[0]
    return zip((doubtful + 1).tolist(), joint[doubtful].tolist())


database = sqlite3.connect(sys.argv[2], isolation_level=None)
database.executescript("""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
BEGIN;
CREATE TABLE constituency (constituency_id INTEGER PRIMARY KEY, boundary_set TEXT NOT NULL, code TEXT NOT NULL) STRICT;
CREATE TABLE tally (tally_id INTEGER PRIMARY KEY, election INTEGER NOT NULL, method TEXT) STRICT;
CREATE TABLE tally_contest (tally_id INTEGER, constituency_id INTEGER, electorate REAL, valid_votes REAL NOT NULL,
  PRIMARY KEY (tally_id, constituency_id)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_vote (tally_id INTEGER, constituency_id INTEGER, place INTEGER, party TEXT NOT NULL, candidacy_id INTEGER,
  votes REAL NOT NULL, PRIMARY KEY (tally_id, constituency_id, place)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area (tally_id INTEGER, area_kind TEXT, area_name TEXT, seats INTEGER NOT NULL, electorate REAL,
  valid_votes REAL NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name)) STRICT, WITHOUT ROWID;
CREATE TABLE tally_area_party (tally_id INTEGER, area_kind TEXT, area_name TEXT, party TEXT, contestants INTEGER NOT NULL,
  votes REAL NOT NULL, seats INTEGER NOT NULL, PRIMARY KEY (tally_id, area_kind, area_name, party)) STRICT, WITHOUT ROWID;
CREATE TABLE estimate (tally_id INTEGER, constituency_id INTEGER, exposure REAL NOT NULL, deviation REAL NOT NULL,
  probability REAL NOT NULL, comparable INTEGER NOT NULL, PRIMARY KEY (tally_id, constituency_id)) STRICT, WITHOUT ROWID;
CREATE TABLE expected_seats (tally_id INTEGER, area_kind TEXT, area_name TEXT, party TEXT, expected REAL NOT NULL, low INTEGER,
  high INTEGER, PRIMARY KEY (tally_id, area_kind, area_name, party)) STRICT, WITHOUT ROWID;
CREATE TABLE seat_draw (tally_id INTEGER, draw INTEGER, party TEXT, seats INTEGER NOT NULL, PRIMARY KEY (tally_id, draw, party))
  STRICT, WITHOUT ROWID;
CREATE TABLE change_draw (from_id INTEGER, to_id INTEGER, draw INTEGER, changed INTEGER NOT NULL, PRIMARY KEY (from_id, to_id, draw))
  STRICT, WITHOUT ROWID;
CREATE TABLE joint_probability (from_id INTEGER, to_id INTEGER, constituency_id INTEGER, probability REAL NOT NULL,
  PRIMARY KEY (from_id, to_id, constituency_id)) STRICT, WITHOUT ROWID;
CREATE TABLE sensitivity (election INTEGER, damping REAL, party TEXT, seats INTEGER NOT NULL, PRIMARY KEY (election, damping, party))
  STRICT, WITHOUT ROWID;
CREATE TABLE agreement (tally_id INTEGER, measure TEXT, party TEXT, value REAL NOT NULL, PRIMARY KEY (tally_id, measure, party))
  STRICT, WITHOUT ROWID;
CREATE TABLE hidden_part (election INTEGER, method TEXT, constituencies INTEGER NOT NULL, distance REAL NOT NULL,
  PRIMARY KEY (election, method)) STRICT, WITHOUT ROWID;
CREATE TABLE trial (election INTEGER, method TEXT, noisy INTEGER, half_id INTEGER, partner_id INTEGER, tuned INTEGER NOT NULL,
  exposure REAL NOT NULL, lead REAL NOT NULL, lead_error REAL NOT NULL, share_error REAL NOT NULL, deviation REAL NOT NULL,
  share_deviation REAL NOT NULL, probability REAL NOT NULL, is_right INTEGER NOT NULL,
  PRIMARY KEY (election, method, noisy, half_id, partner_id)) STRICT, WITHOUT ROWID;
CREATE TABLE range_trial (made_up_change INTEGER, area TEXT, election INTEGER, party TEXT, estimated INTEGER NOT NULL,
  counted INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, within REAL NOT NULL,
  PRIMARY KEY (made_up_change, area, election, party)) STRICT, WITHOUT ROWID;
CREATE TABLE method_constant (constant TEXT NOT NULL, election INTEGER, method TEXT, value REAL NOT NULL) STRICT;
""")


def store(table, rows, *key):
    """Stores rows, each behind its key."""
    rows = [(*key, *row) for row in rows]
    if rows:
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


# New constituencies have the lower numbers.
store("constituency", ((number, NEW, code) for number, code in enumerate(new_codes, 1)))
store("constituency", ((number, OLD, code) for number, code in enumerate(old_codes, N + 1)))
TALLY = numbers([*results, (LATER, None)])
store("tally", ((number, *case) for case, number in TALLY.items()))
drawn_winners = {}
for case, result in results.items():
    number, (year, kind) = TALLY[case], case
    own = (*worths[case], result.is_comparable)
    store("estimate", zip(range(1, N + 1), *(column.tolist() for column in own)), number)
    drawn = None
    if kind is None or kind == "calibrated" and year != REFERENCE:
        drawn_winners[year] = winners_drawn(year, result)
        drawn = seats_drawn(drawn_winners[year])
        parties, seats = drawn[0].tolist(), drawn[1].sum(axis=0)
        party, draw = np.nonzero(seats)
        store("seat_draw", zip((draw + 1).tolist(), [NAMES[parties[own]] for own in party.tolist()], seats[party, draw].tolist()), number)
    store("expected_seats", ranges(result, worths[case][2], drawn), number)
    if kind is None:
        continue
    store("tally_contest", zip(range(1, N + 1), result.electorate.tolist(), result.valid_votes.tolist()), number)
    store("tally_vote", zip((result.new + 1).tolist(), result.place.tolist(), [NAMES[party] for party in result.party.tolist()],
                            [own or None for own in result.candidacy.tolist()], result.votes.tolist()), number)
    for area_kind, name, whole, parties in result.by_place():
        store("tally_area", [whole], number, area_kind, name)
        store("tally_area_party", ((NAMES[party], *own) for party, own in parties), number, area_kind, name)
    if year == REFERENCE:
        store("agreement", result.agreement(), number)

preferred = {year: (year, None if year == REFERENCE else "calibrated") for year in YEARS}
right = {year: (own.new, drawn_slots[year] == own.start[:, None]) for year, own in drawings.items()}
for place, later in enumerate((*YEARS, LATER)):
    now = later_winner[:, None] if later == LATER else drawn_winners[later]
    to = TALLY[preferred.get(later, (LATER, None))]
    for earlier in YEARS[:place]:
        was, since = drawn_winners[earlier], TALLY[preferred[earlier]]
        # The Speaker's wins are left out where they are estimated: others did not stand against him.
        changed = (was != now) & ~SPEAKER[was]
        if later != LATER:
            changed &= ~SPEAKER[now]
            both = [(worths[preferred[year]][2], *right[year]) for year in (earlier, later)]
            store("joint_probability", joint_probabilities(*both), since, to)
        store("change_draw", enumerate(changed.sum(axis=0).tolist(), 1), since, to)

for (year, kind, noise), (lead, lead_error, share_error, is_right) in trials.items():
    # Of several noises one is enough to see what they come to.
    if noise > 1:
        continue
    tried = merged[year].tried
    deviation = of_pairs * np.maximum(
        method["error-floor"], remainders[year, kind] * deviations(pair_exposure[:, tried], error_scale, error_power))
    half = pairs[tried].T + N + 1
    columns = (half, half[::-1], pair_is_tuned[:, tried], pair_exposure[:, tried], lead, lead_error, share_error, deviation,
               of_share * deviation, probabilities(lead, deviation), is_right)
    store("trial", zip(*(column.ravel().tolist() for column in columns)), year, kind, noise)
store("range_trial", ((change, place, year, NAMES[party], *(own.item() for own in told))
                      for change, place, year, party, *told in ranges_tried))
store("hidden_part", ((REFERENCE, kind, N, distance) for kind, distance in distances.items()))
for key, seats in seats_by_damping.items():
    store("sensitivity", ((NAMES[party], seats[party].item()) for party in np.nonzero(seats)[0].tolist()), *key)
store("method_constant", ((name, None, None, float(value)) for name, value in {
    "error-scale": error_scale, "error-power": error_power, "error-of-pairs": of_pairs, "error-of-share": of_share,
    "common-error-of-strongholds": stronghold_deviation, "common-error-of-contests": contest_deviation}.items()))
store("method_constant", (("error-remainder", *case, value.item()) for case, value in remainders.items()))
database.execute("COMMIT")
print(estimated - started)
