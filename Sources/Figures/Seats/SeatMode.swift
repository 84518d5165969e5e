import Charts
package import Drawing
package import Elections
package import Findings
import Queries
import Wording

/// One way to colour the map of an election, as a reader chooses it: what each constituency looks like and is told of in it.
package struct SeatMode: Sendable {
  /// How a constituency, or a key, looks.
  package struct Look: Hashable, Sendable {
    package let fill: Colour
    /// The colour of the smaller hexagon inside; nil for none.
    package let inner: Colour?
    /// What it means; of a measure the number alone.
    package let words: String
  }

  /// What it is called on the command line.
  package let name: String
  /// The party whose share or change it is; nil for none.
  package let party: PartyCode?
  /// What it is called where it is chosen.
  package let label: String
  /// The finding, and what is shown.
  package let title: String
  package let subtitle: String
  /// What follows a number; empty where words are no numbers.
  package let unit: String
  /// What colours mean, in the order of a key.
  package let keys: [Look]
  /// How each constituency looks that has a value.
  package let looks: [ConstituencyCode: Look]
  /// How the others look, and why.
  package let vacant: Look

  /// Every mode that the election has an answer for.
  ///
  /// - Parameters:
  ///   - election: the election.
  ///   - parties: those whose shares may be asked for.
  ///   - library: where rows come from.
  /// - Returns: the modes in the order in which they are listed.
  /// - Throws: `QueryError`, `FigureError`.
  package static func all(of election: Int, parties: [PartyCode], in library: Library) throws -> [SeatMode] {
    let codes = try library.ask(HexesRequest(election: election)).rows.map(\.code)
    return try SeatColouring.modes.flatMap { mode -> [SeatMode] in
      let isOfParty = mode == SeatMeasure.Name.share.rawValue || mode == SeatMeasure.Name.change.rawValue
      return try (isOfParty ? parties.map(Optional.some) : [nil]).compactMap { party in
        try FigureError.nilWhereEmpty {
          let filters = Filters(election: election, party: party?.text)
          let colouring = try SeatColouring.of(FigureRequest(filters, mode: mode), library, figure: "hexmap")
          return SeatMode(mode, party, colouring, codes)
        }
      }
    }
  }

  private init(
    _ name: String, _ party: PartyCode?, _ colouring: SeatColouring, _ codes: [ConstituencyCode]
  ) {
    (self.name, self.party, label) = (name, party, Self.labels[name] ?? English.sentenceCase(colouring.noun))
    (title, subtitle) = (colouring.title, colouring.subtitle)
    // What follows every number.
    let numbers = colouring.looks.values.map(\.words)
    let suffix: String
    if case .classes = colouring.key, let first = numbers.first {
      suffix = String(first.drop { !$0.isWhitespace && $0 != "%" })
    } else {
      suffix = ""
    }
    unit = suffix
    looks = colouring.looks.mapValues { look in
      let isNumber = !suffix.isEmpty && look.words.hasSuffix(suffix)
      return Look(
        fill: look.look.shown, inner: look.look.mark.colour,
        words: isNumber ? String(look.words.dropLast(suffix.count)) : look.words)
    }
    let legend = colouring.legend(among: codes)
    keys = legend.keys.map { Look(fill: $0.colour, inner: $0.inner, words: $0.label) }
    vacant = Look(fill: HexMap.Look.vacant.fill, inner: nil, words: colouring.gap)
  }

  /// What modes are called where they are chosen.
  private static let labels = [
    "winner": "Winner", "changed": "Changed hands", "turnout": "Turnout", "turnout-change": "Change of turnout",
    "majority": "Majority", "leave": "Leave vote", "share": "Share of the vote", "change": "Change of share",
  ]
}
