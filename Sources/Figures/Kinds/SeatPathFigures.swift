import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// Who won every seat at several elections: a map for each, in one frame.
  static let winners = FigureKind(
    "winners", "who won every seat at several elections on one set of boundaries: a map for each, in one frame",
    takes: ["from", "to", "on"]
  ) { library, request in
    let picture = try SeatPathPicture(library, request, figure: "winners")
    let steps = picture.paths.elections.indices.dropFirst()
    let changes = steps.map { index in
      (
        from: picture.paths.elections[index - 1], to: picture.paths.elections[index],
        seats: picture.paths.seats.count { $0.hasChanged(to: index) }
      )
    }
    let told = changes.map {
      "from \($0.from) to \($0.to), \(English.quantity($0.seats, "seat")) \(picture.paths.hedge)changed hands"
    }
    let further = changes.dropFirst().map { "\(Number.count($0.seats)) to \($0.to)" }
    let title = told.prefix(1) + [further.joined(separator: ", ")].filter { !$0.isEmpty }
    return PublishedFigure(
      Chart(
        title: English.sentenceCase(title.joined(separator: "; ")),
        subtitle:
          "Winner of each seat\(picture.ground); full colour where the seat changed hands since the map before, pale elsewhere",
        plot: try picture.maps(), source: picture.source, command: picture.answer.command,
        alternative:
          "\(English.sentenceCase(English.quantity(picture.paths.elections.count, "map"))) of equal hexagons. "
          + "On the first every seat has its winner’s colour; then \(English.list(told)), which stand out."),
      picture.answer)
  }

  /// In which nations and regions seats had the same winner each time.
  static let constancy = FigureKind(
    "constancy", "seats that one party won at every one of several elections, by nation and region",
    takes: ["from", "to", "on"]
  ) { library, request in
    let picture = try SeatPathPicture(library, request, figure: "constancy")
    let rows = picture.paths.constancy
    let names = try BandScale(rows.map(\.region))
    let scale = try LinearScale(0...100)
    let bars = rows.map { row in
      Bars.Bar(
        row.region, Double(row.held) / Double(row.seats) * 100, fill: Colour(0x555555),
        label: "\(row.held) of \(row.seats)")
    }
    let title = rows.first.flatMap { first in
      rows.last.map { last in
        "in \(AreaName.inProse(first.region)) \(Portion.of(first.held, first.seats, "seat")) \(picture.paths.hedge)had the same winner, in \(AreaName.inProse(last.region)) \(last.held == 0 ? "none" : English.numeral(last.held)) of \(English.numeral(last.seats))"
      }
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(title.map { [Finding($0, .span)] } ?? [], plain: "seats with the same winner each time"),
        subtitle:
          "Seats won by the same party in \(English.list(picture.paths.elections.map(String.init)))\(picture.ground), per cent of seats",
        plot: try CartesianPlot(
          x: .linear(scale), y: .band(names), shape: .rows(14),
          [Axis(.bottom, scale), try Bars(bars), Axis(.left, names)]),
        source: picture.source, command: picture.answer.command,
        alternative: "Bars: \(rows.map { "\($0.region) \($0.held) of \($0.seats)" }.joined(separator: ", "))."),
      picture.answer)
  }

  /// Who won seats from whom over several elections.
  static let paths = FigureKind(
    "paths", "who won seats from whom over several elections on one set of boundaries", takes: ["from", "to", "on"]
  ) { library, request in
    let picture = try SeatPathPicture(library, request, figure: "paths")
    return PublishedFigure(
      Chart(
        title: Headline.of(picture.findings, plain: "seats that changed hands"),
        subtitle: "Seats by winner\(picture.ground); grey where the same party won again" + picture.note,
        plot: try picture.ribbons(), source: picture.source, command: picture.answer.command,
        alternative: "Ribbons from each election to the next. \(picture.told)"),
      picture.answer)
  }
}

/// Seats followed over several elections, as maps or as ribbons.
private struct SeatPathPicture {
  let library: Library
  let paths: SeatPaths
  let answer: Answer<WinnersRow>

  /// The most seats, at every one of the elections, of a party that does not stand alone.
  private static let few = 7
  private static let others = "Others"
  /// How many parties a map's key names.
  private static let keys = 4

  init(_ library: Library, _ request: FigureRequest, figure: String) throws {
    self.library = library
    // An election that is not over is not set beside others unasked.
    answer = try library.ask(
      WinnersRequest(request.elections == nil ? library.series(request.filters) : request.filters))
    guard let paths = SeatPaths(answer.rows, at: request.elections ?? Set(answer.rows.map(\.election)).sorted()) else {
      if let last = request.filters.to { try library.requireWhole(last) }
      throw FigureError.nothingToShow(
        figure: figure, reason: "there are not two elections that are known on the same boundaries")
    }
    self.paths = paths
  }

  /// ", on the boundaries of 2024" where not all were counted on them.
  var ground: String {
    guard paths.bases.contains(where: { $0 != .counted }), let last = paths.elections.last else { return "" }
    return English.clause(" on the boundaries of ", answer.filters.on ?? library.boundarySet(of: last))
  }

  var source: String { "Source: \(paths.sources)." }

  // MARK: - Maps

  func maps() throws -> MapRow {
    let places = Dictionary(answer.rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return try MapRow(
      paths.elections.enumerated().map { index, election in
        let cells = paths.seats.compactMap { seat -> HexMap.Cell? in
          guard let place = places[seat.code] else { return nil }
          let look = library.look(seat.winners[index])
          let isHeld = index > 0 && !seat.hasChanged(to: index)
          return HexMap.Cell(
            "\(seat.name): \(look.shortName)\(isHeld ? seat.winners[index - 1] == seat.winners[index] ? ", as before" : ", not comparable" : "")",
            column: place.hexColumn, row: place.hexRow,
            group: seat.region, look: .init(fill: look.colour, isPale: isHeld))
        }
        let changed = index == 0 ? 0 : paths.seats.count { $0.hasChanged(to: index) }
        let won = library.ranked(paths.seats.map { $0.winners[index] }).sorted { $0.seats > $1.seats }
        return MapRow.Panel(
          String(election), mark: paths.bases[index].mark, note: index == 0 ? "" : "\(Number.count(changed)) changed",
          keys: won.prefix(Self.keys).map { Legend.Entry("\($0.look.shortName) \($0.seats)", $0.look.colour) },
          map: try HexMap(cells))
      })
  }

  // MARK: - Ribbons

  /// The parties with more than a few seats at one of the elections.
  private var large: Set<PartyCode> {
    let parties = Set(paths.seats.flatMap(\.winners)).filter { library.look($0).isParty }
    return parties.filter { party in paths.elections.indices.contains { paths.won(party, at: $0) > Self.few } }
  }

  /// What the subtitle says of those who stand together.
  var note: String {
    "; others: parties with at most \(English.numeral(Self.few)) seats each time"
  }

  private func name(_ party: PartyCode, _ large: Set<PartyCode>) -> String {
    large.contains(party) ? library.look(party).shortName : Self.others
  }

  func ribbons() throws -> Sankey {
    let large = large
    // The two largest of the last election stand at the ends, so that what goes between others crosses least.
    let last = paths.elections.count - 1
    let ranked = large.sorted { one, other in
      let (first, second) = (paths.won(one, at: last), paths.won(other, at: last))
      return first == second ? library.look(one).position < library.look(other).position : first > second
    }.map { library.look($0).shortName }
    let order: [String] =
      ranked.prefix(1) + ranked.dropFirst(2).reversed() + [Self.others] + ranked.dropFirst().prefix(1)
    let colours = Dictionary(
      large.map { (library.look($0).shortName, library.look($0).colour) }, uniquingKeysWith: { first, _ in first })
    let nodes = order.map { Sankey.Node($0, fill: colours[$0, default: Library.grey]) }
    let columns = zip(paths.elections, paths.bases).map { election, basis in
      Sankey.Column(nodes, title: basis.mark.isEmpty ? String(election) : "\(election) \(basis.mark)")
    }
    let steps = paths.elections.indices.dropFirst().map { index in
      paths.flows(to: index).reduce(into: [Sankey.Flow]()) { flows, flow in
        let (from, to) = (name(flow.from, large), name(flow.to, large))
        if let known = flows.firstIndex(where: { $0.from == from && $0.to == to }) {
          flows[known].count += flow.seats
        } else {
          flows.append(Sankey.Flow(from: from, to: to, flow.seats, isHeld: from == to))
        }
      }
    }
    return try Sankey(columns, steps)
  }

  /// The larger of the changes to an election, from whom to whom.
  private func moved(to index: Int) -> [ChangesOfHands.Flow] { paths.changes(to: index) }

  /// What the party that lost most lost to whom at the election that moved most seats.
  var findings: [Finding] {
    let steps = paths.elections.indices.dropFirst().map { (index: $0, flows: moved(to: $0)) }
    func total(_ flows: [ChangesOfHands.Flow]) -> Int { flows.reduce(0) { $0 + $1.seats } }
    guard let step = steps.max(by: { total($0.flows) < total($1.flows) }), let first = step.flows.first else {
      return [Finding("no seat changed hands", .whole)]
    }
    let losses = step.flows.filter { $0.from == first.from && library.look($0.to).isParty }.prefix(2)
    let takers = losses.enumerated().map { index, flow in
      "\(library.look(flow.to).proseName)\(index == 0 ? " \(paths.hedge)took" : "") \(English.numeral(flow.seats))"
    }
    let (before, after) = (paths.elections[step.index - 1], paths.elections[step.index])
    return [
      Finding(
        "of the seats that \(library.look(first.from).proseName) held in \(before), \(English.list(takers)) in \(after)",
        .span),
      Finding(
        "from \(before) to \(after), \(English.quantity(total(step.flows), "seat")) \(paths.hedge)changed hands", .plain
      ),
    ]
  }

  var told: String {
    paths.elections.indices.dropFirst().map { index in
      let list = moved(to: index).prefix(5).map {
        "\(library.look($0.to).shortName) from \(library.look($0.from).shortName) \(Number.count($0.seats))"
      }
      return "To \(paths.elections[index]), the largest numbers first: \(list.joined(separator: "; "))."
    }.joined(separator: " ")
  }
}
