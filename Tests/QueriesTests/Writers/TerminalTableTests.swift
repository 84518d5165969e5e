import Queries
import Testing

@Suite struct TerminalTableTests {
  private let table = Table(
    columns: [
      .init(name: "constituency", kind: .text, meaning: ""), .init(name: "winner", kind: .party, meaning: ""),
      .init(name: "share", kind: .share, meaning: ""), .init(name: "majority", kind: .votes, meaning: ""),
    ],
    rows: [
      [.text("Cumbernauld, Kilsyth and Kirkintilloch East"), .text("SNP"), .number(0.436), .integer(4264)],
      [.text("Ynys Môn"), .text("Lab"), .missing, .integer(5259)],
    ])

  @Test("columns are aligned, numbers to the right, and lines have no blanks at their end")
  func aligned() {
    #expect(
      table.text(as: .table) == """
        constituency                                 winner  share  majority
        Cumbernauld, Kilsyth and Kirkintilloch East  SNP     43.6%     4,264
        Ynys Môn                                     Lab         —     5,259

        """)
  }

  @Test("words are cut to the width of the terminal, numbers never")
  func narrow() {
    let text = table.text(as: .table, for: TerminalLook(width: 50))
    #expect(
      text == """
        constituency               winner  share  majority
        Cumbernauld, Kilsyth and…  SNP     43.6%     4,264
        Ynys Môn                   Lab         —     5,259

        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 50 })
  }

  @Test("what does not fit is left out and named")
  func narrower() {
    let text = table.text(as: .table, for: TerminalLook(width: 30))
    #expect(
      text == """
        constituency     winner  share
        Cumbernauld, K…  SNP     43.6%
        Ynys Môn         Lab         —
        left out for want of width:
        majority; --wide shows all,
        --columns those you name

        """)
  }

  @Test("a party has a square in its colour, one without a colour a blank, and the columns stay aligned")
  func chips() {
    let text = table.text(as: .table, for: TerminalLook(colours: ["SNP": "FFF95D"]))
    let lines = text.split(separator: "\n")
    #expect(lines[1].contains("\u{1B}[38;2;255;249;93m■\u{1B}[0m SNP   "))
    #expect(lines[2].contains("    Lab   "))
    #expect(!table.text(as: .table).contains("\u{1B}"))
  }

  @Test("a value cannot command the terminal or break the line")
  func control() {
    let nasty = Table(
      columns: [.init(name: "a\u{1B}b", kind: .text, meaning: "")], rows: [[.text("x\u{1B}[2Jy\nz\u{9B}1m")]])
    let text = nasty.text(as: .table, for: TerminalLook(colours: ["SNP": "FFF95D"]))
    #expect(text == "a\\u{1B}b\nx\\u{1B}[2Jy\\nz\\u{009B}1m\n")
  }
}
