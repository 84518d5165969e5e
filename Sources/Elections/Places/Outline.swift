/// A point of a plane map, in whole metres.
package struct GridPoint: Hashable, Sendable {
  /// Metres east of the grid's origin.
  package let easting: Int
  /// Metres north of the grid's origin.
  package let northing: Int

  /// Metres of either that a map of Britain may have, with room around it.
  package static let metres = -10_000_000...10_000_000

  package init(easting: Int, northing: Int) {
    (self.easting, self.northing) = (easting, northing)
  }
}

/// One closed line of a constituency's outline: the coast and border of a part, or of a hole in it.
package struct OutlineRing: Equatable, Sendable {
  package var code: ConstituencyCode
  /// Which of its parts, from 1: the mainland and islands.
  package var part: Int
  /// Which line of the part: 1 is around it, others are around holes and run the other way.
  package var ring: Int
  /// The corners, at least three; the last is joined to the first.
  package var corners: [GridPoint]

  package init(code: ConstituencyCode, part: Int, ring: Int, corners: [GridPoint]) {
    (self.code, self.part, self.ring, self.corners) = (code, part, ring, corners)
  }

  /// The corners as text: easting, a space and northing of each, semicolons between them.
  package var text: String { Self.text(of: corners) }

  package static func text(of corners: [GridPoint]) -> String {
    corners.map { "\($0.easting) \($0.northing)" }.joined(separator: ";")
  }

  /// The corners that a text lists; nil where a part of it is no corner.
  package static func corners(of text: String) -> [GridPoint]? {
    var corners: [GridPoint] = []
    for pair in text.utf8.split(separator: UInt8(ascii: ";")) {
      let numbers = pair.split(separator: UInt8(ascii: " ")).map { Int(Substring($0)) }
      guard numbers.count == 2, let easting = numbers[0], let northing = numbers[1], GridPoint.metres.contains(easting),
        GridPoint.metres.contains(northing)
      else { return nil }
      corners.append(GridPoint(easting: easting, northing: northing))
    }
    return corners
  }
}
