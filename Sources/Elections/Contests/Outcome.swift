/// How a seat went from one general election to the next: parties, not persons.
package enum Outcome: Equatable, Sendable {
  /// The winner's party won the baseline too.
  case hold(party: String)
  /// Another party won the baseline.
  case gain(party: String, from: String)

  /// Compares the winner's party with the baseline's.
  package init(winner: String, baseline: String) {
    self = winner == baseline ? .hold(party: winner) : .gain(party: winner, from: baseline)
  }

  /// The label of official tables: "Lab hold", "SNP gain from Lab".
  package var label: String {
    switch self {
    case .hold(let party): "\(party) hold"
    case .gain(let party, let former): "\(party) gain from \(former)"
    }
  }
}
