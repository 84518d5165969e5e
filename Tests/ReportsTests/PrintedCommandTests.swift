import Reports
import Elections
import Queries
import Testing
import Wording

import Charts
import Findings
import Press
import Report

@Suite struct PrintedCommandTests {
  @Test("every command under a table prints the rows that stand in it")
  func tables() throws {
    let library = try Press.library()
    for edition in try Press.editions() {
      for table in edition.report.blocks.flatMap(\.tables) {
        let answer = try library.ask(command: table.caption.command)
        let printed = answer.table.readings(library)
        // What is counted and added up is compared with loops over the results elsewhere; here its rows must be there.
        if table.caption.isDerived {
          #expect(!answer.table.rows.isEmpty, "\(edition.name), \(table.caption.title)")
          continue
        }
        for cell in table.groups.flatMap(\.rows).filter({ !$0.isSum }).flatMap(\.cells)
        where !["", "—"].contains(cell.text) {
          #expect(
            // A ring marks what may be wrong.
            printed.contains(cell.text.replacing("\u{A0}○", with: "")),
            "\(edition.name), \(table.caption.title): “\(cell.text)” is not printed by \(table.caption.command)")
        }
      }
    }
  }

  @Test("every command under a figure runs and prints rows")
  func figures() throws {
    let library = try Press.library()
    for edition in try Press.editions() {
      for picture in edition.report.blocks.flatMap(\.pictures) {
        let command = picture.caption.command
        #expect(try !library.ask(command: command).table.rows.isEmpty, "\(edition.name): \(command)")
      }
    }
  }
}

extension Queries.Table {
  /// Every value as people read it; parties by each of their names.
  fileprivate func readings(_ library: Library) -> Set<String> {
    Set(
      rows.flatMap { row in
        zip(columns, row).flatMap { column, cell -> [String] in
          let reading = column.kind.reading(of: cell)
          // Claims are noted in shorthand.
          if ["reported", "final"].contains(column.name) { return [Shorthand().printed(reading)] }
          // A head may say the unit, so that the cells need not, and a row that it counts.
          let bare = ["\u{A0}pp", "%", ".00"].first(where: reading.hasSuffix).map { String(reading.dropLast($0.count)) }
          // A probability that lies just under a limit is told more exactly.
          let exact =
            if column.kind == .share, case .number(let share) = cell { Number.percent(share, 2) } else { reading }
          guard column.kind == .party else { return [reading, exact] + [bare].compactMap(\.self) }
          let look = library.look(PartyCode(reading))
          return [reading, look.name, look.shortName]
        }
      })
  }
}

extension Report.Row {
  /// Whether it adds up parties too small for a row.
  fileprivate var isSum: Bool { cells.first?.text.hasPrefix("Others (") ?? false }
}

extension Report.Block {
  /// The tables in the block.
  var tables: [Report.Table] {
    switch self {
    case .table(let table): [table]
    case .columns(let columns): columns.flatMap(\.blocks).flatMap(\.tables)
    case .cover(let cover): cover.blocks.flatMap(\.tables)
    default: []
    }
  }

  /// The pictures in the block.
  var pictures: [Report.Picture] {
    switch self {
    case .figure(let picture): [picture]
    case .columns(let columns): columns.flatMap(\.blocks).flatMap(\.pictures)
    case .cover(let cover): cover.blocks.flatMap(\.pictures)
    default: []
    }
  }

  /// The charts in the block.
  var charts: [Chart] { pictures.compactMap { $0.figure as? Chart } }
}
