import Charts
import Drawing
import Elections
import Figures
import Findings
import Queries
package import Report
import Wording

extension ElectionReport {
  /// What stands over the title: how far the election has got, where it is not counted everywhere.
  private var kicker: String {
    library.partialResult(of: election).map { "United Kingdom general election · constituencies declared: \($0.words)" }
      ?? "United Kingdom general election"
  }

  /// The first page: the ten-second read.
  package func cover() throws -> Report.Cover {
    Report.Cover(
      kicker: kicker, title: Day.long(day.description),
      subtitle: Report.Prose(try Summary(library, house).deck()),
      blocks: [
        try quietPicture("scoreboard", mode: "unnamed"), .keyFigures(board()),
        try quietPicture("hexmap", height: 452), .keyFigures(try fiveNumbers()),
      ],
      imprint: Report.Prose(
        "Made by Swingometer. One hexagon is one seat\(house.isWhole ? "" : " that is declared"), in the colour of the party that won it"
          + English.clause("; changes since ", baseline)
          + ". From the results of the House of Commons Library and UK Parliament."))
  }

  /// A picture that the page around it explains: without title, subtitle and legend.
  private func quietPicture(_ name: String, mode: String? = nil, height: Double? = nil) throws -> Report.Block {
    let figure = try Gallery.draw(name, FigureRequest(Filters(election: election), mode: mode), in: library)
    return .figure(
      Report.Picture(
        figure.chart.bare.withoutLegend, height: height, caption: Report.Caption(command: figure.chart.command)))
  }

  /// The parties of the scoreboard: seats and share, each with its change.
  private func board() -> [Report.KeyFigure] {
    let board = Board(house.parties) { library.look($0).isParty }
    func figure(_ name: String, _ colour: Colour, _ rows: [PartiesRow]) -> Report.KeyFigure {
      func sum<Value: AdditiveArithmetic>(_ value: (PartiesRow) -> Value?) -> Value? {
        let known = rows.compactMap(value)
        return known.count == rows.count ? known.reduce(.zero, +) : nil
      }
      let share = rows.reduce(0) { $0 + $1.share }
      let moved = sum(\.shareChange).map { " " + Number.signedDecimal($0 * 100) }
      var cell = Report.KeyFigure(
        Number.count(rows.reduce(0) { $0 + $1.seats }),
        Report.Prose(sum(\.seatChange).map { $0 == 0 ? "no change" : Number.signed($0) } ?? Number.missing),
        colour: colour)
      cell.title = name
      cell.more = Number.percent(share) + English.clause("", moved)
      return cell
    }
    return board.parties.map { row in
      let look = library.look(row.party)
      return figure(look.shortName, look.colour, [row])
    } + (board.others.isEmpty ? [] : [figure("Others", Library.grey, board.others)])
  }

  /// Five numbers that the scoreboard does not have.
  private func fiveNumbers() throws -> [Report.KeyFigure] {
    let rows = try library.elections()
    let turnout = try library.row(of: election).turnout
    let since = rows.first.map { "of the \(English.numeral(rows.count)) elections since \($0.election)" }
    let extreme = ElectionRank(.turnout, of: election, rows)?.extreme
      .map { "the \($0)\(English.clause(" ", since))" }
    let changes = try ChangesOfHands(library, to: election)
    let flow = changes?.largest.map { flow in
      "\(Number.count(flow.seats)) of them from \(library.look(flow.from).proseName) to \(library.look(flow.to).proseName)"
    }
    let contests = try ask(ContestsRequest.self).rows
    let closest = ClosestResult(contests)
    let women = try ask(WomenRequest.self).rows
    let (elected, members) = (women.reduce(0) { $0 + $1.elected }, women.reduce(0) { $0 + $1.allElected })
    let areGendersKnown = women.allSatisfy { $0.allElected == 0 || $0.shareOfElected != nil }
    func figure(_ value: String?, _ caption: String) -> Report.KeyFigure? {
      value.map { Report.KeyFigure($0, Report.Prose(caption)) }
    }
    return [
      figure(Number.percent(turnout), "turnout" + English.clause(", ", extreme)),
      figure(
        changes.map { Number.count($0.seats) },
        "seats changed hands" + English.clause(", ", flow) + English.clause("; ", try wrongChanges())),
      figure(
        Number.percent(1 - house.byVotes.prefix(2).reduce(0) { $0 + $1.share }),
        "of the vote went to neither of the two largest parties"),
      closest.flatMap { fact in
        figure(
          Number.votes(fact.majority),
          "\(fact.majority == 1 ? "vote" : "votes"): the smallest majority, in \(English.list(fact.contests.map(\.constituency)))"
        )
      },
      areGendersKnown && members > 0
        ? figure(
          Number.count(elected),
          "\(elected == 1 ? "woman" : "women") elected, \(Number.percent(Double(elected) / Double(members))) of members"
        ) : nil,
    ].compactMap { $0 }
  }

  /// What the reader must know before the first number.
  func about() throws -> [Report.Block] {
    var text =
      "This report gives the result of the general election of \(Day.long(day.description)) in "
      + (house.isWhole
        ? "the United Kingdom’s \(Number.count(house.seats)) constituencies"
        : "the \(Number.count(house.seats)) of the United Kingdom’s \(Number.count(house.allSeats)) constituencies that are declared, "
          + "and in these alone; what it is compared with is the earlier result in the same constituencies")
      + ". Shares are of valid votes. "
    if let baseline {
      text +=
        "Changes, gains and losses are measured from \(baseline) to \(election), from general election to general "
      text += "election: by-elections and changes of allegiance in between are left out."
    } else {
      text += "No earlier election on the same boundaries is at hand, so no changes are given."
    }
    var blocks: [Report.Block] = [
      .space(8), .heading(1, "About this report", id: "about"),
    ]
    var paragraphs = [text]
    if house.answer.fromBasis == .published, let from = house.answer.from {
      paragraphs.append(
        "The boundaries had changed since \(from), though not everywhere. What \(from) would have been on the boundaries "
          + "of \(election) was estimated by Colin Rallings and Michael Thrasher for BBC, ITN, PA and Sky; tables and charts that "
          + "rest on that say so or mark it N. It is the baseline that broadcasters and the House of Commons "
          + "Library use, and a model, not a count.")
    }
    paragraphs.append(
      "The Speaker is a party of his own, as in the official figures. The commands that print the rows of every "
        + "table and figure again stand at the end.")
    // On one page.
    blocks.append(.columns([Report.Column(span: 12, paragraphs.map { .paragraph(Report.Prose($0)) })]))
    return blocks + (try abbreviations())
  }

  /// The parties that tables name by their abbreviations.
  private func abbreviations() throws -> [Report.Block] {
    let answer = try library.ask(PaletteRequest())
    let known = Set(house.parties.filter { $0.hasOrHadSeats || $0.share >= 0.005 }.map(\.party))
    let columns: [PrintedColumn<PaletteRow>] = [
      .party(\.party, "Abbreviation", in: library, name: \.code.text), .words(\.name, "Party"),
    ]
    return [
      .table(
        Report.Table(
          caption: Report.Caption(
            "Abbreviations",
            subtitle:
              "Parties with a seat now or in the election compared with, or at least 0.5% of the vote",
            source: SourceLine.counted, command: answer.command),
          columns, answer.rows.filter { known.contains($0.party) }, density: .compact, flow: 3))
    ]
  }
}
