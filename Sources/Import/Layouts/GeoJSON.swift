import Elections
import TidyData

/// Office for National Statistics, outlines as GeoJSON: a polygon or several a constituency, longitude before latitude.
struct GeoJSON: Decodable {
  /// A polygon's lines, each a list of corners: longitude, latitude and perhaps more.
  typealias Polygon = [[[Double]]]

  /// An outline; nil where it is something else.
  struct Feature: Decodable {
    let code: ConstituencyCode
    let parts: [Polygon]
  }

  let type: String
  let features: [Lenient<Feature>]

  /// Whether a file of JSON is a collection of outlines.
  static func recognises(_ file: String) throws(BrokenFileError) -> Bool {
    struct Kind: Decodable { let type: String? }
    return try Kind(json: file, expecting: "hexagons or outlines").type == "FeatureCollection"
  }

  /// Reads the rings of a file in its order, in metres; the corner that closes a ring again is left out.
  static func rings(in file: String, _ findings: inout Findings) throws(BrokenFileError) -> [OutlineRing] {
    let expected = "a FeatureCollection"
    let json = try GeoJSON(json: file, expecting: expected)
    guard json.type == "FeatureCollection" else {
      throw BrokenFileError(file: file, found: "another object", expected: expected)
    }
    var rings: [OutlineRing] = []
    for (index, feature) in json.features.enumerated() {
      guard let feature = feature.value, let own = feature.rings else {
        findings.add(
          Finding(
            .error, file: file, found: "feature \(index + 1)",
            expected: "a constituency's code (PCONnnCD) and polygons of at least three corners in degrees",
            action: "outline left out"))
        continue
      }
      rings += own
    }
    return rings
  }
}

extension GeoJSON.Feature {
  private enum Key: String, CodingKey { case properties, geometry, type, coordinates }

  /// A member of any name.
  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// Reads a feature; the code is the member whose name says the year between PCON and CD.
  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let properties = try members.nestedContainer(keyedBy: Name.self, forKey: .properties)
    let geometry = try members.nestedContainer(keyedBy: Key.self, forKey: .geometry)
    let name = properties.allKeys.first { $0.stringValue.hasPrefix("PCON") && $0.stringValue.hasSuffix("CD") }
    guard let name, let code = ConstituencyCode(try properties.decode(String.self, forKey: name)) else {
      throw DecodingError.valueNotFound(
        ConstituencyCode.self, DecodingError.Context(codingPath: [Key.properties], debugDescription: ""))
    }
    self.code = code
    parts =
      try geometry.decode(String.self, forKey: .type) == "Polygon"
      ? [geometry.decode(GeoJSON.Polygon.self, forKey: .coordinates)]
      : geometry.decode([GeoJSON.Polygon].self, forKey: .coordinates)
  }

  /// The closed lines in metres; nil where one has fewer than three corners, or a corner is not on the globe.
  fileprivate var rings: [OutlineRing]? {
    var outline: [OutlineRing] = []
    for (part, rings) in parts.enumerated() {
      for (ring, points) in rings.enumerated() {
        var corners = points.compactMap { point in
          point.count < 2 ? nil : NationalGrid.point(longitude: point[0], latitude: point[1])
        }
        guard corners.count == points.count else { return nil }
        if corners.first == corners.last { corners.removeLast() }
        guard corners.count >= 3 else { return nil }
        outline.append(OutlineRing(code: code, part: part + 1, ring: ring + 1, corners: corners))
      }
    }
    return outline
  }
}

/// A value of a list; nil where it is something else.
struct Lenient<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}
