import Queries
import Testing

@Suite struct PivotWiderTests {
  private let table = Table(
    columns: [
      .init(name: "election", kind: .year, meaning: ""), .init(name: "basis", kind: .text, meaning: ""),
      .init(name: "area", kind: .text, meaning: ""), .init(name: "share", kind: .share, meaning: ""),
    ],
    rows: [
      [.integer(2019), .text("published"), .text("Wales"), .number(0.4)],
      [.integer(2024), .text("counted"), .text("Wales"), .number(0.37)],
      [.integer(2024), .text("counted"), .text("Scotland"), .number(0.35)],
    ])

  @Test("elections stand beside each other, marked where they are not counted, with a gap where there is nothing")
  func pivot() {
    let wide = table.pivotWider("election", value: "share", mark: "basis", marks: ["published": "N"])
    #expect(wide.columns.map(\.name) == ["area", "2019 N", "2024"])
    #expect(wide.columns.map(\.kind) == [.text, .share, .share])
    #expect(
      wide.rows == [[.text("Wales"), .number(0.4), .number(0.37)], [.text("Scotland"), .missing, .number(0.35)]])
  }

  @Test("a column that is not there leaves the table as it is")
  func unknown() { #expect(table.pivotWider("year", value: "share", mark: "basis", marks: [:]) == table) }
}
