package import Elections

extension Tables {
  /// `notional-votes-YYYY-on-SET.csv`: the votes of a notional result.
  package static let notionalVotes = Table<NotionalVote>(
    "notional-votes", "Votes of the notional result of", from: .notional, [.code, .party, .publishedParty, .votes],
    key: [.code, .party, .publishedParty],
    sortedBy: [.text(.code), .largest(.votes), .text(.party), .text(.publishedParty)],
    blank: NotionalVote(constituency: .none, party: "", publishedParty: "", votes: 0))

  /// `overlaps-SET-SET.csv`: how the constituencies of a boundary set lie in those of the next.
  package static let overlaps = Table<Overlap>(
    "overlaps", "Overlaps of constituencies of", from: .library,
    [
      .old, .new, .residentialOfOld, .residentialOfNew, .areaOfOld, .areaOfNew, .populationOfOld, .populationOfNew,
    ], key: [.old, .new], sortedBy: [.text(.old), .text(.new)],
    blank: Overlap(old: .none, new: .none, residential: .none, area: .none, population: .none))
}

/// A party's votes in one constituency of a notional result.
package struct NotionalVote: Equatable, Sendable {
  package var constituency: ConstituencyCode
  /// The code of the party.
  package var party: String
  /// The column or abbreviation that the votes were published under.
  package var publishedParty: String
  package var votes: Int

  package init(constituency: ConstituencyCode, party: String, publishedParty: String, votes: Int) {
    (self.constituency, self.party, self.publishedParty) = (constituency, party, publishedParty)
    self.votes = votes
  }
}

extension Column<NotionalVote> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.constituency) { $0.constituency = $1 }
  }
  package static var party: Self {
    Self("party", .requiredText, "The party.", in: .party, \.party) { $0.party = $1 }
  }
  static var publishedParty: Self {
    Self(
      "published_party", .text, "The column or abbreviation that the votes were published under.", \.publishedParty
    ) { $0.publishedParty = $1 }
  }
  static var votes: Self { Self("votes", .count, "The votes.", \.votes) { $0.votes = $1 } }
}

extension Overlap.Share {
  fileprivate static let none = Overlap.Share(ofOld: 0, ofNew: 0)
}

extension Column<Overlap> {
  package static var old: Self {
    Self("from_code", .code, "The old constituency.", in: .formerConstituency, \.old) { $0.old = $1 }
  }
  package static var new: Self {
    Self("to_code", .code, "The new constituency.", in: .constituency, \.new) { $0.new = $1 }
  }
  package static var residentialOfOld: Self {
    share("residential_of_from", "old one's residential addresses", \.residential.ofOld) { $0.residential.ofOld = $1 }
  }
  package static var residentialOfNew: Self {
    share("residential_of_to", "new one's residential addresses", \.residential.ofNew) { $0.residential.ofNew = $1 }
  }
  package static var areaOfOld: Self { share("area_of_from", "old one's area", \.area.ofOld) { $0.area.ofOld = $1 } }
  package static var areaOfNew: Self { share("area_of_to", "new one's area", \.area.ofNew) { $0.area.ofNew = $1 } }
  package static var populationOfOld: Self {
    share("population_of_from", "old one's population", \.population.ofOld) { $0.population.ofOld = $1 }
  }
  package static var populationOfNew: Self {
    share("population_of_to", "new one's population", \.population.ofNew) { $0.population.ofNew = $1 }
  }

  private static func share(
    _ name: String, _ whole: String, _ get: @escaping @Sendable (Overlap) -> Double,
    set: @escaping @Sendable (inout Overlap, Double) -> Void
  ) -> Self {
    Self(name, .fraction, "The piece's share of the \(whole).", get, set: set)
  }
}
