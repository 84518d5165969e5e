import Analytics
import Wording

/// The measures of Analytics as SQL functions, for named and ad-hoc queries; no view uses them.
package enum MeasureFunctions {
  package static let all: [SQLFunction] = ofContests + ofHouses + ofColumns + ofWords

  private static let ofContests = [
    SQLFunction(
      "swing", ["from_then", "to_then", "from_now", "to_now"],
      summary: "Butler swing from one party to another: shares of both, then and now.",
      example: "SELECT swing(0.40, 0.30, 0.36, 0.38)",
      ratio { PairOfShares(from: $0[2], to: $0[3]).butlerSwing(since: PairOfShares(from: $0[0], to: $0[1])) }),
    SQLFunction(
      "steed_swing", ["from_then", "to_then", "from_now", "to_now"],
      summary: "Steed swing, on the votes of the two parties alone.",
      example: "SELECT steed_swing(0.40, 0.40, 0.36, 0.44)",
      ratio { PairOfShares(from: $0[2], to: $0[3]).steedSwing(since: PairOfShares(from: $0[0], to: $0[1])) }),
    SQLFunction(
      "swing_needed", ["winner_share", "rival_share"],
      summary: "The swing that a rival needs to win a seat.",
      example: "SELECT swing_needed(0.45, 0.35)",
      ratio { numbers in numbers[0].flatMap { winner in numbers[1].map { swingNeeded(winner: winner, rival: $0) } } }),
    SQLFunction(
      "local_rival", ["winner", "second", "former"],
      summary: "The party that a winner's local swing goes away from: the former winner's, else the second's.",
      example: "SELECT local_rival('SNP', 'Lab', 'Lab')",
      .scalar { arguments in
        guard let winner = arguments[0].text else { return .null }
        let rival = LocalSwing.rival(ofWinner: winner, second: arguments[1].text, former: arguments[2].text)
        return rival.map(SQLValue.text) ?? .null
      }),
    SQLFunction(
      "marginality", ["majority_share"], summary: "'very marginal' under 5%, 'marginal' under 10%, else 'safer'.",
      example: "SELECT marginality(majority_share), count(*) FROM contest_result WHERE tally_id = 2 GROUP BY 1",
      .scalar { arguments in
        arguments[0].number.map { .text(Marginality(majorityShare: $0).rawValue) } ?? .null
      }),
    SQLFunction(
      "collapse", ["share_then", "share_now", "seats_then", "seats_now"],
      summary: "Why a party collapsed: 'share', 'seats' or 'share and seats'; NULL where it did not.",
      example: "SELECT collapse(0.23, 0.08, 57, 8)", fortune(\.collapse)),
    SQLFunction(
      "surge", ["share_then", "share_now", "seats_then", "seats_now"],
      summary: "Why a party surged; NULL where it did not.",
      example: "SELECT surge(0.20, 0.50, 6, 56)", fortune(\.surge)),
  ]

  private static let ofHouses = [
    SQLFunction(
      "house_majority", ["seats", "all_seats"], summary: "Seats less all other seats; negative without a majority.",
      example: "SELECT house_majority(411, 650)",
      .scalar { arguments in
        guard let seats = whole(arguments[0]), let total = whole(arguments[1]) else { return .null }
        return .integer(houseMajority(seats: seats, of: total))
      }),
    SQLFunction(
      "votes_per_seat", ["votes", "seats"], summary: "Votes for each seat won; NULL without seats.",
      example: "SELECT party, votes_per_seat(votes, seats) FROM party_area WHERE tally_id = 2 AND area_kind = 'uk'",
      ratio { numbers in
        guard let votes = numbers[0], let seats = numbers[1], abs(seats) < 1e9 else { return nil }
        return votesPerSeat(votes: votes, seats: Int(seats))
      }),
    index("gallagher", "Gallagher index of disproportionality, over parties.", gallagherIndex),
    index("loosemore_hanby", "Loosemore–Hanby index of disproportionality, over parties.", loosemoreHanbyIndex),
    index("winners_bonus", "Seat share less vote share of the party with the most seats.", winnersBonus),
    SQLFunction(
      "effective_parties", ["amount"], summary: "Effective number of parties, by votes or by seats.",
      example: "SELECT effective_parties(votes) FROM party_area WHERE tally_id = 2 AND area_kind = 'uk'",
      .aggregate { columns in effectiveNumber(of: columns[0].map { $0 ?? 0 }) }),
    SQLFunction(
      "pedersen", ["now", "then"], summary: "Pedersen index of volatility, over parties; NULL counts as no votes.",
      example: "WITH p(a, b) AS (VALUES (60, 50), (25, 50), (15, NULL)) SELECT pedersen(a, b) FROM p",
      .aggregate { columns in pedersenIndex(bothTimes(columns)) }),
    SQLFunction(
      "volatility_replacement", ["now", "then"],
      summary: "The part of that index from parties that crossed 2% of the votes (Powell and Tucker, type A).",
      example: "WITH p(a, b) AS (VALUES (45, 50), (40, 50), (15, NULL)) SELECT volatility_replacement(a, b) FROM p",
      .aggregate { columns in splitVolatility(of: bothTimes(columns))?.replacement }),
    SQLFunction(
      "volatility_alteration", ["now", "then"],
      summary: "The part from parties that had 2% or more both times (type B).",
      example: "WITH p(a, b) AS (VALUES (45, 50), (40, 50), (15, NULL)) SELECT volatility_alteration(a, b) FROM p",
      .aggregate { columns in splitVolatility(of: bothTimes(columns))?.alteration }),
  ]

  private static let ofColumns = [
    SQLFunction(
      "median", ["value"], summary: "The middle value; NULLs are passed over.",
      example: "SELECT median(turnout) FROM contest_result WHERE election = 2017 AND basis = 'counted'",
      .aggregate { columns in columns[0].compactMap(\.self).median }),
    SQLFunction(
      "percentile", ["value", "percentage"], summary: "The value that a percentage (0 to 100) of all lie under.",
      example: "SELECT percentile(turnout, 90) FROM contest_result WHERE election = 2017 AND basis = 'counted'",
      .aggregate { columns in
        columns[1].last.flatMap(\.self).flatMap { columns[0].compactMap(\.self).percentile($0) }
      }),
    SQLFunction(
      "correlation", ["x", "y"], summary: "Pearson's coefficient of correlation, over the rows that have both.",
      example:
        "SELECT correlation(turnout, majority_share) FROM contest_result WHERE election = 2017 AND basis = 'counted'",
      .aggregate { correlation(pairs($0)) }),
    SQLFunction(
      "slope", ["x", "y"], summary: "The slope of the straight line of least squares, over the rows that have both.",
      example: "SELECT slope(turnout, majority_share) FROM contest_result WHERE election = 2017 AND basis = 'counted'",
      .aggregate { LinearFit(pairs($0))?.slope }),
    SQLFunction(
      "intercept", ["x", "y"], summary: "The height of that line at x = 0.",
      example:
        "SELECT intercept(turnout, majority_share) FROM contest_result WHERE election = 2017 AND basis = 'counted'",
      .aggregate { LinearFit(pairs($0))?.intercept }),
  ]

  /// The longest text, in bytes, that words are looked for in: it takes time by the square.
  private static let longestName = 4096

  private static let ofWords = [
    SQLFunction(
      "share_text", ["share"], summary: "A fraction as people read it: '36.8%'.", example: "SELECT share_text(0.3681)",
      .scalar { arguments in arguments[0].number.map { .text(Number.percent($0)) } ?? .null }),
    SQLFunction(
      "points_text", ["change"], summary: "A difference of fractions as people read it: '+9.5 pp'.",
      example: "SELECT points_text(0.095)",
      .scalar { arguments in arguments[0].number.map { .text(Number.points($0)) } ?? .null }),
    SQLFunction(
      "has_words", ["text", "words"],
      summary:
        "1 where a text has all words of another, whatever their order, capitals and accents; else 0. NULL over 4,096 bytes.",
      example: "SELECT name FROM constituency WHERE boundary_set = '2024' AND has_words(name, 'ynys mon')",
      .scalar { arguments in
        guard let text = arguments[0].text, let words = arguments[1].text,
          max(text.utf8.count, words.utf8.count) <= longestName
        else { return .null }
        return .integer(FoldedName(text).contains(FoldedName(words)) ? 1 : 0)
      }),
    SQLFunction(
      "has_text", ["text", "part"],
      summary:
        "1 where a text has another in it, whatever their capitals, accents and marks; else 0. NULL over 4,096 bytes.",
      example: "SELECT name FROM constituency WHERE boundary_set = '2024' AND has_text(name, 'kings l')",
      .scalar { arguments in
        guard let text = arguments[0].text, let part = arguments[1].text,
          max(text.utf8.count, part.utf8.count) <= longestName
        else { return .null }
        return .integer(text.letters.contains(part.letters) ? 1 : 0)
      }),
  ]

  /// A function from numbers, NULL as nil, to a number.
  private static func ratio(_ work: @escaping @Sendable ([Double?]) -> Double?) -> SQLFunction.Work {
    .scalar { arguments in
      guard let value = work(arguments.map(\.number)), value.isFinite else { return .null }
      return .real(value)
    }
  }

  /// The votes of parties at two elections; NULL counts as none.
  private static func bothTimes(_ columns: [[Double?]]) -> [(now: Double, then: Double)] {
    zip(columns[0], columns[1]).map { ($0 ?? 0, $1 ?? 0) }
  }

  /// An aggregate over parties from votes and seats; NULL counts as none.
  private static func index(
    _ name: String, _ summary: String, _ work: @escaping @Sendable ([(votes: Double, seats: Double)]) -> Double?
  ) -> SQLFunction {
    SQLFunction(
      name, ["votes", "seats"], summary: summary,
      example: "SELECT \(name)(votes, seats) FROM party_area WHERE tally_id = 2 AND area_kind = 'uk'",
      .aggregate { columns in work(zip(columns[0], columns[1]).map { ($0 ?? 0, $1 ?? 0) }) })
  }

  private static func fortune(_ reason: @escaping @Sendable (Fortune) -> Fortune.Reason?) -> SQLFunction.Work {
    .scalar { arguments in
      let fortune = Fortune(
        shareThen: arguments[0].number, shareNow: arguments[1].number, seatsThen: whole(arguments[2]) ?? 0,
        seatsNow: whole(arguments[3]) ?? 0)
      return reason(fortune).map { .text($0.rawValue) } ?? .null
    }
  }

  private static func whole(_ value: SQLValue) -> Int? {
    value.number.flatMap { abs($0) < 1e15 ? Int($0.rounded()) : nil }
  }

  private static func pairs(_ columns: [[Double?]]) -> [(x: Double, y: Double)] {
    zip(columns[0], columns[1]).compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
  }
}

extension SQLValue {
  /// The text; nil for NULL and numbers.
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
