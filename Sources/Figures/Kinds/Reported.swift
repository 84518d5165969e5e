import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// What was reported on the night beside the final count.
  static let reported = FigureKind(
    "reported", "what was reported on the night beside the final count: what held, and by how much the rest was out",
    needs: ["election"]
  ) { library, request in
    guard let election = request.filters.later else {
      throw FigureError.missingParameter(figure: "reported", parameter: "election")
    }
    let answer = try library.claims(about: election)
    let rows = answer.rows
    guard !rows.isEmpty else {
      throw FigureError.nothingToShow(figure: "reported", reason: "nothing was collected of \(election)")
    }
    let sources = rows.map { $0.source }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let stacks = sources.map { source in
      StackedBars.Row(
        source,
        ReportedClaim.Verdict.allCases.map { verdict in
          Part(verdict.rawValue, rows.count { $0.source == source && $0.verdict == verdict }, fill: verdict.colour)
        }.filter { $0.count > 0 })
    }
    let bands = try BandScale(sources)
    let reach = try LinearScale(covering: sources.map { source in Double(rows.count { $0.source == source }) })
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
          ReportedClaim.Verdict.allCases.filter { verdict in rows.contains { $0.verdict == verdict } }
            .map { Legend.Entry($0.rawValue, $0.colour) }),
        source: "Source: \(English.list(sources)); \(SourceLine.counted).", command: answer.command,
        alternative: "Bars of statements: "
          + ReportedClaim.Verdict.allCases.map { verdict in
            "\(rows.count { $0.verdict == verdict }) \(verdict.rawValue)"
          }
          .joined(separator: ", ") + "."
          + misses.prefix(8).map { " \($0.name): \($0.reported) reported, \($0.final) counted." }.joined()),
      answer)
  }

  private static func plot(_ misses: [Miss]) throws -> CartesianPlot {
    let rows = misses.map { miss in
      Dumbbells.Row(
        miss.name, from: miss.error * 100, to: 0, fill: miss.verdict.colour, fromLabel: miss.reported,
        toLabel: miss.final)
    }
    let reach = try LinearScale(covering: rows.map(\.from))
    let bands = try BandScale(rows.map(\.name))
    return try CartesianPlot(
      x: .linear(reach), y: .band(bands), shape: .rows(16),
      [
        Axis(.left, bands), Axis(.bottom, reach) { Number.signedDecimal($0, $1) + "%" },
        Rule(.up, at: 0), Dumbbells(rows),
      ])
  }

  /// How many of the statements held that results can check.
  private static func findings(_ rows: [ClaimsRow]) -> [Finding] {
    let checked = rows.filter { $0.verdict != .notCheckable }
    let held = checked.count { $0.verdict == .confirmed }
    guard !checked.isEmpty else { return [Finding("results can check none of what was reported", .whole)] }
    let portion = Portion.of(held, checked.count, "statement")
    return [
      Finding("\(portion) that results can check held", held == 0 || held == checked.count ? .whole : .span)
    ]
  }
}

extension ReportedClaim.Verdict {
  fileprivate var colour: Colour {
    switch self {
    case .confirmed: Colour(0x2F6B5E)
    case .superseded: Colour(0xE0A03A)
    case .wrong: Colour(0xA3262A)
    case .notCheckable: Colour(0xD4D4D4)
    }
  }
}

/// A number that was reported and came out otherwise.
private struct Miss {
  let name: String
  let reported: String
  let final: String
  let verdict: ReportedClaim.Verdict
  /// How far it was out, as a fraction of the final number.
  let error: Double

  /// Reads a statement; nil where it held or one of the two does not begin with a number.
  init?(_ row: ClaimsRow) {
    guard row.verdict == .superseded || row.verdict == .wrong,
      let reported = Self.number(row.reported), let final = row.final.flatMap(Self.number), final.value != 0,
      reported.value != final.value
    else { return nil }
    name = row.statement
    let shorthand = Shorthand()
    (self.reported, self.final) = (shorthand.printed(reported.text), shorthand.printed(final.text))
    verdict = row.verdict
    error = (reported.value - final.value) / abs(final.value)
  }

  private static func number(_ text: String) -> (text: String, value: Double)? {
    guard let match = text.prefixMatch(of: /[<>~]?([+−-]?[0-9][0-9,]*(\.[0-9]+)?)/) else { return nil }
    let plain = String(match.1).replacing(",", with: "").replacing("−", with: "-").replacing("+", with: "")
    return Double(plain).map { (String(match.0), $0) }
  }
}
