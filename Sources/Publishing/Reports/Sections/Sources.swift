import Report

extension ElectionReport {
  /// Definitions, sources and what is known to be wrong with them.
  func sources() throws -> [Report.Block] {
    let definitions: [Report.Prose] = [
      [
        .bold("Share"), ": a party’s votes divided by the valid votes of the area. ", .bold("Turnout"),
        ": valid votes divided by the electorate.",
      ],
      [
        .bold("Change"),
        ": share now less share in the baseline, in percentage points (pp). No change is shown for a party that did not stand in both: “—”.",
      ],
      [
        .bold("Majority"),
        ": the winner’s votes less the runner-up’s, also as a share of valid votes. A seat is marginal under 10\u{A0}%.",
      ],
      [
        .bold("Majority of the House"),
        ": a party’s seats less all others’. \(house.needed) of \(house.seats) is the least that has one.",
      ],
      [
        .bold("Gain, hold"),
        ": the winner’s party is not, or is, the winner’s party in the baseline, from general election to general election.",
      ],
      [
        .bold("Lost deposit"),
        ": no more than a twentieth of the valid votes (Representation of the People Act 1985, section 13).",
      ],
    ]
    return [
      .pageBreak,
      .heading(1, "Definitions and sources", id: "sources"),
      .list(definitions),
      .heading(2, "Sources", id: "source-list"),
      .paragraph(
        Report.Prose(
          "Candidates, votes, electorates and declarations: House of Commons Library and UK Parliament, Open Parliament Licence "
            + "v3.0. Notional results: Colin Rallings and Michael Thrasher, as published by the House of Commons Library and "
            + "UK Parliament. Map of hexagons: Open Innovations, MIT licence.")),
      .heading(2, "How parties are counted", id: "party-rules"),
      .paragraph(
        Report.Prose(
          "Candidates of Labour and the Co-operative Party are Labour’s. The Brexit Party and Reform UK are one party. The Greens "
            + "of England and Wales, of Scotland and of Northern Ireland are shown as one. Independents are each on their own "
            + "where seats are won and stand as one line in tables of votes.")),
    ]
  }
}
