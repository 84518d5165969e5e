/// What makes a report contradict itself.
package enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Two places have the same name.
  case duplicateAnchor(String)
  /// A link leads to a name that no place has.
  case unknownAnchor(String, text: String)
  /// A row has another number of cells than the table has columns; rows are counted from 1, totals last.
  case wrongCellCount(table: String, row: Int, found: Int, expected: Int)
  /// The bands of a table cover another number of columns than it has.
  case wrongBandSpan(table: String, found: Int, expected: Int)
  /// A table has no columns or flows through none.
  case emptyTable(String)
  /// Something spans fewer than one or more than twelve columns of the page.
  case wrongSpan(Int)
  /// A heading is of a level other than 1 to 3.
  case wrongLevel(Int, heading: String)
  /// A cover, a table of contents, a heading or a page break stands inside another block.
  case misplaced(String)

  /// What is wrong, and what to do.
  package var description: String {
    switch self {
    case .duplicateAnchor(let id): "two places are called \"\(id)\": give each its own name"
    case .unknownAnchor(let id, let text): "\"\(text)\" leads to \"\(id)\", which is nowhere in the report"
    case .wrongCellCount(let table, let row, let found, let expected):
      "row \(row) of the table \"\(table)\" has \(found) cells for \(expected) columns"
    case .wrongBandSpan(let table, let found, let expected):
      "the bands of the table \"\(table)\" cover \(found) of its \(expected) columns: cover each one once"
    case .emptyTable(let table): "the table \"\(table)\" has no columns to stand in"
    case .wrongSpan(let span): "a span of \(span) columns does not fit the page's twelve"
    case .wrongLevel(let level, let heading): "the heading \"\(heading)\" is of level \(level): use 1 to 3"
    case .misplaced(let what): "\(what) stands inside another block: it belongs to the report's own blocks"
    }
  }
}

extension Report {
  /// Checks that links lead somewhere, names are unique and tables have as many cells as columns.
  ///
  /// - Throws: `ReportError` for the first contradiction.
  package func check() throws { _ = try checked() }

  /// Checks the report.
  ///
  /// - Returns: the places of the blocks whose running text names the numbers of pages.
  func checked() throws -> [Int] {
    var check = Check()
    var naming: [Int] = []
    for (index, block) in blocks.enumerated() {
      check.namesPages = false
      try check.visit(block)
      if check.namesPages { naming.append(index) }
    }
    for (link, text) in check.links where !check.anchors.contains(link) {
      throw ReportError.unknownAnchor(link, text: text)
    }
    return naming
  }

  private struct Check {
    var anchors: Set<String> = []
    var links: [(String, text: String)] = []
    var namesPages = false

    private mutating func visit(inside blocks: [Block]) throws {
      for block in blocks {
        try refuseInside(block)
        try visit(block)
      }
    }

    private func refuseInside(_ block: Block) throws {
      switch block {
      case .cover: throw ReportError.misplaced("a cover")
      case .contents: throw ReportError.misplaced("a table of contents")
      case .heading(_, let title, _): throw ReportError.misplaced("the heading \"\(title)\"")
      case .pageBreak, .partBreak: throw ReportError.misplaced("a page break")
      case .commands: throw ReportError.misplaced("a list of commands")
      default: break
      }
    }

    private func refuseUnlessWords(_ block: Block) throws {
      switch block {
      case .paragraph, .list, .note, .runIn: break
      default: throw ReportError.misplaced("what is not running text")
      }
    }

    mutating func visit(_ block: Block) throws {
      switch block {
      case .cover(let cover):
        visit([cover.subtitle, cover.imprint])
        try visit(inside: cover.blocks)
      case .heading(let level, let title, let id):
        guard (1...3).contains(level) else { throw ReportError.wrongLevel(level, heading: title) }
        try name(id)
      case .paragraph(let prose), .note(let prose), .runIn(let prose): visit([prose])
      case .list(let items): visit(items)
      case .figure(let picture):
        try span(picture.span)
        try name(picture.anchor)
      case .keyFigures(let figures): visit(figures.map(\.caption))
      case .table(let table): try visit(table)
      case .index(let entries, let columns):
        try span(columns)
        for entry in entries { links += entry.anchors.map { ($0, entry.term) } }
      case .flow(let blocks, let columns):
        try span(columns)
        for block in blocks { try refuseUnlessWords(block) }
        try visit(inside: blocks)
      case .columns(let columns):
        for column in columns {
          try span(column.span)
          try visit(inside: column.blocks)
        }
        try span(columns.reduce(0) { $0 + $1.span })
      case .contents, .commands, .space, .pageBreak, .partBreak: break
      }
    }

    private mutating func visit(_ table: Table) throws {
      let (title, count) = (table.caption.title, table.columns.count)
      guard count > 0, table.flow > 0 else { throw ReportError.emptyTable(title) }
      let covered = table.bands.reduce(0) { $0 + $1.span }
      guard table.bands.isEmpty || covered == count && table.bands.allSatisfy({ $0.span > 0 }) else {
        throw ReportError.wrongBandSpan(table: title, found: covered, expected: count)
      }
      try name(table.anchor)
      visit(table.notes + table.columns.map(\.header))
      for (index, row) in (table.groups.flatMap(\.rows) + table.totals).enumerated() {
        guard row.cells.count == count else {
          throw ReportError.wrongCellCount(table: title, row: index + 1, found: row.cells.count, expected: count)
        }
        try name(row.anchor)
        for cell in row.cells { follow(cell.link, cell.text) }
      }
    }

    private mutating func visit(_ texts: [Prose]) {
      for run in texts.flatMap(\.runs) {
        follow(run.link, run.text)
        if run.isPageNumber { namesPages = true }
      }
    }

    private mutating func follow(_ link: Link?, _ text: String) {
      if case .anchor(let id) = link { links.append((id, text)) }
    }

    private mutating func name(_ id: String?) throws {
      guard let id else { return }
      guard anchors.insert(id).inserted else { throw ReportError.duplicateAnchor(id) }
    }

    private func span(_ span: Int) throws {
      guard (1...PageGeometry.columnCount).contains(span) else { throw ReportError.wrongSpan(span) }
    }
  }
}
