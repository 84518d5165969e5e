/// Shares the width of a table among its columns.
package struct ColumnWidths: Equatable {
  /// What a column asks for.
  package struct Demand: Equatable {
    var width: Report.TableColumn.Width
    /// The widths of its cells on one line, the narrowest first.
    var cells: [Double]
    /// The width of its widest word.
    var least: Double

    package init(width: Report.TableColumn.Width, cells: [Double], least: Double) {
      (self.width, self.cells, self.least) = (width, cells.sorted(), least)
    }

    /// The width in which a part of its cells, 0 to 1, stand on one line.
    func room(for part: Double) -> Double {
      if case .fixed(let points) = width { return points }
      guard !cells.isEmpty else { return least }
      return max(least, cells[Int((Double(cells.count - 1) * part).rounded(.up))])
    }

    /// How many of its cells do not stand on one line in a width.
    func wraps(in width: Double) -> Int { cells.count { $0 > width + 0.01 } }
  }

  /// The widths in points, in order, without the gaps between columns.
  package var widths: [Double]

  /// Gives every column its due: fixed ones their points, fitting ones their widest cell, flexible ones a part of the rest.
  ///
  /// Where that is too much, fitting columns give way towards their widest word; where not even the words fit, the widest
  /// columns are cut to one level, so that words break rather than numbers. Where fewer cells wrap if all columns keep the same
  /// part of their cells on one line, three quarters or more, that is what they do: a few long cells do not take the room of many.
  ///
  /// Where every cell stands on one line all columns take the same of the room that is left, so that no gap is wider than the others.
  package init(_ demands: [Demand], available: Double) {
    let whole = demands.map { $0.room(for: 1) }
    let left = available - whole.reduce(0, +)
    let open = demands.count { if case .fixed = $0.width { false } else { true } }
    if left >= 0, open > 0 {
      widths = zip(whole, demands).map { width, demand in
        if case .fixed = demand.width { width } else { width + left / Double(open) }
      }
      return
    }
    let parts = [1, 0.95, 0.9, 0.85, 0.8, 0.75].map { part in demands.map { $0.room(for: part) } }
      .filter { $0.reduce(0, +) <= available }
    let due = demands.map { demand in if case .flexible = demand.width { demand.least } else { demand.room(for: 1) } }
    let ways = ([due] + parts).map { Self.shared($0, demands, available: available) }
    let wraps = ways.map { way in zip(way.widths, demands).reduce(0) { $0 + $1.1.wraps(in: $1.0) } }
    let best = wraps.indices.min { wraps[$0] < wraps[$1] }
    widths = best.map { ways[$0].widths } ?? due
  }

  private static func shared(_ least: [Double], _ demands: [Demand], available: Double) -> ColumnWidths {
    var shared = ColumnWidths(widths: least)
    let excess = least.reduce(0, +) - available
    if excess > 0 {
      shared.giveWay(demands, excess: excess, available: available)
    } else {
      shared.stretch(demands, available: available)
    }
    return shared
  }

  private init(widths: [Double]) { self.widths = widths }

  private mutating func giveWay(_ demands: [Demand], excess: Double, available: Double) {
    let spare = zip(demands, widths).map { demand, width in demand.width == .fit ? max(0, width - demand.least) : 0 }
    let total = spare.reduce(0, +)
    let part = total > 0 ? min(1, excess / total) : 0
    for index in widths.indices { widths[index] -= spare[index] * part }
    if total < excess { cutToLevel(available: available) }
  }

  private mutating func cutToLevel(available: Double) {
    var room = available
    for (position, width) in widths.sorted().enumerated() {
      let level = room / Double(widths.count - position)
      if width > level {
        widths = widths.map { min($0, level) }
        return
      }
      room -= width
    }
  }

  /// Gives the rest to the flexible columns by weight; one that needs more than its part gets that first.
  private mutating func stretch(_ demands: [Demand], available: Double) {
    let least = widths
    var open = demands.indices.filter { index in
      if case .flexible = demands[index].width { true } else { false }
    }
    func weight(_ index: Int) -> Double {
      if case .flexible(let weight) = demands[index].width { max(weight, 0.001) } else { 0 }
    }
    while !open.isEmpty {
      let taken = widths.indices.filter { !open.contains($0) }.reduce(0) { $0 + widths[$1] }
      let unit = (available - taken) / open.reduce(0) { $0 + weight($1) }
      let needy = open.filter { least[$0] > unit * weight($0) }
      for index in needy.isEmpty ? open : needy {
        widths[index] = needy.isEmpty ? unit * weight(index) : least[index]
      }
      open = needy.isEmpty ? [] : open.filter { !needy.contains($0) }
    }
  }
}
