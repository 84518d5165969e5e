import Drawing

/// Measures one table: column widths first, then every row as a strip.
struct TableLayout {
  let setter: BlockLayout
  let table: Report.Table
  let look: TableLook
  /// The width of the whole table and of one of its copies side by side.
  let width: Double
  let columnWidth: Double
  private let flowGap: Double
  private let lefts: [Double]
  private let widths: [Double]
  /// The room right of the numbers of a column in which marks hang, so that digits stay under each other.
  private let markRoom: [Double]

  init(setter: BlockLayout, table: Report.Table, width: Double) {
    (self.setter, self.table) = (setter, table)
    let look = TableLook(table.density)
    (self.look, self.width) = (look, width)
    flowGap = table.flow > 1 ? 22 : 0
    columnWidth = (width - Double(table.flow - 1) * flowGap) / Double(table.flow)
    let breaker = setter.breaker
    let rows = table.groups.flatMap(\.rows).map { ($0, false) } + table.totals.map { ($0, true) }
    var demands: [ColumnWidths.Demand] = []
    var markRoom: [Double] = []
    for (index, column) in table.columns.enumerated() {
      var (naturals, least): ([Double], Double) = (
        [], breaker.extent(column.header.runs.map(look.header.run)).widestWord
      )
      var room = 0.0
      for (row, bold) in rows {
        let cell = row.cells[index]
        let hangs = column.alignment == .trailing && !cell.mark.isEmpty
        let runs = look.runs(cell, bold: bold)
        let extent = breaker.extent(hangs ? Array(runs.prefix(1)) : runs)
        naturals.append(look.indent(cell) + extent.natural)
        least = max(least, look.indent(cell) + extent.widestWord)
        if hangs { room = max(room, runs.suffix(1).reduce(0) { $0 + setter.ruler.width($1.text, $1.font) }) }
      }
      // A hair more, so that what was measured word by word fits when it is measured whole.
      demands.append(
        .init(width: column.width, cells: naturals.map { $0 + room + 0.1 }, least: least + room + 0.1))
      markRoom.append(room)
    }
    // Where columns stand too close for their words, the gaps between them give way first.
    let gaps = Double(table.columns.count - 1)
    let spare = columnWidth - demands.reduce(0) { $0 + $1.least }
    let gap = gaps > 0 ? min(look.gap, max(look.leastGap, spare / gaps)) : 0
    let widths = ColumnWidths(demands, available: columnWidth - gaps * gap).widths
    self.widths = widths
    lefts = widths.indices.map { index in widths[..<index].reduce(0) { $0 + $1 + gap } }
    self.markRoom = markRoom
  }

  /// The table as a galley: title, then head and rows that flow, then notes and source.
  func galley() -> Galley {
    var rows = table.groups.enumerated().flatMap { number, group in self.rows(of: group, number: number) }
    rows += table.totals.enumerated().map { number, row in
      totalRow(row, isFirst: number == 0, isLast: number == table.totals.count - 1)
    }
    if rows.isEmpty { rows = [subHeading("None", isFirst: true)] }
    rows = rows.holding(3)
    for index in rows.indices.dropLast() where index >= rows.count - table.totals.count - 1 { rows[index].bound = true }
    let caption = table.caption
    let path = [StructureTag(.caption)]
    let isMark = { (note: Report.Prose) in note.runs.first?.style == .raised }
    let foot = setter.captionFoot(caption, notes: table.notes.filter { !isMark($0) }, width: width)
    let lead = setter.captionHead(caption, width: width, path)
    var head = head()
    head.marks = table.notes.filter(isMark)
    // A table without a title has that of the heading above.
    let isNamed = !caption.title.isEmpty
    let name = isNamed ? caption.title : setter.heading
    return Galley(
      gapBefore: 14, gapAfter: 16,
      lead: setter.anchored(lead, isNamed ? table.anchor : nil),
      continuedLead: setter.captionHead(
        Report.Caption((Self.short(name) ?? caption.number?.text ?? setter.heading) + " (continued)"), width: width,
        path),
      columnHead: [head],
      strips: isNamed ? rows : setter.anchored(rows, table.anchor),
      tail: foot, columnCount: table.flow, columnStep: columnWidth + flowGap)
  }

  /// A title that is short enough to be said again on every page; nil for one that is not.
  private static func short(_ title: String) -> String? {
    title.split(separator: " ").count > 6 ? nil : title
  }

  /// Whether the first cell of a row names it; where hardly any others follow, it is one of the data.
  private var namesRows: Bool {
    let rows = table.groups.reduce(table.totals.count) { $0 + $1.rows.count }
    let heads = table.columns.count + table.bands.count { !$0.title.isEmpty } + table.groups.count + rows
    return rows * (table.columns.count - 1) >= heads
  }

  // MARK: - Head

  private func head() -> LineBox {
    let texts = table.columns.indices.map { index in
      setter.breaker.set(
        table.columns[index].header.runs.map(look.header.run), width: widths[index] - markRoom[index])
    }
    let bands = bandTexts()
    let leading = look.header.leading
    let bandLines = bands.map(\.text.lines.count).max() ?? 0
    let bandHeight = bandLines == 0 ? 0 : Double(bandLines) * leading + 4
    let lines = texts.map(\.lines.count).max() ?? 0
    let height = bandHeight + Double(lines) * leading + 3.5
    var strip = LineBox(height: height, [StructureTag(.table), StructureTag(.tableHead)]) { spot in
      var ink = PageContent()
      if bandLines > 0 {
        var row = PageContent()
        for band in bands {
          let x = spot.x + lefts[band.first]
          let bandWidth = lefts[band.last] + widths[band.last] - lefts[band.first]
          let top = spot.y + Double(bandLines - band.text.lines.count) * leading
          let cell = set(band.text, look.header, x: x, y: top, width: bandWidth, .centre)
          let role = band.text.lines.isEmpty ? Role.tableCell : .tableHeaderCell(.column)
          row += cell.enclosed(role, columns: band.last - band.first + 1)
          if !band.text.lines.isEmpty {
            row.furniture.append(setter.rule(x: x, y: spot.y + bandHeight - 2.5, width: bandWidth, .rule, 0.4))
          }
        }
        ink += row.enclosed(.tableRow)
      }
      var row = PageContent()
      for (index, text) in texts.enumerated() {
        // Headers stand on the rule: the shorter ones begin lower.
        let top = spot.y + bandHeight + Double(lines - text.lines.count) * leading
        row += set(
          text, look.header, x: spot.x + lefts[index], y: top, width: widths[index] - markRoom[index],
          table.columns[index].alignment
        ).enclosed(.tableHeaderCell(.column))
      }
      ink += row.enclosed(.tableRow)
      ink.furniture.append(setter.rule(x: spot.x, y: spot.y + height - 0.75, width: tableWidth, .rule, 0.75))
      return ink
    }
    strip.trouble = (texts + bands.map(\.text)).trouble
    return strip
  }

  private func bandTexts() -> [(first: Int, last: Int, text: BrokenText)] {
    var first = 0
    return table.bands.map { band in
      defer { first += band.span }
      let last = first + band.span - 1
      let width = lefts[last] + widths[last] - lefts[first]
      let run = look.header.run(Report.Run(band.title))
      return (first, last, setter.breaker.set(band.title.isEmpty ? [] : [run], width: width))
    }
  }

  /// How far the columns reach.
  private var tableWidth: Double { (lefts.last ?? 0) + (widths.last ?? 0) }

  // MARK: - Rows

  private func rows(of group: Report.RowGroup, number: Int) -> [LineBox] {
    var strips = group.rows.map { row($0, bold: false, below: (.hairline, 0.35)) }
    guard !group.title.isEmpty else { return strips }
    var subHeading = self.subHeading(group.title, isFirst: number == 0)
    subHeading.bound = true
    let again = self.subHeading(group.title + " (continued)", isFirst: true)
    // A sub-heading keeps two rows with it, and the last row is not left alone on the next page.
    strips = strips.holding(2)
    for index in strips.indices { strips[index].resumption = [again] }
    return [subHeading] + strips
  }

  private func subHeading(_ title: String, isFirst: Bool) -> LineBox {
    let text = setter.breaker.set([look.cell.run(.bold(title))], width: columnWidth)
    let above = look.padding * (isFirst ? 2 : 4)
    let height = above + Double(text.lines.count) * look.cell.leading + look.padding
    var strip = LineBox(height: height, Self.bodyPath) { spot in
      var ink = set(text, look.cell, x: spot.x, y: spot.y + above, width: columnWidth, .leading)
        .enclosed(.tableCell, columns: table.columns.count).enclosed(.tableRow)
      ink.furniture.append(setter.rule(x: spot.x, y: spot.y + height, width: tableWidth, .rule, 0.4))
      return ink
    }
    strip.trouble = text.trouble
    return strip
  }

  private func totalRow(_ row: Report.Row, isFirst: Bool, isLast: Bool) -> LineBox {
    let strip = self.row(row, bold: true, below: isLast ? (.rule, 0.75) : (.hairline, 0.35))
    guard isFirst else { return strip }
    var ruled = strip
    ruled.draw = { spot in
      strip.draw(spot) + PageContent(furniture: [setter.rule(x: spot.x, y: spot.y, width: tableWidth, .rule, 0.75)])
    }
    return ruled
  }

  private static let bodyPath = [StructureTag(.table), StructureTag(.tableBody)]

  private func row(_ row: Report.Row, bold: Bool, below: (colour: Colour, thickness: Double)) -> LineBox {
    let texts = row.cells.enumerated().map { index, cell in
      let room = cell.mark.isEmpty ? markRoom[index] : 0
      return setter.breaker.set(look.runs(cell, bold: bold), width: widths[index] - look.indent(cell) - room)
    }
    let lines = max(1, texts.map(\.lines.count).max() ?? 1)
    let height = Double(lines) * look.cell.leading + 2 * look.padding
    var strip = LineBox(height: height, Self.bodyPath) { spot in
      var ink = PageContent()
      for (index, cell) in row.cells.enumerated() {
        ink += draw(cell, texts[index], column: index, x: spot.x + lefts[index], y: spot.y + look.padding)
          .enclosed(index == 0 && namesRows ? .tableHeaderCell(.row) : .tableCell)
      }
      if let anchor = row.anchor { ink.items.insert(setter.anchor(anchor, x: spot.x, y: spot.y), at: 0) }
      ink = ink.enclosed(.tableRow)
      ink.furniture.append(setter.rule(x: spot.x, y: spot.y + height, width: tableWidth, below.colour, below.thickness))
      return ink
    }
    strip.trouble = texts.trouble
    if let anchor = row.anchor { strip.anchors = [anchor] }
    return strip
  }

  private func draw(_ cell: Report.Cell, _ text: BrokenText, column: Int, x: Double, y: Double) -> PageContent {
    let indent = look.indent(cell)
    // A mark hangs in the room kept for it, whatever its own width is.
    let mark = look.runs(cell).dropFirst().reduce(0) { $0 + setter.ruler.width($1.text, $1.font) }
    let unused = max(0, markRoom[column] - mark)
    var ink = set(
      text, look.cell, x: x + indent, y: y, width: widths[column] - indent - unused, table.columns[column].alignment)
    if let colour = cell.chip {
      let side = look.chip
      let square = Path.rect(Rect(x: x, y: y + (look.cell.leading - side) / 2, width: side, height: side))
      let outline = colour.isPale ? Stroke(.rule, width: 0.5) : nil
      ink.furniture.append(.path(PathItem(square, fill: colour, stroke: outline)))
    }
    return ink
  }

  /// Draws lines of text one below the other, each aligned in a width.
  private func set(
    _ text: BrokenText, _ style: TextStyle, x: Double, y: Double, width: Double,
    _ alignment: Report.TableColumn.Alignment
  ) -> PageContent {
    text.lines.enumerated().reduce(into: PageContent()) { ink, numbered in
      let (index, line) = numbered
      let shift =
        switch alignment {
        case .leading: 0.0
        case .centre: (width - line.width) / 2
        case .trailing: width - line.width
        }
      ink += setter.draw(line, style, x: x + shift, y: y + Double(index) * style.leading)
    }
  }
}

extension PageContent {
  /// The ink with what is read in a group of a role; a cell may span columns.
  func enclosed(_ role: Role, columns: Int = 1) -> PageContent {
    PageContent(items: [.group(Group(role: role, columns: columns, items: items))], furniture: furniture)
  }
}
