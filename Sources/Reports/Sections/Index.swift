import Queries
import Report

extension ElectionReport {
  /// Where every member and every member defeated is found; constituencies stand in the order of the alphabet as they are.
  func index() throws -> [Report.Block] {
    let seats = try ask(PlacingsRequest.self).rows
    let defeated = try ask(DefeatedIncumbentsRequest.self).rows
    let members =
      seats.compactMap { row in
        row.winnerBySurname.map { Report.IndexEntry($0, anchors: [Self.anchor(of: row)]) }
      } + defeated.map { Report.IndexEntry($0.candidateBySurname, anchors: [Self.anchor(defeatedIn: $0)]) }
    return [
      .partBreak,
      .heading(1, "Members elected and members defeated", id: "index"),
      .index(members, columns: 5),
    ]
  }
}
