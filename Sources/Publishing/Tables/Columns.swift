import Queries
import Report

extension Library {
  /// A column of a printed table: its head, and how a cell comes from a row.
  struct PrintedColumn {
    let column: Report.TableColumn
    let cell: (Record) -> Report.Cell

    /// A column of words.
    static func words(_ head: String, _ column: String, width: Report.TableColumn.Width = .flexible(1)) -> PrintedColumn
    {
      PrintedColumn(column: Report.TableColumn(Report.Prose(head), width)) { Report.Cell($0.reading(column)) }
    }

    /// A column of numbers as the query's column is read; the head has a mark where they rest on more than counts.
    static func number(_ head: String, _ column: String, mark: String = "") -> PrintedColumn {
      PrintedColumn(column: .number(.marked(head, mark))) { Report.Cell($0.reading(column)) }
    }
  }

  /// A column with a party, its colour before it.
  func party(_ head: String, _ column: String, name: KeyPath<PartyLook, String> = \.shortName, mark: String = "")
    -> PrintedColumn
  {
    PrintedColumn(column: Report.TableColumn(.marked(head, mark), .fit)) { row in
      let code = row.text(column)
      guard !code.isEmpty else { return Report.Cell("—") }
      let look = self.look(code)
      return Report.Cell(look[keyPath: name], chip: look.colour)
    }
  }
}

extension [Library.PrintedColumn] {
  /// The columns as a table has them.
  var columns: [Report.TableColumn] { map(\.column) }

  /// The rows of a table.
  func rows(_ records: some Sequence<Record>) -> [Report.Row] {
    records.map { row in Report.Row(map { $0.cell(row) }) }
  }
}

extension Report.Prose {
  /// Words with a raised mark behind them; without one where it is empty.
  static func marked(_ words: String, _ mark: String) -> Report.Prose {
    mark.isEmpty ? Report.Prose(words) : [Report.Run(words), .mark(mark)]
  }
}

extension QueryResult {
  /// The mark of what is compared with a result that was not counted: N for notional, E for estimated; else empty.
  var basisMark: String {
    switch fromBasis {
    case "published": "N"
    case "estimated": "E"
    default: ""
    }
  }

  /// What the mark means, for the foot of a table.
  var basisNotes: [Report.Prose] {
    guard let from, !basisMark.isEmpty else { return [] }
    if basis == "estimated", fromBasis == basis, let election {
      return [
        [
          .mark("E"),
          Report.Run(" Both \(from) and \(election) are estimates on the new boundaries: models, not counts."),
        ]
      ]
    }
    let what =
      fromBasis == "published"
      ? "the notional result of \(from) on the new boundaries, as published: a model, not a count."
      : "an estimate of \(from) on the new boundaries: a model, not a count."
    return [[.mark(basisMark), Report.Run(" Measured from \(what)")]]
  }
}
