import CXLSXWriter
import Glibc

extension Table {
  /// The table as a workbook of Excel's kind: numbers as numbers with their formats, a head that stays, and a sheet that says where the
  /// figures come from.
  ///
  /// - Parameter provenance: where the figures come from.
  /// - Returns: the bytes of the file; the same for the same table.
  /// - Throws: `WorkbookError` where it cannot be made.
  package func workbook(from provenance: Provenance) throws(WorkbookError) -> [UInt8] {
    // The library writes to files only; this one is in memory and has no name.
    let file = memfd_create("workbook", 0)
    guard file >= 0 else { throw WorkbookError(reason: String(cString: strerror(errno))) }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else { throw WorkbookError(reason: "not enough memory") }
    let writer = WorkbookWriter(book)
    writer.describe(provenance)
    writer.add(self)
    writer.add(provenance)
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else { throw WorkbookError(reason: String(cString: lxw_strerror(code))) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
    var length = 0
    while length < bytes.count {
      let read = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: length), $0.count - length, off_t(length))
      }
      guard read > 0 else { throw WorkbookError(reason: String(cString: strerror(errno))) }
      length += read
    }
    return bytes
  }
}

/// Why a workbook could not be made.
package struct WorkbookError: Error, CustomStringConvertible {
  let reason: String
  package var description: String { "cannot make the workbook: \(reason)" }
}

/// What writes cells into a workbook that is open.
private struct WorkbookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let head: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    head = workbook_add_format(book)
    format_set_bold(head)
    format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_text_wrap(head)
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  /// The title, and a date that is the same whenever it is written.
  func describe(_ provenance: Provenance) {
    withCopy(of: provenance.question) { title in
      withCopy(of: provenance.command) { command in
        var properties = lxw_doc_properties()
        (properties.title, properties.comments) = (title, command)
        properties.created = 315_532_800
        workbook_set_properties(book, &properties)
      }
    }
  }

  /// Adds the sheet of the rows.
  func add(_ table: Table) {
    let sheet = workbook_add_worksheet(book, "Rows")
    let formats = table.columns.map { format($0.kind) }
    for (index, column) in table.columns.enumerated() {
      let place = lxw_col_t(index)
      worksheet_write_string(sheet, 0, place, column.title, head)
      let longest = table.rows.lazy.map { column.kind.reading(of: $0[index]).count }.max() ?? 0
      worksheet_set_column(sheet, place, place, Double(min(max(longest, column.title.count / 2, 6) + 2, 60)), nil)
    }
    for (number, row) in table.rows.enumerated() {
      for (index, cell) in row.enumerated() {
        write(cell, table.columns[index].kind, formats[index], to: sheet, lxw_row_t(number + 1), lxw_col_t(index))
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if !table.rows.isEmpty, !table.columns.isEmpty {
      worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(table.columns.count - 1))
    }
  }

  /// Adds the sheet that says where the rows come from.
  func add(_ provenance: Provenance) {
    let sheet = workbook_add_worksheet(book, "Source")
    for (row, line) in provenance.lines.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(row), 0, line.name, head)
      worksheet_write_string(sheet, lxw_row_t(row), 1, line.text, nil)
    }
    worksheet_set_column(sheet, 0, 0, 12, nil)
    worksheet_set_column(sheet, 1, 1, 100, nil)
  }

  private func write(
    _ cell: Cell, _ kind: ColumnKind, _ format: UnsafeMutablePointer<lxw_format>?,
    to sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: lxw_row_t, _ column: lxw_col_t
  ) {
    switch cell {
    case .missing: break
    case .text(let text):
      if kind == .date || kind == .moment, var moment = lxw_datetime(iso: text) {
        worksheet_write_datetime(sheet, row, column, &moment, format)
      } else {
        worksheet_write_string(sheet, row, column, text, nil)
      }
    case .integer, .number:
      guard let number = cell.number, number.isFinite else { return }
      if kind == .flag {
        worksheet_write_boolean(sheet, row, column, number == 0 ? 0 : 1, nil)
      } else {
        worksheet_write_number(sheet, row, column, number, format)
      }
    }
  }

  /// How numbers of a kind are shown; nil for those that are shown as they are.
  private func format(_ kind: ColumnKind) -> UnsafeMutablePointer<lxw_format>? {
    let pattern: String? =
      switch kind {
      case .count, .votes: "#,##0"
      case .signed: "+#,##0;-#,##0;0"
      case .share: "0.0%"
      case .change: "+0.0%;-0.0%;0.0%"
      case .index: "0.00"
      case .date: "d mmm yyyy"
      case .moment: "d mmm yyyy hh:mm"
      case .year, .flag, .party, .basis, .code, .text, .value: nil
      }
    guard let pattern, let format = workbook_add_format(book) else { return nil }
    format_set_num_format(format, pattern)
    return format
  }

  /// Lends a text to a library that asks for one it could change.
  private func withCopy(of text: String, _ use: (UnsafeMutablePointer<CChar>?) -> Void) {
    let copy = strdup(text)
    defer { free(copy) }
    use(copy)
  }
}

extension lxw_datetime {
  /// A day or a moment as ISO 8601 writes it; nil for other texts.
  fileprivate init?(iso text: String) {
    let numbers = text.split { !$0.isNumber }.prefix(5).compactMap { Int32($0) }
    guard numbers.count == 3 || numbers.count == 5, numbers[0] >= 1900 else { return nil }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers.count == 5 ? numbers[3] : 0,
      min: numbers.count == 5 ? numbers[4] : 0, sec: 0)
  }
}
