import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// How proportional, how fragmented and how volatile elections were.
  static let proportionality = FigureKind(
    "proportionality",
    "Gallagher index, effective parties and volatility over elections; of one, where it stands among them",
    takes: ["area", "election", "from", "to"]
  ) { library, request in
    var filters = request.filters
    (filters.election, filters.from, filters.to) = (nil, nil, nil)
    let answer = try library.ask(ElectionsRequest(filters))
    let known = answer.rows.map(\.election)
    if let election = request.filters.election {
      try library.requireWhole(election)
      guard known.contains(election) else { throw QueryError.unknownElection(election, known: known) }
    }
    // The measures of a part of the House do not stand beside those of whole ones.
    let rows = answer.rows.filter { row in
      row.seats == row.constituencies && request.filters.from.map { $0 <= row.election } != false
        && request.filters.to.map { row.election <= $0 } != false
    }
    guard let last = rows.last else {
      throw FigureError.nothingToShow(figure: "proportionality", reason: "the indices are not known there")
    }
    let years = try YearScale(rows.map { ($0.election, String($0.election)) })
    let (blue, brown) = (Colour(0x2F4B7C), Colour(0xB5651D))
    let panels: [(title: String, lines: [Line])] = [
      ("Gallagher index of disproportionality", [("Gallagher", nil, blue, \.gallagher)]),
      (
        "Effective parties by votes and by seats",
        [("by votes", "votes", blue, \.enpVotes), ("by seats", "seats", brown, \.enpSeats)]
      ),
      ("Pedersen volatility", [("Pedersen", nil, blue, \.volatility)]),
    ]
    let facets = try panels.map { title, lines in
      let y = try LinearScale(covering: lines.flatMap { rows.compactMap($0.value) })
      let lines = lines.map { line in
        Lines.Series(
          line.name, colour: line.colour,
          rows.compactMap { row in line.value(row).map { Place(.number(Double(row.election)), .number($0)) } },
          endLabel: [line.value(last).map { Number.decimal($0) }, line.word].compactMap(\.self).joined(separator: " "))
      }.filter { !$0.places.isEmpty }
      return Facets.Facet(
        title,
        try CartesianPlot(
          x: .linear(years.scale), y: .linear(y), shape: .points(104),
          [Axis(.left, y, count: 4), years.axis] + [Lines(lines)]))
    }
    let list = rows.map { "\($0.election) \(Number.decimal($0.gallagher, 2))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(
          findings(rows.map { ($0.election, $0.gallagher) }, of: request.filters.election),
          plain: "how proportional elections were"),
        subtitle: "Measures of each general election, \(try library.place(request.filters))",
        plot: try Facets(facets, columns: 1), source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative:
          "Three line charts over \(English.quantity(rows.count, "election")). Gallagher index: \(list.joined(separator: ", "))."
      ),
      answer)
  }

  /// A measure as a line, with a word behind its last value where there are several in one plot.
  private typealias Line = (name: String, word: String?, colour: Colour, value: (ElectionsRow) -> Double?)

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
