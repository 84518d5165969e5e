import Queries
import Report
import Wording

extension ElectionReport {
  /// The whole country: candidates, votes, seats.
  func nationalResult() throws -> [Report.Block] {
    let summary = try Summary(newsroom, house).sentences()
    return [
      .pageBreak,
      .heading(1, "The national result", id: "national"),
      .paragraph(Report.Prose(summary.prefix(5).joined(separator: " "))),
      .heading(2, "Seats and votes", id: "seats-and-votes"),
      .columns([
        Report.Column(span: 6, [try picture("seats", span: 6)]),
        Report.Column(span: 6, [try picture("votes", span: 6)]),
      ]),
      .paragraph(Report.Prose(proportionality())),
      .figure(
        Report.Picture(
          try Gallery.draw("share-vs-seats", FigureRequest(.init(election: election)), in: newsroom).chart, span: 12)),
      .heading(2, "Every party", id: "parties"),
      .paragraph(
        Report.Prose(
          "The table lists every party that won a seat or at least one vote in a thousand. A candidate loses the deposit with "
            + "no more than a twentieth of the valid votes.")),
      .table(
        newsroom.partyTable(
          house.answer, title: house.headline, place: "United Kingdom, general election of \(election)")),
    ]
  }

  private func proportionality() -> String {
    guard let first = house.parties.first else { return "" }
    let seats = Double(first.count("seats")) / Double(house.seats)
    let name = newsroom.look(first.text("party")).proseName
    return English.sentenceCase(
      "\(name) won \(Number.percent(seats)) of the seats with \(first.reading("share")) of the vote.")
  }
}
