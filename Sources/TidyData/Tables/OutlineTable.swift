import Elections

/// The columns of `outlines-SET.csv`.
enum OutlineColumn: String, CaseIterable { case code, part, ring, corners }

extension OutlineRing: TidyRow {
  init(_ row: Row<OutlineColumn>) throws(FieldError) {
    let corners = try row.value(.corners, expected: "longitude and latitude in degrees, semicolons between corners") {
      OutlineRing.corners(of: $0)
    }
    guard
      let ring = OutlineRing(
        code: try row.code(.code), part: try row.count(.part), ring: try row.count(.ring), corners: corners)
    else {
      throw FieldError(
        position: row.position(.corners), found: "\(corners.count) corners",
        expected: "at least three, of a part and a ring from 1")
    }
    self = ring
  }

  func cell(_ column: OutlineColumn) -> String {
    switch column {
    case .code: code.text
    case .part: String(part)
    case .ring: String(ring)
    case .corners: text
    }
  }

  static var order: [TidyOrder<OutlineColumn>] { [.text(.code), .smallest(.part), .smallest(.ring)] }
}
