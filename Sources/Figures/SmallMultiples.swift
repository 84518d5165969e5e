import Charts
import Elections
import Findings
import Queries
import Wording

/// One kind of figure, drawn once for each nation, region, group of seats, party or election on scales they share.
struct SmallMultiples {
  private let kind: FigureKind
  private let facet: Facet

  /// Gets ready to draw.
  init(_ kind: FigureKind, _ facet: Facet) { (self.kind, self.facet) = (kind, facet) }

  private typealias Panel = (name: String, figure: PublishedFigure)

  /// Draws the figure of each part and puts their plots into one chart.
  ///
  /// A part that has nothing to show, such as a region where the party did not stand, is left out.
  func draw(_ request: FigureRequest, in library: Library) throws -> PublishedFigure {
    var plain = request
    plain.filters.by = nil
    // What the figure decides for itself, such as whom the swing is between, is decided once for all panels.
    var shared = plain
    if facet == .group { shared.filters.area = nil }
    let isByPlace = facet.isOfPlaces
    let decided = isByPlace ? try FigureError.nilWhereEmpty { try kind.make(library, shared) } : nil
    if let parties = decided?.answer.filters.parties, !parties.isEmpty { plain.filters.parties = parties }
    // Groups of seats are not all of the country, so that what is true of it is not what they show.
    let whole = facet == .group ? nil : decided
    let parts = try library.parts(of: plain.filters, by: facet)
    plain.peers = parts.map(\.filters)
    var panels: [Panel] = []
    var failure: (any Error)?
    for part in parts {
      var own = plain
      own.filters = part.filters
      do {
        panels.append((name(part.name, library), try kind.make(library, own)))
      } catch let error where FigureError.isOfOnePart(error) {
        failure = failure ?? error
      }
    }
    guard let last = panels.last, let first = panels.first else {
      throw failure ?? FigureError.nothingToShow(figure: kind.name, reason: "there is no \(facet.rawValue) to show")
    }
    var question = first.figure.answer.filters
    switch facet {
    case .nation, .region, .group: question.area = request.filters.area
    case .party: question.parties = request.filters.parties
    case .election: (question.election, question.from, question.to) = (nil, nil, nil)
    }
    question.by = facet
    let answer = try library.ask(first.figure.answer.query, question)
    return PublishedFigure(
      try Chart(
        smallMultiples: panels.map { ($0.name, $0.figure.chart) }, columns: kind.columns,
        title: whole?.chart.title ?? title(of: facet == .election ? last : first),
        subtitle: subtitle(whole?.chart.subtitle ?? (facet == .election ? last : first).figure.chart.subtitle),
        source: Self.merged(panels.map(\.figure.chart.source)), command: answer.command,
        alternative: "\(English.sentenceCase(English.quantity(panels.count, "panel"))), one a \(facet.rawValue): "
          + panels.map { "\($0.name): \($0.figure.chart.title)" }.joined(separator: "; ") + "."),
      answer)
  }

  private func name(_ part: String, _ library: Library) -> String {
    facet == .party ? library.look(PartyCode(part)).shortName : part
  }

  /// The finding of one panel, as the finding of that panel.
  private func title(of panel: Panel) -> String {
    let title = panel.figure.chart.title
    return facet == .party || title.contains(panel.name) ? title : "\(panel.name): \(title)"
  }

  private func subtitle(_ own: String) -> String {
    facet == .election
      ? own.replacing(/,? general election of [0-9]{4}( \(notional\)| \(estimated\))?/, with: "") + ", by election"
      : "\(own), by \(facet.rawValue)"
  }

  /// The sources of all panels, each named once.
  private static func merged(_ lines: [String]) -> String {
    var parts: [String] = []
    for line in lines {
      let plain = line.trimmingPrefix("Source: ")
      for part in (plain.hasSuffix(".") ? plain.dropLast() : plain).split(separator: "; ").map(String.init)
      where !parts.contains(part) {
        parts.append(part)
      }
    }
    return "Source: \(parts.joined(separator: "; "))."
  }
}
