import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// What was reported on the night beside the final count.
  static let reported = FigureKind(
    "reported", "what was reported on the night beside the final count: what held, and by how much the rest was out",
    needs: ["election"]
  ) { library, request in
    let election = request.filters.later ?? 0
    let answer = try library.claims(about: election)
    let rows = answer.table.records
    guard !rows.isEmpty else {
      throw FigureError.nothingToShow(figure: "reported", reason: "nothing was collected of \(election)")
    }
    let sources = rows.map { $0.text("source") }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let stacks = sources.map { source in
      StackedBars.Row(
        source,
        Outcome.allCases.map { outcome in
          Part(outcome.rawValue, rows.count { $0.text("source") == source && outcome.holds($0) }, fill: outcome.colour)
        }.filter { $0.count > 0 })
    }
    let bands = try BandScale(sources)
    let reach = try LinearScale(covering: sources.map { source in Double(rows.count { $0.text("source") == source }) })
    var panels = [
      Facets.Facet(
        "Statements by source",
        try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(18), [Axis(.left, bands), try StackedBars(stacks)]))
    ]
    let misses = rows.compactMap(Miss.init).sorted { (abs($1.error), $0.name) < (abs($0.error), $1.name) }
    if !misses.isEmpty {
      panels.append(Facets.Facet("Numbers that came out otherwise, by how much they were out", try plot(misses)))
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(rows), plain: "what was reported"),
        subtitle:
          "Statements of the press by what the final count makes of them, about the general election of \(election)"
          + (misses.isEmpty ? "" : "; below: what was reported, hollow, in per cent off the final number, filled"),
        plot: try Facets(panels, columns: 1),
        legend: Legend(
          Outcome.allCases.filter { outcome in rows.contains(where: outcome.holds) }
            .map { Legend.Entry($0.rawValue, $0.colour) }),
        source: "Source: \(English.list(sources)); \(SourceLine.counted).", command: answer.command,
        alternative: "Bars of statements: "
          + Outcome.allCases.map { outcome in "\(rows.count(where: outcome.holds)) \(outcome.rawValue)" }
          .joined(separator: ", ") + "."
          + misses.prefix(8).map { " \($0.name): \($0.reported) reported, \($0.final) counted." }.joined()),
      answer)
  }

  private static func plot(_ misses: [Miss]) throws -> CartesianPlot {
    let rows = misses.map { miss in
      Dumbbells.Row(
        miss.name, from: miss.error * 100, to: 0, fill: miss.outcome.colour, fromLabel: miss.reported,
        toLabel: miss.final)
    }
    let reach = try LinearScale(covering: rows.map(\.from))
    let bands = try BandScale(rows.map(\.name))
    return try CartesianPlot(
      x: .linear(reach), y: .band(bands), shape: .rows(16),
      [
        Axis(.left, bands), Axis(.bottom, reach) { Number.signedDecimal($0, 0) + Number.unitSpace + "%" },
        Rule(.up, at: 0), Dumbbells(rows),
      ])
  }

  /// How many of the statements held that results can check.
  private static func findings(_ rows: [Record]) -> [Finding] {
    let checked = rows.filter { !Outcome.notCheckable.holds($0) }
    let held = checked.count(where: Outcome.confirmed.holds)
    guard !checked.isEmpty else { return [Finding("results can check none of what was reported", .whole)] }
    let portion = Portion.of(held, checked.count, "statement")
    return [
      Finding("\(portion) that results can check held", held == 0 || held == checked.count ? .whole : .span)
    ]
  }
}

/// What became of a statement.
private enum Outcome: String, CaseIterable {
  case confirmed, superseded, wrong
  case notCheckable = "not checkable"

  var colour: Colour {
    switch self {
    case .confirmed: Colour(0x2F6B5E)
    case .superseded: Colour(0xE0A03A)
    case .wrong: Colour(0xA3262A)
    case .notCheckable: Colour(0xD4D4D4)
    }
  }

  func holds(_ row: Record) -> Bool { row.text("verdict") == rawValue }
}

/// A number that was reported and came out otherwise.
private struct Miss {
  let name: String
  let reported: String
  let final: String
  let outcome: Outcome
  /// How far it was out, as a fraction of the final number.
  let error: Double

  /// Reads a statement; nil where it held or one of the two does not begin with a number.
  init?(_ row: Record) {
    guard let outcome = [Outcome.superseded, .wrong].first(where: { $0.holds(row) }),
      let reported = Self.number(row.text("reported")), let final = Self.number(row.text("final")), final.value != 0,
      reported.value != final.value
    else { return nil }
    name = row.text("statement")
    (self.reported, self.final, self.outcome) = (reported.text, final.text, outcome)
    error = (reported.value - final.value) / abs(final.value)
  }

  private static func number(_ text: String) -> (text: String, value: Double)? {
    guard let match = text.prefixMatch(of: /[<>~]?([+−-]?[0-9][0-9,]*(\.[0-9]+)?)/) else { return nil }
    let plain = String(match.1).replacing(",", with: "").replacing("−", with: "-").replacing("+", with: "")
    return Double(plain).map { (String(match.0), $0) }
  }
}
