import Elections
import Findings
import Markup
import Queries
import Wording

extension Bench {
  /// The page of a list of seats.
  func seats(_ list: SeatList) throws -> Page {
    let answer = try list.answer(library)
    let page = list.address
    let basis = SourceLine.named(list.election, answer.basis)
    let isOver = library.isOver(list.election)
    let title = "\(isOver ? "All seats" : "Seats declared"), \(basis)"
    let summary =
      "Every constituency \(isOver ? "" : "declared so far ")on the boundaries of \(list.set) at the general election of \(basis): winner, "
      + "winner before, second, majority, turnout and swing"
      + English.clause("; of the winners ", LikelyWrong(answer.rows.map(\.probability)).words) + "."
    let columns = SeatList.columns(answer.rows)
    var html = Markup()
    html.element("h1", title)
    html.element("p", [("class", "lead")], summary)
    others(list, &html)
    choices(list, &html)
    let region: Markup.Attributes = [
      ("class", "scroll seats"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Table: " + title),
    ]
    html.element("div", region) { html in
      html.element("table", [("data-rows", "")]) { html in
        html.element("caption", [("class", "heard")], title)
        head(columns, answer, on: page, &html)
        html.element("tbody") { html in
          for (row, cells) in zip(answer.rows, answer.table.rows) {
            self.row(row, of: list, columns.map { cell($0, cells, answer.table) }, &html)
          }
        }
      }
    }
    notes(answer, &html)
    html.add(Trace(source: SourceLine.plain(answer), command: answer.command).markup)
    return Page(
      address: page, title: list.isOwn ? title : "\(title), on the boundaries of \(list.set)", summary: summary,
      notice: notice(list.election), body: html, scripts: [.file("seats.js"), list.data])
  }

  /// The way to the other lists: as counted, and on the newest boundaries.
  private func others(_ list: SeatList, _ html: inout Markup) {
    for (words, isOwn) in [("As counted:", true), ("On the boundaries of \(index.newestSet):", false)] {
      let lists = SeatList.all(index).filter { $0.isOwn == isOwn }
      guard !lists.isEmpty else { continue }
      html.element("ul", [("class", "inline"), ("aria-label", words)]) { html in
        html.element("li", words)
        for other in lists {
          html.element("li") { html in
            if other.address == list.address {
              html.element("strong", String(other.election))
            } else {
              html.element("a", [("href", list.address.link(to: other.address))], String(other.election))
            }
          }
        }
      }
    }
  }

  /// What the script fills: choices, how many rows fit, the command and the file.
  private func choices(_ list: SeatList, _ html: inout Markup) {
    html.element("div", [("id", "tools"), ("class", "tools")], "")
    html.element("div", [("id", "answer"), ("hidden", "")]) { html in
      html.element("p", [("id", "status"), ("role", "status")], "")
      html.element("p", [("class", "trace")]) { html in
        html.element(
          "a", [("id", "csv"), ("href", "#answer"), ("download", "\(list.name).csv")], "These rows as CSV")
        html.words(" ")
        html.element("code", [("id", "command")], "")
      }
    }
  }

  private func head(
    _ columns: [SeatList.Column], _ answer: Answer<SeatsRow>, on page: Address, _ html: inout Markup
  ) {
    let lowering = lowering(on: page)
    html.element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          let kind = answer.table.index(of: column.name).map { answer.table.columns[$0].kind }
          let classes: Markup.Attributes = kind?.isNumeric == true ? [("class", "n")] : []
          html.element("th", [("scope", "col")] + classes) { html in
            html.words(column.label)
            // Where a count stands beside what is none, the mark stands at the head.
            let marks = [answer.basis, column.isOfBoth ? answer.fromBasis : nil].compactMap { $0?.mark }
            let isOfElection = !["constituency", "region", "leave_share"].contains(column.name)
            if isOfElection, let mark = marks.first(where: { !$0.isEmpty }) { html.add(lowering.mark(mark)) }
          }
        }
      }
    }
    html.line()
  }

  /// A value as the page has it, with the party's colour where it is one.
  private typealias Cell = (words: String, colour: String?)

  private func cell(_ column: SeatList.Column, _ cells: [Queries.Cell], _ table: Table) -> Cell {
    guard let place = table.index(of: column.name) else { return (Number.missing, nil) }
    let (kind, cell) = (table.columns[place].kind, cells[place])
    guard cell != .missing else { return (Number.missing, nil) }
    switch kind {
    case .party:
      let code = cell.text.flatMap { PartyCode($0) }
      return (cell.text ?? Number.missing, code.map { library.look($0).colour.className })
    case .share: return (cell.number.map(Number.share) ?? Number.missing, nil)
    case .change: return (cell.number.map { Number.signedDecimal($0 * 100) } ?? Number.missing, nil)
    default: return (kind.reading(of: cell), nil)
    }
  }

  private func row(_ row: SeatsRow, of list: SeatList, _ cells: [Cell], _ html: inout Markup) {
    html.element("tr") { html in
      html.element("th", [("scope", "row")]) { html in
        if let address = index.address(of: .constituency(row.code, of: list.set)) {
          html.element("a", [("href", list.address.link(to: address))], row.constituency)
        } else {
          html.words(row.constituency)
        }
      }
      for cell in cells.dropFirst() {
        var attributes: Markup.Attributes = []
        if let colour = cell.colour { attributes.append(("class", colour)) }
        html.element("td", attributes, cell.words)
      }
    }
    html.line()
  }

  /// What codes and marks mean.
  private func notes(_ answer: Answer<SeatsRow>, _ html: inout Markup) {
    let codes = Set(answer.rows.flatMap { [$0.winner, $0.second, $0.former].compactMap(\.self) })
    html.element("p", [("class", "note")]) { html in
      for (place, look) in codes.map(library.look).sorted(by: { $0.position < $1.position }).enumerated() {
        html.words((place == 0 ? "" : "; ") + "\(look.code.text): \(look.name)")
      }
      html.words(".")
    }
    let bases = [answer.basis, answer.fromBasis].compactMap(\.self)
    for (basis, words) in [
      (Basis.published, "N: a notional result, as published."), (.estimated, "E: estimated for these boundaries."),
    ] where bases.contains(basis) { html.element("p", [("class", "note")], words) }
  }
}
