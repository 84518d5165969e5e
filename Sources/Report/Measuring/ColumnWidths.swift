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
  }

  /// The widths in points, in order, without the gaps between columns.
  package var widths: [Double]

  /// Gives every column its due: fixed ones their points, fitting ones their widest cell, flexible ones a part of the rest.
  ///
  /// Where a few long cells would take the room of many, they wrap: all columns keep the same part of their cells on one line, as
  /// large as there is room for, of three quarters or more. Where not even that fits, flexible columns wrap; then fitting ones give
  /// way towards their widest word; where not even the words fit, the widest columns are cut to one level, so that words break
  /// rather than numbers.
  package init(_ demands: [Demand], available: Double) {
    for part in [1, 0.95, 0.9, 0.85, 0.8, 0.75] {
      let rooms = demands.map { $0.room(for: part) }
      guard rooms.reduce(0, +) <= available else { continue }
      widths = rooms
      stretch(demands, least: rooms, available: available)
      return
    }
    let least = demands.map(\.least)
    widths = zip(demands, least).map { demand, least in
      if case .flexible = demand.width { least } else { demand.room(for: 1) }
    }
    let excess = widths.reduce(0, +) - available
    if excess > 0 {
      giveWay(demands, excess: excess, available: available)
    } else {
      stretch(demands, least: least, available: available)
    }
  }

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
  private mutating func stretch(_ demands: [Demand], least: [Double], available: Double) {
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
