import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Definitions, method, sources, and what is not known or was published wrongly.
  func sources() throws -> [Report.Block] {
    [
      .partBreak,
      .heading(1, "Definitions, method and sources", id: "sources"),
      .heading(2, "Definitions", id: "definitions"),
      .flow([.list(definitionsOfResults + definitionsOfChange)]),
      .heading(2, "How parties are counted", id: "party-rules"),
      .paragraph(
        Report.Prose(
          "Candidates of Labour and the Co-operative Party are Labour’s. The Brexit Party and Reform UK are one party. The Greens "
            + "of England and Wales, of Scotland and of Northern Ireland are shown as one. Independents are each on their own "
            + "where seats are won and stand as one line in tables of votes. The Speaker is a party of his own.")),
      .heading(2, "What is counted, notional or estimated", id: "basis"),
    ] + (try basisOfFigures()).map { .paragraph(Report.Prose($0)) } + [
      .heading(2, "Sources", id: "source-list"),
      .paragraph(
        Report.Prose(try publishers())),
      .heading(2, "What is not known, and what was corrected", id: "faults"),
      .list(try unknowns()),
    ] + (try corrections())
  }

  /// Whose figures these are, and under what licence.
  private func publishers() throws -> String {
    var sources = [
      "Candidates, votes, electorates and declarations: House of Commons Library and UK Parliament, Open Parliament Licence v3.0."
    ]
    if house.answer.fromBasis == .published {
      sources.append(
        "Notional results: Colin Rallings and Michael Thrasher, as published by the House of Commons Library and UK Parliament."
      )
    }
    sources.append("Results since 1918: House of Commons Library.")
    if try hasLeaveVote {
      sources.append("Leave vote: Chris Hanretty and the counts published by local authorities.")
    }
    sources += [
      "Exit polls: BBC, ITN and Sky.", "Map of hexagons: Open Innovations, MIT licence.",
      "Outlines: Office for National Statistics, Open Government Licence v3.0, contains National Statistics data © Crown copyright and database right.",
    ]
    return sources.joined(separator: " ")
  }

  private var definitionsOfResults: [Report.Prose] {
    [
      [
        .bold("Share"), ": a party’s votes divided by the valid votes of the area. ", .bold("Turnout"),
        ": valid votes divided by the electorate; ", .bold("ballot-box turnout"), " adds the ballots rejected.",
      ],
      [
        .bold("Majority"),
        ": the winner’s votes less the runner-up’s, also as a share of valid votes. A seat is marginal under 10%.",
      ],
      [
        .bold("Majority of the House"),
        Report.Run(
          ": a party’s seats less all others’. \(house.needed) of \(house.allSeats) is the least that has one."),
      ],
      [
        .bold("Lost deposit"),
        ": no more than a twentieth of the valid votes (Representation of the People Act 1985, section 13).",
      ],
      [
        .bold("Gallagher index"),
        ": the square root of half the sum of the squared differences between shares of votes and of seats, in points (Gallagher 1991). ",
        .bold("Loosemore–Hanby"), ": half the sum of the differences.",
      ],
      [
        .bold("Effective number of parties"),
        ": one divided by the sum of the squared shares, of votes or of seats (Laakso and Taagepera 1979).",
      ],
      [.bold("Winner’s bonus"), ": the largest party’s share of seats less its share of votes."],
    ]
  }

  private var definitionsOfChange: [Report.Prose] {
    [
      [
        .bold("Change"),
        ": share now less share in the baseline, in percentage points (pp). No change is shown for a party that did not stand in both: “—”.",
        Report.Run(
          house.answer.fromBasis == .published
            ? "\(isPieced ? " In a notional result a party stood where it stood in old constituencies that hold a third of the electors." : " In a notional result a party is taken to have stood where it has votes.") Turnout is compared with the count wherever no address moved, with the notional result elsewhere."
            : ""),
      ],
      [
        .bold("Gain, hold"),
        ": the winner’s party is not, or is, the winner’s party in the baseline. From general election to general election: by-elections and changes of allegiance are left out.",
      ],
      [
        .bold("Butler swing"),
        " from one party to another: half of the second’s change less the first’s, in shares of all valid votes. ",
        .bold("Steed swing"), ": the change of the second’s share of the votes of the two.",
      ],
      [
        .bold("Local swing"),
        ": Butler swing between the baseline’s winner and today’s where the seat changed hands, else between today’s first and second. ",
        .bold("Swing needed"), ": half the majority.",
      ],
      [
        .bold("Collapse"),
        ": in an area a party’s share, over the constituencies it contested both times, fell by a third and by three points, or its seats at least halved from at least five. ",
        .bold("Surge"),
        ": its share rose by half and by three points, or its seats at least doubled to at least five and its share rose by three points. Both only of parties with a hundredth of the vote there at either election that fought a fifth of the constituencies at each.",
      ],
      [
        .bold("Volatility"),
        ": half the sum of all parties’ changes of share (Pedersen 1979), split into what is due to parties that crossed 2% of the vote and to those above it both times (Powell and Tucker 2014).",
      ],
      [
        .bold("Notional result"),
        ": what an earlier election would have been on later boundaries, as estimated by others or here.",
      ],
    ]
  }

  /// Whether there is anything on the Leave vote, which elections before the referendum have not.
  private var hasLeaveVote: Bool { get throws { try !leaveVote().isEmpty } }

  private func basisOfFigures() throws -> [String] {
    guard let from = house.answer.from else {
      return ["All figures are counts. There is no earlier result on the same boundaries, so nothing is compared."]
    }
    guard house.answer.fromBasis == .published else {
      return [
        "All figures of \(election) and \(from) are counts, on the same boundaries."
          + (try hasLeaveVote
            ? " Shares of the Leave vote are estimates where the referendum was not counted by constituency." : "")
      ]
    }
    return [
      "The votes of \(election) are counts. What they are compared with is not: most of the boundaries had changed since \(from), and "
        + "what it would have been on those of \(election) was estimated by Colin Rallings and Michael Thrasher from results of "
        + "local elections. Changes, gains, holds and swings that rest on it are marked N. It is the baseline that broadcasters "
        + "and the House of Commons Library use, and a model all the same: in a close seat the party that is said to have lost "
        + "it may not have held it."
    ]
  }

  /// What was not published for this election, as far as the figures show it.
  private func unknowns() throws -> [Report.Prose] {
    var items: [String] = []
    let declared = try ask(DeclarationsRequest.self).rows
    let untimed = declared.count { $0.declaredAt == nil }
    if untimed == declared.count {
      items.append("Times of declaration were not published.")
    } else if untimed > 0 {
      items.append(
        "Times of declaration are missing for \(English.quantity(untimed, "constituency", "constituencies")).")
    }
    let members = try ask(MembersRequest.self).rows.reduce(0) { $0 + $1.unknown }
    if members > 0 {
      items.append(
        "Whether they sat at the dissolution was not published of some candidates, \(English.numeral(members)) of those elected "
          + "among them: what is said of members who had sat is the least.")
    }
    if let baseline, try library.row(of: election).volatility == nil {
      items.append(
        "Volatility since \(baseline) is not defined: the votes of its smaller parties were published together.")
    }
    let areGendersKnown = try ask(WomenRequest.self).rows.allSatisfy { $0.allElected == 0 || $0.shareOfElected != nil }
    items.append(
      "Candidates’ genders are as published\(areGendersKnown ? "." : "; where one is unknown, no share of women is given.")"
    )
    return items.map { Report.Prose($0) }
  }

  /// What was published wrongly and is right here, with the reason.
  private func corrections() throws -> [Report.Block] {
    let answer = try ask(CorrectionsRequest.self)
    let rows = answer.rows
    guard !rows.isEmpty else { return [] }
    let columns: [PrintedColumn<CorrectionsRow>] =
      [
        .constituency(\.constituency, \.code)
      ] + (rows.contains { $0.candidate?.isEmpty == false } ? [.words(\.candidate, "Candidate")] : []) + [
        .words(\.field, "Entry", width: .fit),
        .words(\.published, "As published", width: .fit), .words(\.corrected, "Here", width: .fit),
        .words(\.reason, "Why", width: .flexible(1.6)),
      ]
    return [
      .table(
        Report.Table(
          caption: caption(
            "\(English.sentenceCase(English.quantity(rows.count, "published entry", "published entries"))) corrected",
            "What the published files of \(election) say otherwise", answer),
          columns, rows, density: .compact))
    ]
  }
}
