import Queries
import Report

extension ElectionReport {
  /// Where every constituency, every member and every member defeated is found.
  func index() throws -> [Report.Block] {
    let seats = try ask(PlacingsRequest.self).rows
    let defeated = try ask(DefeatedIncumbentsRequest.self).rows
    let members =
      seats.compactMap { row in
        row.winnerBySurname.map { Report.IndexEntry($0, anchors: [Self.anchor(of: row)]) }
      } + defeated.map { Report.IndexEntry($0.candidateBySurname, anchors: [Self.anchor(defeatedIn: $0)]) }
    return [
      .partBreak,
      .heading(1, "Index", id: "index"),
      .heading(2, "Constituencies", id: "index-constituencies"),
      .index(seats.map { Report.IndexEntry($0.constituency, anchors: [Self.anchor(of: $0)]) }, columns: 5),
      .heading(2, "Members elected and members defeated", id: "index-members"),
      .index(members, columns: 5),
    ]
  }
}
