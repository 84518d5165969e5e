import Elections
package import Queries
import Wording

/// The swing of the country between the two parties with most seats, from the one that it left to the one that it went to.
package struct NationalSwing {
  /// The party that the swing was from.
  package let loser: PartyLook
  /// The party that it was to.
  package let winner: PartyLook
  /// The rows of the country, its nations and regions.
  package let answer: Answer<RegionalSwingsRow>

  /// Measures the swing of an election; nil where it has no baseline or no two parties stood in both.
  package init?(_ library: Library, _ house: House) throws {
    guard house.answer.from != nil, let rivals = try Rivals(library, Filters(to: house.election)) else { return nil }
    func change(_ look: PartyLook) -> Double? { house.parties.first { $0.party == look.code }?.shareChange }
    guard let rise = change(rivals.right), let other = change(rivals.left) else { return nil }
    let swing = rise - other
    (loser, winner) = (rivals.loser(of: swing), rivals.winner(of: swing))
    answer = try library.ask(RegionalSwingsRequest(to: house.election, parties: [loser.code, winner.code]))
  }

  /// "from the Conservatives to Labour".
  package var direction: String { "from \(loser.proseName) to \(winner.proseName)" }

  /// The row of an area; nil where one of the two did not stand in both elections.
  package func row(_ area: String) -> RegionalSwingsRow? {
    answer.rows.first { $0.area == area && $0.butler != nil }
  }

  /// The row of the whole country.
  package var country: RegionalSwingsRow? { answer.rows.first { $0.areaKind == "uk" } }

  /// "4.3 points from the Conservatives to Labour", the other way round where the number is negative, neither where it rounds to nothing.
  package func words(_ swing: Double) -> String {
    let movement = Movement(swing)
    if movement.isRise { return "\(movement.size) \(direction)" }
    if movement.isFall { return "\(movement.size) from \(winner.proseName) to \(loser.proseName)" }
    // What rounds to nothing is not nothing.
    if swing == 0 { return "exactly nothing" }
    return "under 0.1 points " + (swing > 0 ? direction : "from \(winner.proseName) to \(loser.proseName)")
  }
}
