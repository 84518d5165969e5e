import Queries

/// The two parties that a swing is measured between: those with the most seats, or the party asked for and the
/// largest other.
struct Rivals {
  /// The first in lists: a positive swing is to it, and its side of a picture is the right one.
  let right: PartyLook
  /// The other.
  let left: PartyLook

  /// Finds the rivals of an area.
  init(_ newsroom: Newsroom, _ filters: Filters, figure: String) throws {
    let answer = try newsroom.ask(
      "parties", Filters(election: filters.election ?? filters.to, on: filters.on, area: filters.area))
    let rows = answer.table.records.filter { !newsroom.look($0.text("party")).isPool }
    let asked = try filters.party.map { name in
      guard
        let row = rows.first(where: {
          $0.text("party").lowercased() == name.lowercased() || $0.text("name").lowercased() == name.lowercased()
        })
      else { throw FigureError.nothingToShow(figure: figure, reason: "\(name) did not stand there") }
      return row.text("party")
    }
    let largest = rows.filter { $0.number("share_change") != nil }.map { $0.text("party") }
    let pair = (asked.map { [$0] } ?? []) + largest.filter { $0 != asked }
    guard pair.count > 1 else {
      throw FigureError.nothingToShow(figure: figure, reason: "a swing needs two parties that stood in both elections")
    }
    let looks = pair.prefix(2).map(newsroom.look).sorted { $0.position < $1.position }
    (right, left) = (looks[0], looks[1])
  }

  /// Who a swing is to.
  func winner(of swing: Double) -> PartyLook { swing >= 0 ? right : left }

  /// Who a swing is from.
  func loser(of swing: Double) -> PartyLook { swing >= 0 ? left : right }

  /// "from the Conservatives to Labour".
  func direction(of swing: Double) -> String {
    "from \(loser(of: swing).proseName) to \(winner(of: swing).proseName)"
  }
}
