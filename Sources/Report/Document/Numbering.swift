extension Report {
  /// The report with figures and tables numbered and the list of commands in place; as it is where it has no such list.
  ///
  /// A number leads to its command, which stands once, and the command back to the first of what it prints.
  func numbered() -> Report {
    guard blocks.contains(where: { if case .commands = $0 { true } else { false } }) else { return self }
    var numbering = Numbering()
    var report = self
    report.blocks = blocks.map { numbering.numbered($0) }
    report.blocks = report.blocks.map { block in
      if case .commands(let title) = block { .table(numbering.list(title)) } else { block }
    }
    return report
  }

  private struct Numbering {
    private var figures = 0
    private var tables = 0
    private var isCover = false
    private var rows: [Row] = []
    /// Where in the list each command stands.
    private var places: [String: Int] = [:]

    mutating func numbered(_ block: Block) -> Block {
      switch block {
      case .cover(var cover):
        isCover = true
        cover.blocks = cover.blocks.map { numbered($0) }
        isCover = false
        return .cover(cover)
      case .columns(let columns):
        return .columns(columns.map { Column(span: $0.span, $0.blocks.map { numbered($0) }) })
      case .figure(var picture):
        guard !picture.caption.command.isEmpty else { return block }
        figures += 1
        number(&picture.caption, &picture.anchor, "Fig.", figures)
        return .figure(picture)
      case .table(var table):
        guard !table.caption.command.isEmpty else { return block }
        tables += 1
        number(&table.caption, &table.anchor, "Table", tables)
        return .table(table)
      default: return block
      }
    }

    private mutating func number(_ caption: inout Caption, _ anchor: inout String?, _ kind: String, _ number: Int) {
      let name = "\(kind)\u{A0}\(number)"
      let own = anchor ?? "\(kind)-\(number)"
      let place = places[caption.command] ?? rows.count
      let target = "command-\(place + 1)"
      anchor = own
      caption.number = Run(isCover ? "" : name, style: .small, link: .anchor(target))
      guard place == rows.count else {
        rows[place].cells[0].text += ", \(name)"
        return
      }
      places[caption.command] = place
      rows.append(Row([Cell(name, link: .anchor(own)), Cell(caption.command)], anchor: target))
    }

    func list(_ title: String) -> Table {
      Table(
        caption: Caption(title), columns: [TableColumn("Number", .flexible(1)), TableColumn("Command", .flexible(4))],
        rows: rows, density: .compact, anchor: "commands-list")
    }
  }
}
