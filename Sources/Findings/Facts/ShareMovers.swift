package import Elections
package import Queries
import Wording

/// The parties whose shares rose and fell most among all that stood at both elections, and those that came new with more than that;
/// pools and independents are no party.
package struct ShareMovers: Equatable, Sendable {
  /// A party with its share and how that changed.
  package struct Mover: Equatable, Sendable {
    package let party: PartyCode
    package let share: Double
    package let change: Double
  }

  /// The party that rose most; several with the same change, none where nobody rose.
  package let risen: [Mover]
  /// The party that fell most; several with the same change, none where nobody fell.
  package let fallen: [Mover]
  /// How many parties stood at both elections: over so many the superlatives are.
  package let compared: Int
  /// Those that stood only at the later election and had more of the vote than anybody rose by, the largest first.
  package let newcomers: [Mover]

  /// The election compared with, where it was published with parties taken together: what these had each is unknown, so that the
  /// superlatives are over the others only and nobody is known to be new; nil where all were told apart.
  package let pooled: Int?
  /// Whether the independents together rose or fell by more than any party.
  package let isBeyond: Bool

  /// Compares the parties of a place.
  ///
  /// - Parameters:
  ///   - rows: every party that stood there.
  ///   - answer: what the rows are of, which says what they are compared with.
  ///   - library: knows what is a party, and which elections have parties taken together.
  /// - Throws: `QueryError` for an election that there is none of, `DatabaseError` where the database fails.
  package init(_ rows: [some PartyTotals], of answer: some Traceable, _ library: Library) throws {
    pooled = try answer.from.flatMap { from in
      let set = try answer.filters.on ?? answer.election.map { try library.row(of: $0).boundarySet }
      let then = try library.ask(PartiesRequest(election: from, on: set)).rows
      return then.contains { library.look($0.party).isPool } ? from : nil
    }
    let movers = rows.filter { library.look($0.party).isParty }.compactMap { row in
      row.shareChange.map { Mover(party: row.party, share: row.share, change: $0) }
    }
    let (most, least) = (movers.map(\.change).max(), movers.map(\.change).min())
    risen = movers.filter { $0.change == most && Movement($0.change).isRise }
    fallen = movers.filter { $0.change == least && Movement($0.change).isFall }
    compared = movers.count
    isBeyond = rows.contains { row in
      guard let change = row.shareChange, !library.look(row.party).isParty else { return false }
      return most.map { change > $0 } == true || least.map { change < $0 } == true
    }
    let rise = risen.first?.change ?? most
    let isKnown = pooled == nil
    newcomers = rows.filter { row in
      isKnown && library.look(row.party).isParty && row.shareChange == nil && rise.map { row.share > $0 } == true
    }
    .map { Mover(party: $0.party, share: $0.share, change: $0.share) }.sorted { $0.share > $1.share }
  }
}

extension ShareMovers {
  /// "of parties told apart in 2005, ", "of the parties, " where the independents went further; empty where all were.
  package var scope: String {
    pooled.map { "of parties told apart in \($0), " } ?? (isBeyond ? "of the parties, " : "")
  }

  /// "Reform UK, which had not stood there in 2019, had 16.9%"; nil where nobody new had more than anybody rose by.
  package func newcomerWords(_ library: Library, since election: Int) -> String? {
    guard let first = newcomers.first else { return nil }
    return
      "\(library.look(first.party).proseName), which had not stood there in \(election), had \(Number.percentInWords(first.share))"
  }
}

extension ShareMovers.Mover {
  /// "12.3 points to 14.3%".
  package var words: String { "\(Movement(change).size) to \(Number.percentInWords(share))" }
}
