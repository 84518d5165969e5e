import Queries

/// Where figures come from, as it is printed under them.
enum SourceLine {
  /// The publishers of counted results.
  static let counted = "House of Commons Library; UK Parliament"

  /// The source of an answer, and of the notional figures it compares with.
  static func of(_ answer: Answer) -> String { "Source: \(plain(answer))." }

  /// The source without the word: for captions that say it themselves.
  static func plain(_ answer: Answer) -> String {
    guard answer.fromBasis == "published", let from = answer.from else { return counted }
    return "\(counted); \(from) notional: Rallings and Thrasher"
  }

  /// What an earlier election is called beside a later one: "2015", or "2019 notional" where the boundaries changed.
  static func baseline(_ answer: Answer) -> String? {
    answer.from.map { answer.fromBasis == "counted" ? String($0) : "\($0) notional" }
  }

  /// What changes are measured against: "since 2015", or "on 2019 notional" where the boundaries changed.
  static func against(_ answer: Answer) -> String? {
    baseline(answer).map { answer.fromBasis == "counted" ? "since \($0)" : "on \($0)" }
  }
}
