/// Labels along a line, pushed apart until none overlaps.
///
/// The moves are as small as they can be (least squares, by pooling neighbours that want the same room). Labels for
/// which there is no room are left out, the least important first.
package enum LabelSpacing {
  /// One label: where it wants its middle, how much room it takes, how important it is and how hard it is to move.
  package struct Label {
    var wish: Double
    package var extent: Double
    var weight: Double
    var pull: Double

    package init(wish: Double, extent: Double, weight: Double, pull: Double = 1) {
      (self.wish, self.extent, self.weight, self.pull) = (wish, extent, weight, pull)
    }
  }

  /// The middles of labels, in the order given; nil for one that is left out.
  package static func apart(_ labels: [Label], within room: ClosedRange<Double>) -> [Double?] {
    var chosen = labels.indices.sorted { (labels[$0].weight, $1) > (labels[$1].weight, $0) }
    let length = room.upperBound - room.lowerBound
    var total = labels.reduce(0) { $0 + $1.extent }
    while total > length + 1e-9, let least = chosen.popLast() { total -= labels[least].extent }
    let order = chosen.sorted { (labels[$0].wish, $0) < (labels[$1].wish, $1) }

    // A label's wish less the room of those before it must not fall: pool where it does.
    var blocks: [(sum: Double, pull: Double, members: Int)] = []
    var before = 0.0
    for index in order {
      let pull = labels[index].pull
      blocks.append(((labels[index].wish - labels[index].extent / 2 - before) * pull, pull, 1))
      before += labels[index].extent
      while blocks.count > 1, let last = blocks.last {
        let previous = blocks[blocks.count - 2]
        guard previous.sum / previous.pull > last.sum / last.pull else { break }
        blocks.removeLast(2)
        blocks.append((previous.sum + last.sum, previous.pull + last.pull, previous.members + last.members))
      }
    }

    var middles = [Double?](repeating: nil, count: labels.count)
    var place = 0
    before = 0
    for block in blocks {
      let start = min(max(block.sum / block.pull, room.lowerBound), max(room.lowerBound, room.upperBound - total))
      for index in order[place..<place + block.members] {
        middles[index] = start + before + labels[index].extent / 2
        before += labels[index].extent
      }
      place += block.members
    }
    return middles
  }
}
