import Markup
import Report

/// Makes a table of a page of a report's.
struct TableLowering {
  let lowering: Lowering

  func markup(_ table: Report.Table) -> Markup {
    var html = Markup()
    let caption = table.caption
    let name = caption.title.isEmpty ? caption.subtitle : caption.title
    var attributes: Markup.Attributes = [
      ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Table: " + name),
    ]
    if let anchor = table.anchor { attributes.append(("id", anchor.anchor)) }
    html.element("div", attributes) { html in
      html.element("table") { html in
        html.element("caption") { html in
          if !caption.title.isEmpty { html.element("strong", caption.title) }
          if !caption.subtitle.isEmpty { html.element("span", caption.subtitle) }
        }
        head(table, &html)
        for group in table.groups where !group.rows.isEmpty { body(group, table, &html) }
        if !table.totals.isEmpty {
          html.element("tfoot") { html in for row in table.totals { self.row(row, table, &html) } }
        }
      }
    }
    for note in table.notes { html.element("p", [("class", "note")]) { lowering.write(note, to: &$0) } }
    html.add(Trace(source: caption.source, command: caption.command).markup)
    return html
  }

  private func head(_ table: Report.Table, _ html: inout Markup) {
    html.element("thead") { html in
      if !table.bands.isEmpty {
        html.element("tr") { html in
          for band in table.bands {
            let span: Markup.Attributes = [("colspan", String(band.span))]
            if band.title.isEmpty {
              html.element("td", span, "")
            } else {
              html.element("th", [("scope", "colgroup"), ("class", "band")] + span, band.title)
            }
          }
        }
      }
      html.element("tr") { html in
        for column in table.columns {
          let classes: Markup.Attributes = column.alignment == .leading ? [] : [("class", "n")]
          if column.header.plain.isEmpty {
            html.element("td", classes, "")
          } else {
            html.element("th", [("scope", "col")] + classes) { lowering.write(column.header, to: &$0) }
          }
        }
      }
    }
    html.line()
  }

  private func body(_ group: Report.RowGroup, _ table: Report.Table, _ html: inout Markup) {
    html.element("tbody") { html in
      if !group.title.isEmpty {
        html.element("tr") { html in
          html.element(
            "th", [("class", "group"), ("scope", "rowgroup"), ("colspan", String(table.columns.count))], group.title)
        }
      }
      for row in group.rows { self.row(row, table, &html) }
    }
  }

  private func row(_ row: Report.Row, _ table: Report.Table, _ html: inout Markup) {
    var attributes: Markup.Attributes = []
    if let anchor = row.anchor { attributes.append(("id", anchor.anchor)) }
    if row.cells.first?.bold == true { attributes.append(("class", "own")) }
    html.element("tr", attributes) { html in
      for (place, cell) in row.cells.enumerated() {
        let isNumber = table.columns.indices.contains(place) && table.columns[place].alignment != .leading
        if place == 0, !isNumber {
          html.element("th", [("scope", "row")]) { self.cell(cell, &$0) }
        } else {
          html.element("td", isNumber ? [("class", "n")] : []) { self.cell(cell, &$0) }
        }
      }
    }
    html.line()
  }

  private func cell(_ cell: Report.Cell, _ html: inout Markup) {
    if let chip = cell.chip { html.add(chip.chip) }
    if let address = cell.link.flatMap(lowering.address) ?? lowering.address(of: cell.subject) {
      html.element("a", [("href", address)], cell.text)
    } else {
      html.words(cell.text)
    }
    if !cell.mark.isEmpty { html.add(lowering.mark(cell.mark)) }
  }
}

/// Where numbers come from, and the command that prints them again.
struct Trace {
  let source: String
  let command: String

  var markup: Markup {
    var html = Markup()
    guard !source.isEmpty || !command.isEmpty else { return html }
    html.element("p", [("class", "trace")]) { html in
      if !source.isEmpty { html.words("Source: \(source). ") }
      if !command.isEmpty { html.element("code", command) }
    }
    return html
  }
}
