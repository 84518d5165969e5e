/// A place on the globe, in degrees.
package struct Location: Hashable, Sendable {
  /// Degrees east of Greenwich.
  package let longitude: Double
  /// Degrees north of the equator.
  package let latitude: Double

  /// Makes a place; nil outside the globe.
  package init?(longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// One closed line of a constituency's outline: the coast and border of a part, or of a hole in it.
package struct OutlineRing: Equatable, Sendable {
  /// The constituency.
  package let code: ConstituencyCode
  /// Which of its parts, from 1: the mainland and islands.
  package let part: Int
  /// Which line of the part: 1 is around it, others are around holes and run the other way.
  package let ring: Int
  /// The corners, at least three; the last is joined to the first.
  package let corners: [Location]

  /// Makes a ring; nil for fewer than three corners or a number below 1.
  package init?(code: ConstituencyCode, part: Int, ring: Int, corners: [Location]) {
    guard corners.count >= 3, part > 0, ring > 0 else { return nil }
    self.code = code
    self.part = part
    self.ring = ring
    self.corners = corners
  }

  /// The corners as text: longitude, a blank and latitude each, semicolons between them.
  package var text: String {
    corners.map { "\($0.longitude) \($0.latitude)" }.joined(separator: ";")
  }

  /// The corners that a text lists; nil where a part of it is none.
  package static func corners(of text: String) -> [Location]? {
    var corners: [Location] = []
    for pair in text.utf8.split(separator: UInt8(ascii: ";")) {
      let numbers = pair.split(separator: UInt8(ascii: " "))
      guard numbers.count == 2, let longitude = Double(Substring(numbers[0])),
        let latitude = Double(Substring(numbers[1])), let corner = Location(longitude: longitude, latitude: latitude)
      else { return nil }
      corners.append(corner)
    }
    return corners
  }
}
