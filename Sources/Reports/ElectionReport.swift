import Drawing
import Elections
import Figures
package import Findings
import Queries
import Report
import Wording

/// The report of one general election.
package struct ElectionReport {
  let library: Library
  package let house: House
  let day: CalendarDate
  /// The two parties that the swing of the country is between; nil where nothing can be compared.
  package let swing: NationalSwing?
  /// Whether what it is compared with is a notional result of an election whose own constituencies are known.
  let isPieced: Bool

  package init(_ election: Int, in library: Library) throws {
    self.library = library
    house = try House(library, election: election)
    day = try library.row(of: election).date
    swing = try NationalSwing(library, house)
    let (from, basis) = (house.answer.from, house.answer.fromBasis)
    isPieced = try basis == .published && library.elections().contains { $0.election == from }
  }

  /// Makes the report of an election.
  ///
  /// - Parameters:
  ///   - election: its year.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for an election that is not among the datasets.
  package static func edition(_ election: Int, in library: Library) throws -> Edition {
    let name = "general-election-\(election)"
    // Where votes are not known everywhere that it is known who won, seats are all that can be told.
    if let winners = try WinnersReport(election, in: library) {
      return Edition(name: name, report: try winners.document())
    }
    return Edition(name: name, report: try ElectionReport(election, in: library).document())
  }

  var election: Int { house.election }

  /// What the results are compared with: "2015", "2019 notional"; nil for an election without a baseline.
  var baseline: String? { SourceLine.baseline(house.answer) }

  /// Asks about this election; a question that compares, about what changed since the one before.
  func ask<Request: QueryRequest>(
    _: Request.Type, limit: Int? = nil, area: String? = nil, parties: [PartyCode] = []
  ) throws -> Answer<Request.Row> {
    var filters = Request.Row.query.isOfPair ? Filters(to: election) : Filters(election: election)
    (filters.limit, filters.area, filters.parties) = (limit, area, parties.map(\.text))
    return try library.ask(Request(filters))
  }

  /// A figure of this election as it stands on a page; the chart has its own words.
  func picture(
    _ name: String, mode: String? = nil, party: PartyCode? = nil, area: String? = nil, limit: Int? = nil,
    span: Int = 12, height: Double? = nil
  ) throws -> Report.Block {
    var filters = name == "flows" ? Filters(to: election) : Filters(election: election)
    (filters.party, filters.area, filters.limit) = (party?.text, area, limit)
    let figure = try Gallery.draw(name, FigureRequest(filters, mode: mode), in: library)
    return .figure(Report.Picture(chart: figure.chart, span: span, height: height))
  }

  /// What is said below a table of elections where this one is not over.
  var partNotes: [Report.Prose] {
    house.isWhole
      ? []
      : [
        Report.Prose(
          "\(election): \(Number.count(house.seats)) of \(Number.count(house.allSeats)) constituencies are declared.")
      ]
  }

  /// What a figure is made into; nothing where it would be empty.
  func unlessEmpty(_ blocks: () throws -> [Report.Block]) throws -> [Report.Block] {
    try FigureError.nilWhereEmpty(blocks) ?? []
  }

  private func document() throws -> Report {
    let title = "General election \(election)\(library.progress(of: house.answer))"
    var blocks: [Report.Block] = [
      .cover(try cover())
    ]
    blocks += try result() + [.pageBreak, .contents(title: "Contents", depth: 2)]
    blocks += try about()
    blocks += try inShort()
    blocks += try nationalResult()
    if baseline != nil {
      blocks += try changeSinceLast()
      blocks += try seatsChangingHands()
    }
    blocks += try largerParties()
    blocks += try nationsAndRegions()
    blocks += try closeAndSafe()
    blocks += try turnout()
    blocks += try candidatesAndMembers()
    blocks += try night()
    blocks += try leaveVote()
    blocks += try byElections()
    blocks += try asReported()
    blocks += try longView()
    blocks += try sources()
    blocks += try appendix()
    blocks += try everyParty()
    blocks += try index()
    blocks += Self.commands
    return Report(
      metadata: library.metadata(
        title: title, subject: "Results of the United Kingdom general election of \(Day.long(day.description))",
        day: day),
      source: "\(SourceLine.plain(house.answer))", accent: house.largest.colour, blocks: blocks)
  }

  /// The list of the commands that print what figures and tables show.
  static var commands: [Report.Block] {
    [
      .partBreak, .heading(1, "Every figure and table again", id: "commands"),
      .paragraph(
        Report.Prose(
          "Each command prints the rows of a figure or table. A number here leads to what it names, and the number there back to this "
            + "list.")),
      .commands(title: ""),
    ]
  }

  /// The same at the end of a report of a few pages.
  static var shortCommands: [Report.Block] { [.commands(title: "Every figure and table again")] }

  /// A table that no page break divides.
  func whole(_ table: Report.Table) -> Report.Block { .columns([Report.Column(span: 12, [.table(table)])]) }

  /// The caption of a table that an answer fills.
  func caption(_ title: String, _ subtitle: String, _ answer: some Traceable) -> Report.Caption {
    Report.Caption(
      title.isEmpty ? title : title + library.progress(of: answer), subtitle: subtitle,
      source: SourceLine.plain(answer), command: answer.command)
  }

  /// "2015, change since 2010": the end of the subtitle of a table with changes.
  func changing(_ answer: some Traceable) -> String {
    "\(election)" + (English.clause(", change since ", SourceLine.baseline(answer)))
  }

  /// The same for turnout, which is measured from the count wherever that can be had.
  func changing(_ answer: some Traceable, turnoutFrom bases: [Basis?]) -> String {
    guard let from = answer.from, bases.allSatisfy({ $0 == .counted }) else { return changing(answer) }
    return "\(election), change since \(from)"
  }
}
