import Queries
import Wording

extension Record {
  /// The row's nation or region in the middle of a sentence: "Scotland", "London", "the North East".
  var areaInProse: String {
    let name = text("region")
    return text("nation") == name || name == "London" ? name : "the \(name)"
  }
}

/// Who comes first in how many areas.
struct AreaLeaders {
  private let leaders: [(party: String, areas: [String])]
  private let total: Int

  /// Counts the areas in which one party is ahead of all others.
  ///
  /// - Parameters:
  ///   - areas: each area as it is called in a sentence, with numbers by party.
  ///   - position: the place of a party in lists, which decides where two lead in as many areas.
  init(_ areas: [(name: String, numbers: [String: Int])], position: (String) -> Int) {
    total = areas.count
    var won: [String: [String]] = [:]
    for area in areas {
      let most = area.numbers.values.max() ?? 0
      let first = area.numbers.filter { $0.value == most }
      if let party = first.first?.key, first.count == 1, most > 0 { won[party, default: []].append(area.name) }
    }
    leaders = won.sorted { ($1.value.count, position($0.key)) < ($0.value.count, position($1.key)) }
      .map { (party: $0.key, areas: $0.value) }
  }

  /// "Labour had most votes in eight of the 12 nations and regions, the Conservatives in three"; nil where nobody leads.
  ///
  /// - Parameters:
  ///   - achievement: what the leaders did: "had most votes".
  ///   - name: how a party is called in a sentence.
  /// - Returns: the words without a full stop.
  func sentence(_ achievement: String, _ name: (String) -> String) -> String? {
    guard !leaders.isEmpty else { return nil }
    let parts = leaders.enumerated().map { index, leader in
      let only = leader.areas.count == 1 ? leader.areas.first : nil
      let number = English.numeral(leader.areas.count)
      let areas =
        index > 0
        ? number
        : (leader.areas.count == total ? "all \(English.numeral(total))" : "\(number) of the \(English.numeral(total))")
          + " nations and regions"
      return name(leader.party) + (index == 0 ? " \(achievement)" : "") + " in \(only ?? areas)"
    }
    return English.sentenceCase(English.list(parts))
  }
}
