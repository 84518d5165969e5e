import Database
import ScratchFolder
import Testing

@Suite struct MeasureFunctionTests {
  /// Aggregates over made-up rows, and what they give.
  static let sums: [(call: String, expected: Double)] = [
    ("gallagher(v, s) FROM (SELECT 60 AS v, 75 AS s UNION ALL SELECT 40, 25)", 15.0),
    ("loosemore_hanby(v, s) FROM (SELECT 60 AS v, 75 AS s UNION ALL SELECT 40, 25)", 15),
    ("winners_bonus(v, s) FROM (SELECT 60 AS v, 75 AS s UNION ALL SELECT 40, 25)", 0.15),
    ("gallagher(v, s) FROM (SELECT 60 AS v, 100 AS s UNION ALL SELECT 40, NULL)", 40),
    ("effective_parties(v) FROM (SELECT 1 AS v UNION ALL SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 1)", 4),
    ("effective_parties(v) FROM (SELECT 60 AS v UNION ALL SELECT 40)", 1 / 0.52),
    ("pedersen(n, t) FROM (SELECT 60 AS n, 50 AS t UNION ALL SELECT 25, 50 UNION ALL SELECT 15, NULL)", 25),
    ("median(x) FROM (SELECT 4 AS x UNION ALL SELECT 1 UNION ALL SELECT NULL UNION ALL SELECT 2)", 2),
    ("percentile(x, 25) FROM (SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4)", 1.75),
    (
      "correlation(x, y) FROM (SELECT 1 AS x, 1 AS y UNION ALL SELECT 2, 3 UNION ALL SELECT 3, 2 UNION ALL SELECT 9, NULL)",
      0.5
    ),
    ("slope(x, y) FROM (SELECT 1 AS x, 3 AS y UNION ALL SELECT 2, 5)", 2),
    ("intercept(x, y) FROM (SELECT 1 AS x, 3 AS y UNION ALL SELECT 2, 5)", 1),
  ]

  /// Runs a statement on a database without rows.
  private func value(_ sql: String) throws -> SQLValue {
    let scratch = try Scratch()
    return try Sandbox(path: scratch.emptyDatabase()).run(sql).rows.first?[0] ?? .null
  }

  @Test(
    "scalar functions compute the worked examples",
    arguments: [
      ("swing(0.40, 0.30, 0.36, 0.38)", 0.06), ("steed_swing(0.40, 0.40, 0.36, 0.44)", 0.05),
      ("swing_needed(0.45, 0.35)", 0.05), ("house_majority(411, 650)", 172), ("votes_per_seat(1000, 4)", 250),
    ])
  func scalars(call: String, expected: Double) throws {
    #expect(abs(try #require(value("SELECT \(call)").number) - expected) < 1e-9)
  }

  @Test(
    "NULL, text and nonsense give NULL and not a crash",
    arguments: [
      "swing(NULL, 0.3, 0.4, 0.4)", "swing('a', 0.3, 0.4, 0.4)", "steed_swing(0, 0, 0, 0)", "swing_needed(NULL, 1)",
      "votes_per_seat(10, 0)", "votes_per_seat(10, 9e999)", "house_majority(9e999, 650)", "house_majority(NULL, 1)",
      "share_text(NULL)", "marginality(NULL)", "local_rival(NULL, 'A', 'B')", "collapse(NULL, NULL, NULL, NULL)",
      "has_words(NULL, 'a')", "gallagher(NULL, NULL)", "median(NULL)", "percentile(1, 101)", "percentile(1, NULL)",
      "correlation(1, 1)", "slope(1, 2)", "effective_parties(-1)", "pedersen(0, 0)", "swing(9e999, 1, 2, 3)",
    ])
  func nulls(call: String) throws { #expect(try value("SELECT \(call)") == .null) }

  @Test(
    "words",
    arguments: [
      ("collapse(0.23, 0.08, 57, 8)", "share and seats"), ("surge(0.10, 0.14, 2, 6)", "seats"),
      ("marginality(0.04)", "very marginal"), ("local_rival('SNP', 'LD', 'Lab')", "Lab"),
      ("local_rival('SNP', 'LD', 'SNP')", "LD"), ("share_text(0.3681)", "36.8%"),
      ("points_text(-0.012)", "−1.2\u{A0}pp"),
    ])
  func words(call: String, expected: String) throws { #expect(try value("SELECT \(call)") == .text(expected)) }

  @Test("words are found whatever their order and accents")
  func hasWords() throws {
    #expect(try value("SELECT has_words('Jeremy Corbyn', 'corbyn')") == .integer(1))
    #expect(try value("SELECT has_words('Ynys Môn', 'mon ynys')") == .integer(1))
    #expect(try value("SELECT has_words('Jeremy Corbyn', 'piers corbyn')") == .integer(0))
  }

  @Test("aggregates over rows", arguments: sums)
  func aggregates(call: String, expected: Double) throws {
    #expect(abs(try #require(value("SELECT \(call)").number) - expected) < 1e-9)
  }

  @Test("every function's example is a statement that runs", arguments: MeasureFunctions.all.map(\.example))
  func examples(statement: String) throws { #expect(throws: Never.self) { try value(statement) } }
}
