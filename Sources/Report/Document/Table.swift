public import Drawing

extension Report {
  /// Rows and columns with a head that is repeated on every page.
  public struct Table: Sendable {
    /// The words around the table.
    public var caption: Caption
    /// The columns; the first one names the rows.
    public var columns: [TableColumn]
    /// Names over several columns each, covering all columns in order; empty for none.
    public var bands: [Band]
    /// The rows, under sub-headings where there are any.
    public var groups: [RowGroup]
    /// The bold rows under a rule at the end.
    public var totals: [Row]
    /// What the raised marks mean.
    public var notes: [Prose]
    /// How close the rows stand.
    public var density: Density
    /// How many times the table stands side by side on a page, its rows flowing from one to the next.
    public var flow: Int
    /// Whether it stands on pages of its own, turned by a quarter: for tables that are wider than a page.
    public var isTurned: Bool
    /// The name that links use; nil where nothing leads to it.
    public var anchor: String?

    /// Makes a table of row groups.
    public init(
      caption: Caption, columns: [TableColumn], bands: [Band] = [], groups: [RowGroup], totals: [Row] = [],
      notes: [Prose] = [], density: Density = .regular, flow: Int = 1, isTurned: Bool = false, anchor: String? = nil
    ) {
      self.caption = caption
      self.columns = columns
      self.bands = bands
      self.groups = groups
      self.totals = totals
      self.notes = notes
      self.density = density
      self.flow = flow
      self.isTurned = isTurned
      self.anchor = anchor
    }

    /// Makes a table of rows without sub-headings.
    public init(
      caption: Caption, columns: [TableColumn], bands: [Band] = [], rows: [Row], totals: [Row] = [],
      notes: [Prose] = [], density: Density = .regular, flow: Int = 1, isTurned: Bool = false, anchor: String? = nil
    ) {
      self.init(
        caption: caption, columns: columns, bands: bands, groups: [RowGroup("", rows)], totals: totals, notes: notes,
        density: density, flow: flow, isTurned: isTurned, anchor: anchor)
    }

    /// How close rows stand: 8/11 points, or 7/9 for long appendices.
    public enum Density: Sendable { case regular, compact }
  }

  /// A column of a table.
  public struct TableColumn: Sendable {
    /// What it is called.
    public var header: Prose
    /// How wide it is.
    public var width: Width
    /// Where its cells stand; its header stands likewise.
    public var alignment: Alignment

    /// Makes a column.
    public init(_ header: Prose, _ width: Width = .fit, _ alignment: Alignment = .leading) {
      self.header = header
      self.width = width
      self.alignment = alignment
    }

    /// A column of numbers: as wide as they are, flush right.
    public static func number(_ header: Prose) -> TableColumn { TableColumn(header, .fit, .trailing) }
    /// A column of words that takes what room is left.
    public static func text(_ header: Prose, weight: Double = 1) -> TableColumn {
      TableColumn(header, .flexible(weight))
    }

    /// How wide a column is.
    public enum Width: Equatable, Sendable {
      /// This many points.
      case fixed(Double)
      /// As wide as its widest cell, while there is room.
      case fit
      /// A part of what room the others leave, by weight.
      case flexible(Double)
    }

    /// Where cells stand in their column.
    public enum Alignment: Equatable, Sendable { case leading, centre, trailing }
  }

  /// A name over several columns.
  public struct Band: Equatable, Sendable {
    /// The name; empty for columns without one.
    public var title: String
    /// How many columns it covers.
    public var span: Int

    /// Makes a band.
    public init(_ title: String, span: Int) {
      self.title = title
      self.span = span
    }
  }

  /// Rows under a sub-heading.
  public struct RowGroup: Sendable {
    /// The sub-heading; empty for none.
    public var title: String
    /// The rows.
    public var rows: [Row]

    /// Makes a group of rows.
    public init(_ title: String, _ rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// A row of a table.
  public struct Row: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// One cell a column.
    public var cells: [Cell]
    /// The name that links use; nil where nothing leads to it.
    public var anchor: String?

    /// Makes a row.
    public init(_ cells: [Cell], anchor: String? = nil) {
      self.cells = cells
      self.anchor = anchor
    }
    /// Makes a row.
    public init(arrayLiteral cells: Cell...) { self.init(cells) }
  }

  /// A cell of a table.
  public struct Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// The words or the number as printed.
    public var text: String
    /// Whether it is bold.
    public var bold: Bool
    /// The colour of a small square before the text; nil for none.
    public var chip: Colour?
    /// A raised mark after the text that refers to a note; empty for none.
    public var mark: String
    /// Where it leads; nil for nowhere.
    public var link: Link?

    /// Makes a cell.
    public init(_ text: String, bold: Bool = false, chip: Colour? = nil, mark: String = "", link: Link? = nil) {
      self.text = text
      self.bold = bold
      self.chip = chip
      self.mark = mark
      self.link = link
    }
    /// Makes a plain cell.
    public init(stringLiteral text: String) { self.init(text) }
  }
}
