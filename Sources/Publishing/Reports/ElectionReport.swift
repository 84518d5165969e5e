import Drawing
import Queries
import Report
import Wording

/// The report of one general election.
public struct ElectionReport {
  let newsroom: Newsroom
  let house: House
  let day: String

  private init(_ election: Int, in newsroom: Newsroom) throws {
    self.newsroom = newsroom
    house = try House(newsroom, election: election)
    day = try newsroom.elections().first { $0.count("election") == election }?.text("date") ?? ""
  }

  /// Makes the report of an election.
  ///
  /// - Parameters:
  ///   - election: its year.
  ///   - newsroom: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for an election that is not among the datasets.
  public static func edition(_ election: Int, in newsroom: Newsroom) throws -> Edition {
    let report = try ElectionReport(election, in: newsroom)
    return Edition(name: "general-election-\(election)", report: try report.document())
  }

  /// The year.
  var election: Int { house.election }

  /// What the results are compared with: "2015", "2019 notional"; nil for an election without a baseline.
  var baseline: String? { SourceLine.baseline(house.answer) }

  /// Asks about this election.
  func ask(_ query: String, limit: Int? = nil) throws -> Answer {
    let compares = ["flips", "flows"].contains(query)
    return try newsroom.ask(
      query, compares ? Filters(to: election, limit: limit) : Filters(election: election, limit: limit))
  }

  /// A figure of this election as it stands on a page; the chart has its own words.
  func picture(_ name: String, mode: String? = nil, span: Int = 12, height: Double? = nil) throws -> Report.Block {
    let compares = name == "flows"
    let filters = compares ? Filters(to: election) : Filters(election: election)
    let figure = try Gallery.draw(name, FigureRequest(filters, mode: mode), in: newsroom)
    return .figure(Report.Picture(figure.chart, span: span, height: height))
  }

  private func document() throws -> Report {
    let title = "General election \(election)"
    var blocks: [Report.Block] = [
      .cover(try cover()),
      .contents(title: "Contents", depth: 2),
    ]
    blocks += try about()
    blocks += try nationalResult()
    blocks += try nationsAndRegions()
    if baseline != nil { blocks += try seatsChangingHands() }
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
    blocks += try index()
    return Report(
      metadata: newsroom.metadata(
        title: title, subject: "Results of the United Kingdom general election of \(Day.long(day))", day: day),
      source: "\(SourceLine.plain(house.answer))", accent: house.largest.colour, blocks: blocks)
  }
}
