import Drawing
import Testing

import Report

@Suite struct ReportCheckTests {
  private func table(_ rows: [Report.Row], bands: [Report.Band] = []) -> Report.Block {
    .table(
      Report.Table(
        caption: Report.Caption("Seats"), columns: [.words("Name"), .numeric("Seats")], bands: bands, rows: rows))
  }

  private func error(_ blocks: [Report.Block]) -> ReportError? {
    #expect(throws: ReportError.self) { try Report.sample(blocks).check() }
  }

  @Test("a link to nowhere is refused with the words that carry it")
  func unknownAnchor() {
    let error = error([.paragraph(["See ", .link("the appendix", to: "appendix")])])
    #expect(error?.description == "\"the appendix\" leads to \"appendix\", which is nowhere in the report")
  }

  @Test("a link may lead forward, to a heading, a figure, a table or a row")
  func knownAnchors() throws {
    let links: Report.Prose = [.link("1", to: "h"), .link("2", to: "f"), .link("3", to: "r")]
    try Report.sample([
      .paragraph(links), .heading(1, "H", id: "h"), .figure(Report.Picture(Box(), anchor: "f")),
      table([Report.Row(["a", "1"], anchor: "r")]),
    ]).check()
  }

  @Test("two places of one name are refused, in columns too")
  func duplicates() {
    let box = Report.Block.figure(Report.Picture(Box(), span: 6, anchor: "x"))
    #expect(error([.columns([Report.Column(span: 6, [box]), Report.Column(span: 6, [box])])]) == .duplicateAnchor("x"))
  }

  @Test("a row with too few cells is refused by number")
  func cells() {
    #expect(
      error([table([["a", "1"], ["b"]])]) == .wrongCellCount(table: "Seats", row: 2, found: 1, expected: 2))
  }

  @Test("bands that do not cover the columns are refused")
  func bands() {
    #expect(
      error([table([], bands: [Report.Band("All", span: 3)])]) == .wrongBandSpan(table: "Seats", found: 3, expected: 2))
  }

  @Test("a heading in a column, a span beyond the grid and a level 4 are refused")
  func places() {
    #expect(error([.columns([Report.Column(span: 6, [.pageBreak])])]) == .misplaced("a page break"))
    #expect(error([.flow([.figure(Report.Picture(Box()))])]) == .misplaced("what is not running text"))
    #expect(error([.figure(Report.Picture(Box(), span: 13))]) == .wrongSpan(13))
    #expect(error([.heading(4, "Deep", id: "deep")]) == .wrongLevel(4, heading: "Deep"))
  }
}
