import Drawing
import Testing

import Report

@Suite struct RandomReportTests {
  /// Blocks by the fall of the dice, every word of them with a number of its own.
  private struct Author {
    var dice: Dice
    var count = 0
    var words: [String] = []

    mutating func text(_ most: Int) -> String {
      let own = (0..<1 + dice.next(most)).map { _ -> String in
        count += 1
        return "w\(count)"
      }
      words += own
      return own.joined(separator: " ")
    }

    mutating func block() -> Report.Block {
      switch dice.next(9) {
      case 0: return .heading(1 + dice.next(3), text(12), id: "h\(count)")
      case 1: return .list((0..<1 + dice.next(4)).map { _ in Report.Prose(text(30)) })
      case 2:
        let box = Box(ratio: 0.1 + Double(dice.next(16)) / 10)
        return .figure(Report.Picture(box, span: 1 + dice.next(12), caption: Report.Caption(text(9))))
      case 3: return .keyFigures((0..<1 + dice.next(5)).map { _ in Report.KeyFigure("9", Report.Prose(text(9))) })
      case 4:
        let rows = (0..<1 + dice.next(130)).map { _ in Report.Row([Report.Cell(text(8)), "1"]) }
        return .table(
          Report.Table(
            caption: Report.Caption(""), columns: [.words("Head"), .numeric("Head")], rows: rows,
            density: dice.next(2) == 0 ? .regular : .compact, flow: 1 + dice.next(3)))
      case 5: return .columns([6, 6].map { Report.Column(span: $0, [.paragraph(Report.Prose(text(60)))]) })
      case 6: return .note(Report.Prose(text(40)))
      default: return .paragraph(Report.Prose(text(200)))
      }
    }
  }

  @Test(
    "every word of any report is on a page once, in order, and within the margins", arguments: 0..<24 as Range<UInt64>)
  func everyWord(seed: UInt64) throws {
    var author = Author(dice: Dice(state: seed))
    let blocks = (0..<14).map { _ in author.block() }
    let pagination = try Report.sample(blocks).paginate(measurer: FixedWidthMeasurer())
    let texts = pagination.document.pages.flatMap(\.scene.texts).filter { !$0.roles.contains(.artifact) }
    let words = texts.flatMap { $0.text.split(separator: " ") }.filter { $0.hasPrefix("w") }.map(String.init)
    #expect(words == author.words)
    for text in texts {
      #expect(text.x >= PageGeometry.body.x - 0.01 && text.x + text.width <= PageGeometry.body.maxX + 0.01)
      #expect(text.y >= PageGeometry.body.y && text.y <= PageGeometry.body.maxY)
    }
    #expect(pagination.findings.overfullPages.isEmpty)
    #expect(pagination.findings.headingsAtFoot.dropLast().isEmpty)
    #expect(pagination.findings.overflowingLines.isEmpty)
  }
}
