package import Elections
package import Queries
import Wording

/// Who gained and who lost most seats, net.
package struct SeatGains {
  private let changes: [(name: String, change: Int)]
  private let against: String?

  /// Makes gains.
  ///
  /// - Parameters:
  ///   - rows: parties with the changes of their seats.
  ///   - against: what they are measured against: "since 2010"; nil where nothing is compared.
  ///   - look: how parties are called.
  package init(_ rows: [some SeatTotals], _ against: String?, _ look: (PartyCode) -> PartyLook) {
    changes = rows.compactMap { row in row.seatChange.map { (look(row.party).proseName, $0) } }
    self.against = against
  }

  /// Takes the gains from an answer to the query `parties`.
  package init(_ answer: Answer<some SeatTotals>, _ look: (PartyCode) -> PartyLook) {
    self.init(answer.rows, SourceLine.against(answer), look)
  }

  /// "Labour gained 211 seats net since 2019 (notional) and the Conservatives lost 251"; parties with the same are named together.
  ///
  /// - Returns: the finding, then one of the gain alone and one of the loss alone; none where nothing is compared.
  package var findings: [Finding] {
    guard let against, let most = changes.map(\.change).max(), let least = changes.map(\.change).min(), most > 0,
      least < 0
    else { return [] }
    func who(_ change: Int) -> (names: String, each: String) {
      let names = changes.filter { $0.change == change }.map(\.name)
      return (English.list(names), names.count > 1 ? " each" : "")
    }
    let (gainers, losers) = (who(most), who(least))
    let gain = "\(gainers.names) gained \(English.quantity(most, "seat"))\(gainers.each) net \(against)"
    return [
      Finding("\(gain) and \(losers.names) lost \(English.numeral(-least))\(losers.each)", .span),
      Finding(gain, .extreme),
      Finding("\(losers.names) lost \(English.quantity(-least, "seat"))\(losers.each) net \(against)", .extreme),
    ]
  }
}
