import Drawing
import Elections
import Escaping
import Findings
import Markup
import Queries
import Wording

/// The list of all seats of one election on the newest boundaries.
struct SeatList: Sendable {
  let election: Int
  /// The boundary set.
  let set: String
  /// Whether it is the newest election, whose list stands in the folder itself.
  private let isNewest: Bool

  init(_ election: Int, _ index: SiteIndex) {
    self.election = election
    set = index.newestSet
    isNewest = election == index.elections.first
  }

  var address: Address { isNewest ? .seats : .page("seats/\(election)") }

  /// The script with the exact values of the table.
  var data: Address { .file("data/seats-\(election).js") }

  /// A column: what it is called, here and in SQL, how it is written, and what may be asked of it.
  struct Column: Sendable {
    let label: String
    let sql: String
    let kind: String
    /// The exact value, as JSON.
    let value: @Sendable (ContestsRow) -> String
    var hasChoices = false
    var least = ""
    var most = ""
  }

  /// The columns, with the probabilities of winners where there are some.
  static func columns(_ rows: [ContestsRow]) -> [Column] {
    rows.contains { $0.probability != nil } ? always + [probability] : always
  }

  private static let probability = Column(
    label: "Probability", sql: "probability", kind: "share", value: { $0.probability.map { "\($0)" } ?? "null" },
    most: "Probability, at most %")

  private static let always: [Column] = [
    Column(label: "Constituency", sql: "constituency", kind: "text") { $0.constituency.asJSON },
    Column(label: "Region", sql: "region", kind: "text", value: { $0.region.asJSON }, hasChoices: true),
    Column(label: "Won by", sql: "winner", kind: "text", value: { $0.winner.text.asJSON }, hasChoices: true),
    Column(
      label: "Second", sql: "second", kind: "text", value: { $0.second.map(\.text.asJSON) ?? "null" }, hasChoices: true),
    Column(label: "Majority", sql: "majority", kind: "votes") { Self.exact($0.majority) },
    Column(
      label: "Lead", sql: "majority_share", kind: "share", value: { Self.exact($0.majorityShare) },
      most: "Lead, at most %"),
    Column(
      label: "Turnout", sql: "turnout", kind: "share", value: { Self.exact($0.turnout) }, least: "Turnout, at least %",
      most: "Turnout, at most %"),
  ]

  /// A number as JSON; null where there is none.
  private static func exact(_ value: Double?) -> String { value.map { "\($0)" } ?? "null" }

  func answer(_ library: Library) throws -> Answer<ContestsRow> {
    try library.ask(ContestsRequest(election: election, on: set))
  }

  /// The data file of the page.
  func script(_ library: Library) throws -> String {
    let rows = try answer(library).rows
    let own = Self.columns(rows)
    let columns = own.map { column in
      "{sql:\(column.sql.asJSON),label:\(column.label.asJSON),kind:\(column.kind.asJSON),choices:\(column.hasChoices),"
        + "least:\(column.least.asJSON),most:\(column.most.asJSON)}"
    }
    let codes = Set(rows.flatMap { [$0.winner, $0.second].compactMap(\.self) }).sorted { $0.text < $1.text }
    let names = codes.map { "\($0.text.asJSON):\(library.look($0).shortName.asJSON)" }
    let words =
      "{status:\"{shown} of {all} seats\",name:\"Name contains\",any:\"any\",rows:\"Rows, at most\"}"
    let from = own.count == Self.always.count ? "" : " LEFT JOIN estimate USING (tally_id, constituency_id)"
    return "swingometer.table({from:\"contest_result\(from)\",name:\"constituency\",sort:\"constituency\","
      + "where:\"election = \(election) AND boundary_set = '\(set)' AND preferred\",words:\(words),\n"
      + "columns:[\(columns.joined(separator: ",\n"))],\nnames:{\(names.joined(separator: ","))},\nrows:[\n"
      + rows.map { row in "[" + own.map { $0.value(row) }.joined(separator: ",") + "]" }.joined(
        separator: ",\n")
      + "]});\n"
  }
}

extension Address {
  /// The list of all seats at the newest election.
  static let seats = Address.page("seats")
}

extension Bench {
  /// The page of a list of seats.
  func seats(_ list: SeatList) throws -> Page {
    let answer = try list.answer(library)
    let page = list.address
    let basis = SourceLine.named(list.election, answer.basis)
    let title = "All seats, \(basis)"
    let summary =
      "Every constituency on the boundaries of \(list.set) at the general election of \(basis): winner, second, majority and turnout"
      + English.clause("; of the winners ", LikelyWrong(answer.rows.map(\.probability)).words) + "."
    let columns = SeatList.columns(answer.rows)
    let hasProbability = answer.rows.contains { $0.probability != nil }
    var html = Markup()
    html.element("h1", title)
    html.element("p", [("class", "lead")], summary)
    html.element("ul", [("class", "inline"), ("aria-label", "Other elections")]) { html in
      for year in index.elections where year != list.election {
        html.element("li") { html in
          html.element("a", [("href", page.link(to: SeatList(year, index).address))], String(year))
        }
      }
    }
    html.element("div", [("id", "tools"), ("class", "tools")], "")
    html.element("div", [("id", "answer"), ("hidden", "")]) { html in
      html.element("p", [("id", "status"), ("role", "status")], "")
      html.element("p", [("class", "trace")]) { html in
        html.element(
          "a", [("id", "csv"), ("href", "#answer"), ("download", "seats-\(list.election).csv")], "These rows as CSV")
        html.words(" ")
        html.element("code", [("id", "command")], "")
      }
    }
    let region: Markup.Attributes = [
      ("class", "scroll seats"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Table: " + title),
    ]
    html.element("div", region) { html in
      html.element("table", [("data-rows", "")]) { html in
        html.element("caption") { $0.element("strong", title) }
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              let classes: Markup.Attributes = column.kind == "text" ? [] : [("class", "n")]
              html.element("th", [("scope", "col")] + classes, column.label)
            }
          }
        }
        html.element("tbody") { html in
          for row in answer.rows { self.row(row, hasProbability: hasProbability, on: page, &html) }
        }
      }
    }
    html.add(Trace(source: SourceLine.plain(answer), command: answer.command).markup)
    return Page(
      address: page, title: title, summary: summary, notice: notice(list.election), body: html,
      scripts: [.file("seats.js"), list.data])
  }

  private func row(_ row: ContestsRow, hasProbability: Bool, on page: Address, _ html: inout Markup) {
    func party(_ code: PartyCode?, _ html: inout Markup) {
      guard let look = code.map(library.look) else { return html.element("td", Number.missing) }
      html.element("td", [("class", "p " + look.colour.className)], look.code.text)
    }
    html.element("tr") { html in
      html.element("th", [("scope", "row")]) { html in
        if let address = index.address(of: .constituency(row.code)) {
          html.element("a", [("href", page.link(to: address))], row.constituency)
        } else {
          html.words(row.constituency)
        }
      }
      html.element("td", row.region)
      party(row.winner, &html)
      party(row.second, &html)
      html.element("td", row.majority.map(Number.votes) ?? Number.missing)
      html.element("td", row.majorityShare.map(Number.percentInCell) ?? Number.missing)
      html.element("td", row.turnout.map { Number.percent($0) } ?? Number.missing)
      if hasProbability { html.element("td", row.probability.map(Number.percentInCell) ?? Number.missing) }
    }
    html.line()
  }
}
