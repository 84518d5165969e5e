import Wording

/// Who won how many of an area's seats.
package struct SeatCount {
  private let parties: [(noun: Noun, seats: Int)]
  private let place: String
  private let isPart: Bool

  /// Makes a count.
  ///
  /// - Parameters:
  ///   - parties: with their seats, in the order of lists.
  ///   - place: the area in the middle of a sentence; nil for one that need not be said.
  ///   - isPart: whether the election is not over, so that there may be more seats in the area.
  package init(_ parties: [(noun: Noun, seats: Int)], in place: String?, isPart: Bool = false) {
    self.parties = parties.filter { $0.seats > 0 }
    self.isPart = isPart
    self.place = (isPart ? " declared" : "") + English.clause(" in ", place)
  }

  private var total: Int { parties.reduce(0) { $0 + $1.seats } }

  /// Who won most seats of the House, and whether that is a majority.
  package var strength: [Finding] {
    guard let most = parties.map(\.seats).max() else { return [] }
    let first = parties.filter { $0.seats == most }
    let words = "\(Noun(first.map(\.noun)).text) won \(Number.count(most)) of \(Number.count(total)) seats"
    return first.count > 1
      ? findings : [Finding("\(words), \(Self.strength(most, of: total))", .span), Finding(words, .plain)]
  }

  /// "a majority of 172", "four short of a majority".
  package static func strength(_ seats: Int, of total: Int) -> String {
    let majority = 2 * seats - total
    return majority > 0
      ? "a majority of \(Number.count(majority))"
      : "\(English.numeral(total / 2 + 1 - seats)) short of a majority"
  }

  /// Who won all seats or most.
  package var findings: [Finding] {
    guard let most = parties.map(\.seats).max() else { return [] }
    let first = parties.filter { $0.seats == most }
    if first.count > 1 {
      let names = Noun(first.map(\.noun)).text
      return [Finding("\(names) won \(English.quantity(most, "seat")) each\(isPart ? " of those" : "")\(place)", .span)]
    }
    let portion = Portion.of(most, total, "seat")
    return [Finding("\(first[0].noun.text) won \(portion)\(place)", most == total ? .whole : .span)]
  }
}
