package import Drawing

extension Report {
  /// Rows and columns with a head that is repeated on every page.
  package struct Table: Sendable {
    /// The words around the table.
    package var caption: Caption
    /// The columns; the first one names the rows.
    package var columns: [TableColumn]
    /// Names over several columns each, covering all columns in order; empty for none.
    package var bands: [Band]
    /// The rows, under sub-headings where there are any.
    package var groups: [RowGroup]
    /// The bold rows under a rule at the end.
    package var totals: [Row]
    /// What the raised marks mean.
    package var notes: [Prose]
    /// How close the rows stand.
    package var density: Density
    /// How many times the table stands side by side on a page, its rows flowing from one to the next.
    package var flow: Int
    /// The name that links use; nil where nothing leads to it.
    package var anchor: String?

    package init(
      caption: Caption, columns: [TableColumn], bands: [Band] = [], groups: [RowGroup], totals: [Row] = [],
      notes: [Prose] = [], density: Density = .regular, flow: Int = 1, anchor: String? = nil
    ) {
      (self.caption, self.columns, self.bands, self.groups) = (caption, columns, bands, groups)
      (self.totals, self.notes, self.density, self.flow) = (totals, notes, density, flow)
      self.anchor = anchor
    }

    /// Makes a table of rows without sub-headings.
    package init(
      caption: Caption, columns: [TableColumn], bands: [Band] = [], rows: [Row], totals: [Row] = [],
      notes: [Prose] = [], density: Density = .regular, flow: Int = 1, anchor: String? = nil
    ) {
      self.init(
        caption: caption, columns: columns, bands: bands, groups: [RowGroup("", rows)], totals: totals, notes: notes,
        density: density, flow: flow, anchor: anchor)
    }

    /// How close rows stand: 8/11 points, or 7/9 for long appendices.
    package enum Density: Sendable { case regular, compact }
  }

  /// A column of a table.
  package struct TableColumn: Sendable {
    /// What it is called.
    package var header: Prose
    /// How wide it is.
    package var width: Width
    /// Where its cells stand; its header stands likewise.
    package var alignment: Alignment

    package init(_ header: Prose, _ width: Width = .fit, _ alignment: Alignment = .leading) {
      (self.header, self.width, self.alignment) = (header, width, alignment)
    }

    /// A column of numbers: as wide as they are, flush right.
    package static func numeric(_ header: Prose) -> TableColumn { TableColumn(header, .fit, .trailing) }
    /// A column of words that takes what room is left.
    package static func words(_ header: Prose, weight: Double = 1) -> TableColumn {
      TableColumn(header, .flexible(weight))
    }

    /// How wide a column is.
    package enum Width: Equatable, Sendable {
      /// This many points.
      case fixed(Double)
      /// As wide as its widest cell, while there is room.
      case fit
      /// A part of what room the others leave, by weight.
      case flexible(Double)
    }

    /// Where cells stand in their column.
    package enum Alignment: Equatable, Sendable { case leading, centre, trailing }
  }

  /// A name over several columns.
  package struct Band: Equatable, Sendable {
    /// The name; empty for columns without one.
    package var title: String
    /// How many columns it covers.
    package var span: Int

    package init(_ title: String, span: Int) {
      (self.title, self.span) = (title, span)
    }
  }

  /// Rows under a sub-heading.
  package struct RowGroup: Sendable {
    /// The sub-heading; empty for none.
    package var title: String
    package var rows: [Row]

    package init(_ title: String, _ rows: [Row]) {
      (self.title, self.rows) = (title, rows)
    }
  }

  /// A row of a table.
  package struct Row: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// One cell a column.
    package var cells: [Cell]
    /// The name that links use; nil where nothing leads to it.
    package var anchor: String?

    package init(_ cells: [Cell], anchor: String? = nil) {
      (self.cells, self.anchor) = (cells, anchor)
    }
    package init(arrayLiteral cells: Cell...) { self.init(cells) }
  }

  /// A cell of a table.
  package struct Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// The words or the number as printed.
    package var text: String
    /// Whether it is bold.
    package var bold: Bool
    /// The colour of a small square before the text; nil for none.
    package var chip: Colour?
    /// A raised mark after the text that refers to a note; empty for none.
    package var mark: String
    /// Where it leads; nil for nowhere.
    package var link: Link?
    /// What it stands for; nil for nothing that could have a page.
    package var subject: Subject?

    package init(
      _ text: String, bold: Bool = false, chip: Colour? = nil, mark: String = "", link: Link? = nil,
      subject: Subject? = nil
    ) {
      (self.text, self.bold, self.chip, self.mark) = (text, bold, chip, mark)
      (self.link, self.subject) = (link, subject)
    }
    package init(stringLiteral text: String) { self.init(text) }
  }
}
