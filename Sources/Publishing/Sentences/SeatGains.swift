import Queries
import Wording

/// Who gained and who lost most seats, net.
struct SeatGains {
  private let changes: [(name: String, change: Int)]
  private let against: String?

  /// Makes gains.
  ///
  /// - Parameters:
  ///   - rows: parties with their `seat_change`.
  ///   - against: what they are measured against: "since 2010"; nil where nothing is compared.
  ///   - look: how parties are called.
  init(_ rows: [Record], _ against: String?, _ look: (String) -> PartyLook) {
    changes = rows.map { (look($0.text("party")).proseName, $0.count("seat_change")) }
    self.against = against
  }

  /// Takes the gains from an answer to the query `parties`.
  init(_ answer: QueryResult, _ look: (String) -> PartyLook) {
    self.init(answer.table.records, SourceLine.against(answer), look)
  }

  /// "Labour gained 211 seats net on 2019 notional and the Conservatives lost 251"; parties with the same are named together.
  ///
  /// - Returns: the finding, then one of the gain alone and one of the loss alone; none where nothing is compared.
  var findings: [Finding] {
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
