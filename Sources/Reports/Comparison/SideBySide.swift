import Charts
import Drawing
import Elections
import Figures
package import Findings
package import Queries
import Report
import Wording

/// The report of two to four constituencies, areas or parties side by side, on two pages: the last election, and all of them.
package struct SideBySide {
  private let comparing: Comparing
  private let library: Library
  /// Each measure that tells of them, with its rows.
  private let answers: [(measure: TrendMeasure, answer: Answer<TrendRow>)]
  /// The last election of which anything is told.
  private let election: Int

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - comparing: what is compared.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `FigureError` where no election has a value.
  package static func edition(_ comparing: Comparing, in library: Library) throws -> Edition {
    let report = try SideBySide(comparing, in: library)
    let names = comparing.names.map(\.fileName).joined(separator: "-")
    return Edition(name: "compare-\(names)", report: try report.document())
  }

  private init(_ comparing: Comparing, in library: Library) throws {
    (self.comparing, self.library) = (comparing, library)
    answers = try comparing.kind.measures.map { ($0, try library.ask($0, of: comparing)) }
    guard let last = answers.flatMap(\.answer.rows).map(\.election).max() else {
      throw FigureError.nothingToShow(figure: "trend", reason: "no election has a value")
    }
    election = last
  }

  private var isOfParties: Bool { comparing.kind == .party }

  /// What is compared at the head of a column.
  private var heads: [String] {
    isOfParties ? comparing.names.map { library.look(PartyCode($0)).shortName } : comparing.names
  }

  /// What is compared in a sentence: "the Conservatives and Labour", "Wales and the North East".
  private var title: String {
    English.list(
      comparing.names.map { name in
        switch comparing.kind {
        case .party: library.look(PartyCode(name)).proseName
        case .area: AreaName.inProse(name)
        case .constituency: name
        }
      })
  }

  private func document() throws -> Report {
    Report(
      metadata: library.metadata(
        title: "\(English.sentenceCase(title)) side by side", subject: "General elections: \(title)",
        day: try library.row(of: election).date),
      source: SourceLine.counted,
      accent: isOfParties ? library.look(PartyCode(comparing.names[0])).colour : Colour(0x2F4B7C),
      blocks: try lastElection() + allElections() + ElectionReport.shortCommands, pageLimit: 2)
  }

  /// The last election in words, the first measure over all of them, and everything at the last.
  private func lastElection() throws -> [Report.Block] {
    let story = SideBySideStory(comparing: comparing, election: election, library: library)
    return [
      .heading(1, English.sentenceCase(title), id: "last"),
      .paragraph(Report.Prose(try story.sentences().joined(separator: " "))),
      try picture(answers[0].measure),
    ] + (try isOfParties ? pairs(answers.dropFirst().prefix(2)) : []) + [.table(table())]
  }

  /// The other measures over all elections, and the numbers of the first.
  private func allElections() throws -> [Report.Block] {
    [.pageBreak, .heading(1, "All elections", id: "all")]
      + (try pairs(answers.dropFirst(isOfParties ? 3 : 1).prefix(isOfParties ? 4 : 2)))
      + [.table(years(of: answers[0].measure, answers[0].answer))]
  }

  /// Pictures of measures two by two, without one that would stand alone.
  private func pairs(_ answers: ArraySlice<(measure: TrendMeasure, answer: Answer<TrendRow>)>) throws -> [Report.Block]
  {
    let pictures = try answers.compactMap { own in try FigureError.nilWhereEmpty { try picture(own.measure) } }
    return stride(from: 0, to: pictures.count - 1, by: 2).map { first in
      .columns(pictures[first...first + 1].map { Report.Column(span: 6, [$0]) })
    }
  }

  private func picture(_ measure: TrendMeasure) throws -> Report.Block {
    .figure(Report.Picture(chart: try TrendPicture.draw(measure, of: comparing, in: library).chart))
  }

  /// A measure at the head of a row.
  private func label(_ measure: TrendMeasure) -> String {
    English.sentenceCase(String(comparing.drawn(measure).title.trimmingPrefix("the ").trimmingPrefix("The ")))
  }

  /// Everything at the last election, a column for each that is compared.
  private func table() -> Report.Table {
    let own = answers.map { (measure: $0.measure, rows: $0.answer.rows.filter { $0.election == election }) }
    let whole = own.filter { isOfParties || !$0.measure.isOfParties }.map { measure, rows in
      Report.Row([Report.Cell(label(measure))] + comparing.names.map { cell(rows, measure, $0, nil) })
    }
    let groups = own.filter { !isOfParties && $0.measure.isOfParties }.map { measure, rows in
      let parties = comparing.parties.map(PartyCode.init).filter { party in rows.contains { $0.party == party } }
      return Report.RowGroup(
        label(measure),
        parties.map { party in
          Report.Row([name(of: party)] + comparing.names.map { cell(rows, measure, $0, party) })
        })
    }
    return Report.Table(
      caption: Report.Caption(
        "The general election of \(election)", subtitle: English.list(heads), command: comparing.command()),
      columns: [.words("")] + heads.map { .numeric(Report.Prose($0)) },
      groups: [Report.RowGroup("", whole)] + groups, notes: notes(own.flatMap(\.rows)), density: .compact,
      flow: groups.flatMap(\.rows).count > 16 ? 2 : 1)
  }

  /// A measure at all elections, a column for each of them.
  private func years(of measure: TrendMeasure, _ answer: Answer<TrendRow>) -> Report.Table {
    let years = Set(answer.rows.map(\.election)).sorted()
    func row(_ name: String, _ party: PartyCode) -> Report.Row? {
      guard answer.rows.contains(where: { isOfParties || $0.place == name && $0.party == party }) else { return nil }
      let cells = years.map { year in cell(answer.rows.filter { $0.election == year }, measure, name, party) }
      return Report.Row([self.name(of: party)] + cells)
    }
    let groups =
      isOfParties
      ? [Report.RowGroup("", comparing.names.compactMap { row($0, PartyCode($0)) })]
      : comparing.names.map { name in Report.RowGroup(name, comparing.parties.compactMap { row(name, PartyCode($0)) }) }
    return Report.Table(
      caption: Report.Caption("", subtitle: "\(label(measure)), \(English.list(heads))", command: answer.command),
      columns: [.words("")] + years.map { .numeric(Report.Prose(String($0))) }, groups: groups,
      notes: notes(answer.rows), density: .compact, flow: groups.count > 1 ? 2 : 1)
  }

  private func name(of party: PartyCode) -> Report.Cell {
    let look = library.look(party)
    return Report.Cell(look.shortName, chip: look.colour)
  }

  /// The value of one of those compared among the rows of an election; a dash where it has none.
  private func cell(
    _ rows: [TrendRow], _ measure: TrendMeasure, _ name: String, _ party: PartyCode?
  ) -> Report.Cell {
    let row = rows.first { isOfParties ? $0.party == PartyCode(name) : $0.place == name && $0.party == party }
    guard let row, let value = row.value else { return Report.Cell(Number.missing) }
    return Report.Cell(measure.kind.reading(of: .number(value)), mark: row.basis.mark)
  }

  /// What the marks of rows mean.
  private func notes(_ rows: [TrendRow]) -> [Report.Prose] {
    let bases = Set(rows.map(\.basis))
    return (bases.contains(.published) ? ["N: notional as published"] : [])
      + (bases.contains(.estimated) ? ["E: estimated by this project for these boundaries"] : [])
  }
}
