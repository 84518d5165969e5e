import Analytics
import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// The dial: the swing between the two largest parties, and what a uniform swing of that size would mean.
  static let swingometer = FigureKind(
    "swingometer", "the dial: the swing between the two largest parties and what each swing would mean",
    needs: ["election"], takes: .comparison + ["party"]
  ) { library, request in
    let filters = request.filters
    let rivals = try Rivals(of: "swingometer", library, filters)
    var plain = filters
    plain.parties = []
    let now = try library.ask(PartiesRequest(plain))
    guard let from = now.from, let election = now.election, let baseline = SourceLine.baseline(now) else {
      throw FigureError.nothingToShow(figure: "swingometer", reason: "there is no earlier election to compare with")
    }
    try library.requireWhole(election, for: "swingometer")
    func change(_ look: PartyLook) -> Double? { now.rows.first { $0.party == look.code }?.shareChange }
    guard let rise = change(rivals.right), let other = change(rivals.left) else {
      throw FigureError.nothingToShow(
        figure: "swingometer", reason: "a swing needs two parties that stood in both elections")
    }
    let swing = (rise - other) / 2
    let set = try filters.on ?? library.row(of: election).boundarySet
    // The earlier election may have been fought on boundaries that are not among the datasets.
    let own = try library.elections().first { $0.election == from }?.boundarySet
    let before = try library.ask(ResultsRequest(election: from, on: set == own ? nil : set, method: filters.method))
    let uniform = rivals.uniform(SeatResult.all(before))
    let reach = max(10, Int((abs(swing) * 100).rounded(.up)) + 4)
    let reigns = uniform.reigns(within: reach)
    let bands = reigns.map { range, _, master in
      let look = master.map(library.look)
      return Gauge.Band(
        range, fill: look?.colour ?? Colour(0xC8C8C8), label: look.map { "\($0.shortName) majority" } ?? "no majority")
    }
    let scale = try LinearScale(-Double(reach)...Double(reach))
    let ticks = scale.ticks(count: 10).map { Axis.Tick(.number($0), Number.decimal(abs($0), 0)) }
    let points = Number.decimal(abs(swing) * 100)
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(uniform, rivals, swing, now, library), plain: "the swing"),
        subtitle:
          "Butler swing since \(baseline), percentage points, United Kingdom, general election of \(SourceLine.later(now)); the rim: the House if every seat had swung alike. \(further(uniform, rivals, swing))",
        plot: try Gauge(
          scale, bands: bands, needle: swing * 100,
          needleLabel: "\(points) points to \(rivals.winner(of: swing).shortName)", ticks: ticks),
        source: SourceLine.of(now), command: before.command,
        alternative:
          "A half circle with a needle at \(points) points \(rivals.direction(of: swing)). Along the rim, from left to right: "
          + zip(bands, reigns).map {
            "\($0.label) from \(Number.signedDecimal($1.first)) to \(Number.signedDecimal($1.range.upperBound))"
          }
          .joined(separator: "; ") + "."),
      before)
  }

  /// How far it swung, and how far it would have had to; where the House that was elected is not the one that a uniform swing would
  /// have made, that.
  private static func findings(
    _ uniform: TwoPartySwing, _ rivals: Rivals, _ swing: Double, _ now: Answer<PartiesRow>, _ library: Library
  ) -> [Finding] {
    let points = Number.decimal(abs(swing) * 100)
    let winner = rivals.winner(of: swing)
    let plain =
      points == Number.decimal(0)
      ? Finding("there was no swing \(rivals.direction(of: swing))", .whole)
      : Finding("the swing was \(points) points \(rivals.direction(of: swing))", .span)
    let seats = Dictionary(now.rows.map { ($0.party, $0.seats) }) { first, _ in first }
    func name(_ party: PartyCode) -> String { library.look(party).proseName }
    let (won, made) = (uniform.master(of: seats), uniform.master(of: uniform.house(at: swing)))
    if won != made {
      let outcome =
        won.map {
          let majority = houseMajority(seats: seats[$0, default: 0], of: seats.values.reduce(0, +))
          return "\(name($0)) won a majority of \(majority)"
        } ?? "no party won a majority"
      // What the rim is made from may not have been counted.
      let ground = English.clause("", SourceLine.ground(now), ", ")
      let instead =
        ground.isEmpty
        ? "would have given \(made.map(name) ?? "no party") one"
        : "would give \(made.map { "\(name($0)) one" } ?? "none")"
      return [
        Finding("\(ground)\(outcome); a uniform swing \(instead)", .whole), Finding(ground + outcome, .threshold),
        plain,
      ]
    }
    guard points != Number.decimal(0), uniform.master(at: 0) != winner.code else { return [plain] }
    let side = swing >= 0 ? 1.0 : -1.0
    let needed = (1...300).first { uniform.master(at: side * Double($0) / 1000) == winner.code }
    guard let needed else { return [plain] }
    let size = Number.decimal(Double(needed) / 10)
    let lead = "the swing to \(winner.proseName) was \(points) points"
    return [
      Finding(
        abs(swing) * 1000 >= Double(needed)
          ? "\(lead), more than the uniform \(size) that its majority takes\(now.fromBasis == .estimated ? " by estimate" : "")"
          : "\(lead); a majority needed a uniform swing of \(size)\(now.fromBasis == .estimated ? " by estimate" : "")",
        .threshold),
      plain,
    ]
  }

  /// What one point more would have changed.
  private static func further(_ uniform: TwoPartySwing, _ rivals: Rivals, _ swing: Double) -> String {
    let winner = rivals.winner(of: swing)
    let more = swing + (swing >= 0 ? 0.01 : -0.01)
    let gain = uniform.house(at: more)[winner.code, default: 0] - uniform.house(at: swing)[winner.code, default: 0]
    return English.sentenceCase(
      "a further point would bring \(winner.proseName) \(English.quantity(gain, "seat"))")
  }
}
