import Queries
import Wording

/// A place in the middle of a sentence.
package enum AreaName {
  /// The name with its article: "Scotland", "London", "the North East", "Yorkshire and The Humber", "the United Kingdom".
  package static func inProse(_ name: String) -> String { English.place(name) }
}

/// What lies in a nation or a region.
package protocol Placed {
  /// The region of England, or the nation.
  var region: String { get }
}

extension Placed {
  /// The nation or region in the middle of a sentence.
  package var areaInProse: String { AreaName.inProse(region) }
}

extension AreasRow: Placed {}
extension ContestsRow: Placed {}
extension HexesRow: Placed {}
extension RegionSeatsRow: Placed {}
extension RegionsRow: Placed {}

/// Who comes first in how many areas.
package struct AreaLeaders<Party: Hashable> {
  private let leaders: [(party: Party, areas: [String])]
  private let total: Int
  /// What the areas are called together.
  private let areas: String

  /// Counts the areas in which one party is ahead of all others.
  ///
  /// - Parameters:
  ///   - areas: each area as it is called in a sentence, with numbers by party.
  ///   - isPart: whether the election is not over, so that there may be others of which nothing is declared.
  ///   - position: the place of a party in lists, which decides where two lead in as many areas.
  package init(_ areas: [(name: String, numbers: [Party: Int])], isPart: Bool = false, position: (Party) -> Int) {
    total = areas.count
    self.areas = "nations and regions" + (isPart ? " with declared seats" : "")
    var won: [Party: [String]] = [:]
    for area in areas {
      guard let most = area.numbers.values.max(), most > 0 else { continue }
      let first = area.numbers.filter { $0.value == most }
      if let party = first.first?.key, first.count == 1 { won[party, default: []].append(area.name) }
    }
    leaders = won.sorted { ($1.value.count, position($0.key)) < ($0.value.count, position($1.key)) }
      .map { (party: $0.key, areas: $0.value) }
  }

  /// "Labour had most votes in eight of the 12 nations and regions, the Conservatives in three".
  ///
  /// - Parameters:
  ///   - achievement: what the leaders did: "had most votes".
  ///   - name: how a party is called in a sentence.
  /// - Returns: the finding, then one of the first leader alone; none where nobody leads.
  package func findings(_ achievement: String, _ name: (Party) -> String) -> [Finding] {
    let parts = leaders.enumerated().map { index, leader in
      let only = leader.areas.count == 1 ? leader.areas.first : nil
      let number = English.numeral(leader.areas.count)
      let areas =
        index > 0
        ? number
        : (leader.areas.count == total ? "all \(English.numeral(total))" : "\(number) of the \(English.numeral(total))")
          + " \(self.areas)"
      return name(leader.party) + (index == 0 ? " \(achievement)" : "") + " in \(only ?? areas)"
    }
    guard let first = parts.first else { return [] }
    // Who leads in as many areas as another does not lead alone.
    let tied = leaders.prefix { $0.areas.count == leaders[0].areas.count }
    let each =
      "\(English.list(tied.map { name($0.party) })) \(achievement) in "
      + "\(English.numeral(leaders[0].areas.count)) of the \(English.numeral(total)) \(areas) each"
    return [
      Finding(English.list(parts), parts.count == 1 ? .whole : .span), Finding(tied.count > 1 ? each : first, .plain),
    ]
  }

  /// The finding as a sentence without its full stop, however long; nil where nobody leads.
  package func sentence(_ achievement: String, _ name: (Party) -> String) -> String? {
    findings(achievement, name).first.map { English.sentenceCase($0.words) }
  }
}
