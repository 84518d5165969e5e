import CSV
package import Elections

extension Tables {
  /// `hexes-SET.csv`: one hexagon a constituency.
  package static let hexes = Table<Hex>(
    "hexes", "One hexagon a constituency of", from: .hexes, [.code, .column, .row], key: [.code],
    sortedBy: [.text(.code)], blank: Hex(code: .none, column: 0, row: 0))

  /// `outlines-SET.csv`: one row a closed line of a constituency's outline.
  package static let outlines = Table<OutlineRing>(
    "outlines", "The outlines of", from: .outlines, [.code, .part, .ring, .corners], key: [.code, .part, .ring],
    sortedBy: [.text(.code), .smallest(.part), .smallest(.ring)],
    blank: OutlineRing(code: .none, part: 0, ring: 0, corners: []))
}

extension Column<Hex> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.code) { $0.code = $1 }
  }
  static var column: Self { Self("column", .integer(in: Hex.places), "The column.", \.column) { $0.column = $1 } }
  static var row: Self {
    Self(
      "row", .integer(in: Hex.places), "The row, counted northwards; odd rows stand half a column to the right.", \.row
    ) { $0.row = $1 }
  }
}

extension Column<OutlineRing> {
  package static var code: Self {
    Self("code", .code, "The constituency.", in: .constituency, \.code) { $0.code = $1 }
  }
  static var part: Self {
    Self("part", .integer(in: 1...10_000), "Which of its parts, from 1: the mainland and islands.", \.part) {
      $0.part = $1
    }
  }
  static var ring: Self {
    Self("ring", .integer(in: 1...10_000), "1 for the line around the part, more for holes in it.", \.ring) {
      $0.ring = $1
    }
  }
  static var corners: Self {
    Self(
      "corners", .corners,
      "Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners.",
      \.corners
    ) { (ring, field) throws(FieldError) in
      ring.corners = try FieldType.corners.read(field)
      guard ring.corners.count >= 3 else {
        throw FieldError(at: field.position, found: "\(ring.corners.count) corners", expected: "at least three")
      }
    }
  }
}

extension FieldType<[GridPoint]> {
  /// The corners of a closed line.
  fileprivate static var corners: Self {
    Self(
      FieldShape.text.required, expected: "easting and northing in whole metres, semicolons between corners",
      write: { OutlineRing.text(of: $0) }, parse: { OutlineRing.corners(of: $0) })
  }
}
