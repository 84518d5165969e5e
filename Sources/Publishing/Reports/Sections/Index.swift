import Queries
import Report

extension ElectionReport {
  /// Where every constituency, every member and every member defeated is found.
  func index() throws -> [Report.Block] {
    let seats = try ask("placings").table.records
    let defeated = try ask("defeated-incumbents").table.records
    let members =
      seats.map { Report.IndexEntry($0.text("winner_by_surname"), anchors: [Self.anchor(of: $0)]) }
      + defeated.map {
        Report.IndexEntry($0.text("candidate_by_surname"), anchors: [Self.anchor(defeatedIn: $0)])
      }
    return [
      .partBreak,
      .heading(1, "Index", id: "index"),
      .heading(2, "Constituencies", id: "index-constituencies"),
      .index(seats.map { Report.IndexEntry($0.text("constituency"), anchors: [Self.anchor(of: $0)]) }, columns: 5),
      .heading(2, "Members elected and members defeated", id: "index-members"),
      .index(members, columns: 5),
    ]
  }
}
