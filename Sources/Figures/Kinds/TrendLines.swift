import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

/// One party in one area, or one area, over elections.
struct TrendLine {
  /// One election.
  struct Point {
    let axis: String
    let year: Int
    let value: Double
    /// The value as it is drawn: shares in per cent.
    let drawn: Double
    let reading: String
    /// The number as short as it stands in a plot whose axis says the unit.
    var note: String { reading.hasSuffix("%") ? String(reading.dropLast()) : reading }
  }

  let area: String
  let party: PartyLook?
  let name: String
  let fullName: String
  var colour: Colour
  /// What stands before the last value at the line's end; nil for a line alone in its plot, which has its values at its points.
  var label: String?
  var points: [Point]

  /// Where it begins and ends: "UKIP from 3.1% in 2010 to 0.1% in 2019".
  var told: String {
    guard let first = points.first, let last = points.last else { return "\(fullName) \(Number.missing)" }
    let end = "\(last.reading) in \(last.year)"
    if points.count > 1, first.reading == last.reading {
      return "\(fullName) \(last.reading) in \(first.year) and in \(last.year)"
    }
    return points.count > 1 ? "\(fullName) from \(first.reading) in \(first.year) to \(end)" : "\(fullName) \(end)"
  }

  /// Unbroken stretches: nothing is drawn through an election without a value.
  func runs(_ axis: [String]) -> [Lines.Series] {
    var runs: [[Place]] = []
    var before: Int?
    for point in points {
      guard let index = axis.firstIndex(of: point.axis) else { continue }
      let place = Place(.number(Double(point.year)), .number(point.drawn))
      if let before, index == before + 1 { runs[runs.count - 1].append(place) } else { runs.append([place]) }
      before = index
    }
    return runs.enumerated().map { index, places in
      // A party that did not stand at the last election is told of with the one at which it did.
      let year = points.last.flatMap { $0.axis == axis.last ? nil : " (\($0.axis))" }
      let end = index == runs.count - 1 ? [label, points.last?.reading, year].compactMap(\.self).joined() : ""
      guard label != nil || party == nil else {
        let own = points.filter { point in places.contains { $0.x == .number(Double(point.year)) } }
        return Lines.Series(name, colour: colour, places, notes: own.map(\.note))
      }
      return Lines.Series(name, colour: colour, places, endLabel: end)
    }
  }
}

/// The lines of a trend.
struct TrendLines {
  /// The most lines of parties that nobody asked for in one plot, and in one of several.
  private static let most = (alone: 7, together: 5)

  let trend: Trend
  /// Every line that is drawn.
  let all: [TrendLine]
  /// The elections, the earliest first, as they are written under the plot.
  let years: [(year: Int, name: String)]
  /// The marks of results that were not counted.
  let footnote: String
  /// Who made the results that were not counted.
  let sources: String
  /// A number of the measure as it is printed.
  let reading: @Sendable (Double) -> String

  /// Reads a trend.
  ///
  /// - Parameters:
  ///   - answer: its rows.
  ///   - trend: what was asked.
  ///   - isSmall: whether it stands in several small plots.
  ///   - library: knows the parties and the elections.
  /// - Throws: `DatabaseError` where the database fails.
  init(_ answer: Answer<TrendRow>, _ trend: Trend, isSmall: Bool, _ library: Library) throws {
    self.trend = trend
    let kind = trend.measure.kind
    reading = { kind == .share ? Number.percentInWords($0) : kind.reading(of: .number($0)) }
    // What is compared need not stand on one basis: an election has the mark of one that was not counted.
    let axis = answer.rows.reduce(into: [Int: String]()) { names, row in
      let name = Self.axisName(row, isSmall: isSmall)
      if names[row.election].map({ $0.count <= name.count }) != false { names[row.election] = name }
    }
    let known = Self.lines(answer.rows, trend, axis, library)
    let areas = known.reduce(into: [String]()) { if !$0.contains($1.area) { $0.append($1.area) } }
    let most = areas.count == 1 ? Self.most.alone : Self.most.together
    all = areas.flatMap { area in
      let own = known.filter { $0.area == area }
      guard trend.parties.isEmpty, trend.measure.isOfParties else { return own }
      let peaks = own.map { line in line.points.reduce(0) { max($0, $1.value) } }
      return zip(own, peaks).filter { _, peak in peak > 0 && peaks.count { $0 > peak } < most }.map(\.0)
    }
    years = axis.sorted { $0.key < $1.key }.map { (year: $0.key, name: $0.value) }
    let marks = Set(answer.rows.map(\.basis))
    let sets = try Set(library.elections().filter { axis[$0.election] != nil }.map(\.boundarySet))
    // A part of the country may have had fewer seats then.
    let isMoved =
      sets.count > 1 && trend.on == nil && trend.measure.isCount && (trend.area != nil || trend.grain != .uk)
    footnote =
      (isMoved ? "; each on its own boundaries" : "")
      + (marks.contains(.published) ? "; N notional as published" : "")
      + (marks.contains(.estimated) ? "; E estimated by this project" : "")
    sources =
      (marks.contains(.published) ? "; notional results: Rallings and Thrasher" : "")
      + (marks.contains(.estimated) ? "; estimates: this project" : "")
  }

  /// The one constituency that is followed; nil where it is something else.
  var seat: String? { trend.constituency == nil ? nil : all.first?.area }

  /// Whether the scale begins at zero: turnout never comes near it.
  var startsAtZero: Bool { trend.measure != .turnout }

  /// The lines of places in one plot, told apart by their names.
  var together: [TrendLine] {
    let colours = [0x2F4B7C, 0xB8651B, 0x2A7F62, 0x7A5195].map { Colour($0) }
    return all.enumerated().map { index, line in
      var line = line
      line.label = line.area + " "
      line.colour = colours[index % colours.count]
      return line
    }
  }

  /// The lines by area; those of one party need not say whose they are, and alone in its plot a line has its values at its points.
  var byArea: [(name: String, lines: [TrendLine])] {
    let panels = grouped(\.area)
    guard Set(all.map(\.party?.code)).count == 1, all.first?.party != nil else { return panels }
    return panels.map { panel in
      (
        panel.name,
        panel.lines.map {
          var line = $0
          line.label = panels.count > 1 ? "" : nil
          return line
        }
      )
    }
  }

  /// The lines by party, each alone in its plot.
  var byParty: [(name: String, lines: [TrendLine])] {
    grouped(\.name).map {
      (
        $0.name,
        $0.lines.map {
          var line = $0; line.label = nil; return line
        }
      )
    }
  }

  private func grouped(_ key: (TrendLine) -> String) -> [(name: String, lines: [TrendLine])] {
    let names = all.map(key).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return names.map { name in (name, all.filter { key($0) == name }) }
  }

  private static func lines(
    _ rows: [TrendRow], _ trend: Trend, _ axis: [Int: String], _ library: Library
  ) -> [TrendLine] {
    var lines: [TrendLine] = []
    for row in rows {
      guard let value = row.value, let axis = axis[row.election] else { continue }
      let area = row.place
      let party = row.party.map(library.look)
      if party?.isPool == true { continue }
      let point = TrendLine.Point(
        axis: axis, year: row.election, value: value,
        drawn: trend.measure.isShare ? value * 100 : value, reading: trend.measure.kind.reading(of: .number(value)))
      if let index = lines.firstIndex(where: { $0.area == area && $0.party == party }) {
        lines[index].points.append(point)
        continue
      }
      let place = trend.isOfOnePlace ? "" : " in \(trend.placeInProse(area))"
      lines.append(
        TrendLine(
          area: area, party: party, name: party?.shortName ?? area,
          fullName: party.map { $0.proseName + place } ?? area,
          colour: party?.colour ?? Colour(0x2F4B7C),
          label: party.map { (trend.isOfOnePlace ? $0.shortName : $0.code.text) + " " }, points: [point]))
    }
    return lines
  }

  /// The year with the mark of its basis, in small plots without the century.
  private static func axisName(_ row: TrendRow, isSmall: Bool) -> String {
    let sign = row.basis.mark
    let year = String(row.election)
    if isSmall { return "’\(year.suffix(2))\(sign)" }
    return sign.isEmpty ? year : "\(year) \(sign)"
  }
}
