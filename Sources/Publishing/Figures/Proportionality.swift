import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// How proportional, how fragmented and how volatile elections were.
  static let proportionality = FigureKind(
    "proportionality",
    "Gallagher index, effective parties and volatility over elections; of one, where it stands among them",
    takes: ["area", "election"]
  ) { library, request in
    var filters = request.filters
    filters.election = nil
    let answer = try library.ask("elections", filters)
    let rows = answer.table.records
    let known = rows.map { $0.count("election") }
    if let election = request.filters.election, !known.contains(election) {
      throw QueryError.unknownElection(election, known: known)
    }
    func ranked(_ column: String) -> [(year: Int, value: Double)] {
      rows.compactMap { row in row.number(column).map { (row.count("election"), $0) } }.sorted { $0.value < $1.value }
    }
    guard !ranked("gallagher").isEmpty else {
      throw FigureError.nothingToShow(figure: "proportionality", reason: "the indices are not known there")
    }
    let years = try BandScale(rows.map { String($0.count("election")) }, padding: 0)
    let panels = [
      ("Gallagher index of disproportionality", ["gallagher"]),
      ("Effective parties by votes and by seats", ["enp_votes", "enp_seats"]),
      ("Pedersen volatility", ["volatility"]),
    ]
    let facets = try panels.map { title, columns in
      let y = try LinearScale(covering: columns.flatMap { ranked($0).map(\.value) })
      let lines = columns.map { column in
        let places = rows.compactMap { row in
          row.number(column).map { Place(.name(String(row.count("election"))), .number($0)) }
        }
        let last = ranked(column).first { $0.year == rows.last?.count("election") }?.value
        let word = columns.count > 1 ? (column == "enp_seats" ? " seats" : " votes") : ""
        return Lines.Series(
          column, colour: column == "enp_seats" ? Colour(0xB5651D) : Colour(0x2F4B7C), places,
          endLabel: (last.map { Number.decimal($0) } ?? "") + word)
      }.filter { !$0.places.isEmpty }
      return Facets.Facet(
        title,
        try CartesianPlot(
          x: .band(years), y: .linear(y), shape: .points(104),
          [Axis(.left, y, count: 4) { Number.decimal($0, 0) }, Axis(.bottom, years)] + [Lines(lines)]))
    }
    let list = rows.map { "\($0.count("election")) \($0.reading("gallagher"))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(
          findings(
            rows.compactMap { row in row.number("gallagher").map { (row.count("election"), $0) } },
            of: request.filters.election),
          plain: "how proportional elections were"),
        subtitle: "Measures of each general election, \(try library.place(request.filters))",
        plot: try Facets(facets, columns: 1), source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative: "Three line charts over \(rows.count) elections. Gallagher index: \(list.joined(separator: ", "))."
      ),
      answer)
  }

  /// How the index went, or where it stood at one election.
  private static func findings(_ values: [(year: Int, value: Double)], of election: Int?) -> [Finding] {
    guard let election, let index = values.firstIndex(where: { $0.year == election }) else {
      return Course(Noun("the Gallagher index"), values) { Number.decimal($0) }.findings
    }
    let place = Standing(values.map(\.value), values.map { String($0.year) }, at: index).amongElections
    let value = "the Gallagher index was \(Number.decimal(values[index].value)) in \(election)"
    return [place.map { Finding("\(value), \($0)", .whole) }, Finding(value, .plain)].compactMap(\.self)
  }
}
