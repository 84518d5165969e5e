/// How the strips of a galley fill the columns of what is left of one page.
struct ColumnFill {
  /// The strips of each column.
  private(set) var columns: [Range<Int>] = []
  /// How far down the fullest column reaches.
  private(set) var height = 0.0
  /// The first strip that did not fit.
  private(set) var end: Int

  /// Fills columns of a height, one after the other; the columns of the last page are as even as can be.
  ///
  /// - Parameters:
  ///   - galley: what flows.
  ///   - start: its first strip on this page.
  ///   - room: how high columns may get; at least one strip is placed however little that is.
  init(_ galley: Galley, from start: Int, room: Double) {
    let count = galley.strips.count
    let whole = ColumnFill(galley, from: start, height: room - galley.tail.height, upTo: count)
    if whole.end == count {
      self = galley.columnCount == 1 ? whole : Self.even(galley, from: start, atMost: whole)
      return
    }
    let full = ColumnFill(galley, from: start, height: room, upTo: count)
    if full.end < count {
      self = full
    } else {
      // All but what stands below the last strips fits: these go with it to the next page.
      var last = start
      while galley.strips.clusterEnd(from: last) < count { last = galley.strips.clusterEnd(from: last) }
      self = last > start ? ColumnFill(galley, from: start, height: room, upTo: last) : full
    }
  }

  private init(_ galley: Galley, from start: Int, height room: Double, upTo last: Int) {
    end = start
    for column in 0..<galley.columnCount where end < last {
      let first = end
      var used = galley.columnHead.height + (first > 0 ? galley.strips[first].resumption.height : 0)
      while end < last {
        let next = min(galley.strips.clusterEnd(from: end), last)
        let taken = galley.strips[end..<next].reduce(0) { $0 + $1.height }
        if used + taken > room + 0.01 { break }
        used += taken
        end = next
      }
      if end == first, column == 0 {
        // Not even what belongs together fits on a page: it is broken where it must be.
        repeat {
          used += galley.strips[end].height
          end += 1
        } while end < last && used + galley.strips[end].height <= room
      }
      if end == first { break }
      columns.append(first..<end)
      height = max(height, used)
    }
  }

  /// The lowest columns that still hold everything.
  private static func even(_ galley: Galley, from start: Int, atMost whole: ColumnFill) -> ColumnFill {
    let step = galley.strips[start...].map(\.height).min() ?? 1
    var best = whole
    while true {
      let lower = ColumnFill(galley, from: start, height: best.height - max(step, 1) / 2, upTo: galley.strips.count)
      guard lower.end == galley.strips.count, lower.height < best.height else { return best }
      best = lower
    }
  }
}
