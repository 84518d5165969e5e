import Drawing
import Testing

import Report

@Suite struct TableTests {
  private func table(rows: Int, totals: Int = 0, flow: Int = 1) -> Report.Table {
    Report.Table(
      caption: Report.Caption("Seats", subtitle: "By number", source: "Made up", command: "swingometer query parties"),
      columns: [.words("Name"), .numeric("Seats")],
      rows: (0..<rows).map { ["row \($0)", "\($0)"] },
      totals: (0..<totals).map { ["total \($0)", "1"] }, flow: flow)
  }

  @Test("the head is seen again on every page, with a title that says that the table goes on, and read once")
  func repeatedHead() throws {
    let pages = try Report.sample([.table(table(rows: 120))]).pages()
    #expect(pages.count == 3)
    for (index, page) in pages.enumerated() {
      #expect(page.repeated == (index == 0 ? [] : ["Seats (continued)", "Name", "Seats"]))
    }
    #expect(pages[0].words.first == "Seats" && pages.flatMap(\.words).filter { $0 == "Name" }.count == 1)
    let rows = pages.flatMap(\.words).filter { $0.hasPrefix("row ") }
    #expect(rows == (0..<120).map { "row \($0)" })
  }

  @Test("no page gets fewer than three rows of a table, whatever stands above it", arguments: 20...60)
  func atLeastThreeRows(space: Int) throws {
    let report = Report.sample([.space(0), .paragraph("Above."), .space(Double(space) * 10), .table(table(rows: 30))])
    for page in try report.pages() {
      let rows = page.words.filter { $0.hasPrefix("row ") }.count
      #expect(rows == 0 || rows >= 3)
    }
  }

  @Test("totals stand on the page of the last row, with the source", arguments: 45...60)
  func totals(rows: Int) throws {
    let pages = try Report.sample([.table(table(rows: rows, totals: 2))]).pages()
    let page = try #require(pages.last)
    #expect(page.words.contains("row \(rows - 1)"))
    #expect(page.words.contains("total 0") && page.words.contains("total 1"))
    #expect(page.words.contains("Source: Made up"))
    #expect(page.words.contains("Print the data again: swingometer query parties"))
  }

  @Test("a table in two columns has a head over each, no row missing, and an even last page")
  func flow() throws {
    let pages = try Report.sample([.table(table(rows: 150, flow: 2))]).pages()
    #expect(pages.count == 2)
    for page in pages { #expect((page.words + page.repeated).filter { $0 == "Name" }.count == 2) }
    #expect(pages.flatMap(\.words).filter { $0.hasPrefix("row ") } == (0..<150).map { "row \($0)" })
    let rows = pages[1].texts.filter { $0.text.hasPrefix("row ") }
    let left = rows.filter { $0.x < PageGeometry.body.midX }.count
    #expect(abs(left * 2 - rows.count) <= 1)
  }

  @Test("the sub-heading of rows is repeated where they go on")
  func resumedGroup() throws {
    let groups = ["First", "Second"].map { title in
      Report.RowGroup(title, (0..<60).map { ["row \($0)", "1"] })
    }
    let table = Report.Table(
      caption: Report.Caption("Seats"), columns: [.words("Name"), .numeric("Seats")], groups: groups)
    let pages = try Report.sample([.table(table)]).pages()
    #expect(pages[1].repeated == ["Seats (continued)", "Name", "Seats", "First (continued)"])
  }

  @Test("a table without a title goes on under that of the heading above")
  func headingContinued() throws {
    var table = table(rows: 100)
    table.caption.title = ""
    let pages = try Report.sample([.heading(1, "All seats", id: "all"), .table(table)]).pages()
    #expect(pages[1].repeated.first == "All seats (continued)")
  }

  @Test("a table over three pages is one table with one head and one body")
  func oneTable() throws {
    let pages = try Report.sample([.table(table(rows: 120))]).pages()
    func bodies(_ page: Scene) -> [Group] { page.groups.filter { $0.role == .table || $0.role == .tableBody } }
    #expect(pages.map { bodies($0).map(\.resumes) } == [[false, false], [true, true], [true, true]])
    #expect(pages.map { bodies($0).map(\.continues) } == [[true, true], [true, true], [false, false]])
    #expect(pages.flatMap(\.groups).filter { $0.role == .tableHead }.count == 1)
  }

  @Test("a mark hangs beside its number: digits stay under each other")
  func marks() throws {
    let table = Report.Table(
      caption: Report.Caption("Seats"), columns: [.words("Name"), .numeric("Seats")],
      rows: [["a", Report.Cell("121", mark: "N")], ["b", "411"]])
    let texts = try Report.sample([.table(table)]).pages()[0].texts
    let marked = try #require(texts.first { $0.text == "121" })
    let mark = try #require(texts.first { $0.text == "N" })
    let plain = try #require(texts.first { $0.text == "411" })
    #expect(abs(marked.x - plain.x) < 0.001)
    #expect(abs(mark.x - (marked.x + marked.width)) < 0.001)
    #expect(mark.y < marked.y)
  }

  @Test("a table without rows says so")
  func noRows() throws {
    #expect(try Report.sample([.table(table(rows: 0))]).pages()[0].words.contains("None"))
  }

  @Test("no cell leaves its column and no word is lost, over random tables", arguments: 0..<60 as Range<UInt64>)
  func randomTables(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let words = [
      "a", "of", "seats", "Brecon,", "Kingston\u{A0}upon", "Newcastle-under-Lyme", "Llanfairpwllgwyngyll", "1,234",
    ]
    let count = 1 + dice.next(9)
    let columns = (0..<count).map { _ in
      let width: Report.TableColumn.Width =
        [.fit, .fixed(Double(20 + dice.next(60))), .flexible(Double(1 + dice.next(3)))][dice.next(3)]
      let alignment: Report.TableColumn.Alignment = [.leading, .centre, .trailing][dice.next(3)]
      return Report.TableColumn(Report.Prose(words[dice.next(words.count)]), width, alignment)
    }
    func cell() -> Report.Cell {
      let text = (0..<dice.next(7)).map { _ in words[dice.next(words.count)] }.joined(separator: " ")
      return Report.Cell(
        text, bold: dice.next(4) == 0, chip: dice.next(4) == 0 ? .black : nil, mark: dice.next(6) == 0 ? "N" : "")
    }
    let rows = (0..<20).map { _ in Report.Row((0..<count).map { _ in cell() }) }
    let table = Report.Table(
      caption: Report.Caption("Seats"), columns: columns, rows: rows, density: dice.next(2) == 0 ? .regular : .compact)
    let texts = try Report.sample([.table(table)]).pages().flatMap(\.texts)
    let cells = texts.filter { $0.roles.contains(.tableBody) }
    for text in cells { #expect(text.x >= PageGeometry.body.x - 0.01 && text.end <= PageGeometry.body.maxX + 0.01) }
    // Cells of one row stand beside each other without touching.
    for row in Dictionary(grouping: cells, by: { $0.path.dropLast() }).values {
      let inOrder = Dictionary(grouping: row, by: \.path).values.sorted {
        $0[0].path.lexicographicallyPrecedes($1[0].path)
      }
      for (left, right) in zip(inOrder, inOrder.dropFirst()) {
        let (end, start) = (left.map(\.end).max() ?? 0, right.map(\.x).min() ?? 0)
        #expect(end <= start + 0.01)
      }
    }
    let letters = { (text: String) in text.filter { $0 != " " && $0 != "\u{A0}" } }
    #expect(letters(cells.map(\.text).joined()) == letters(rows.flatMap(\.cells).map { $0.text + $0.mark }.joined()))
  }
}

/// Numbers without chance: SplitMix64.
struct Dice {
  var state: UInt64

  mutating func next(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}
