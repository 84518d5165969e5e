import CSV
import Elections

/// Office for National Statistics, outlines as GeoJSON: a polygon or several a constituency, longitude before latitude.
enum GeoJSON {
  /// Whether a value is a collection of outlines.
  static func recognises(_ json: JSON) -> Bool { json["type"] == .text("FeatureCollection") }

  /// Reads the rings of a file in its order; the corner that closes a ring again is left out.
  static func rings(in file: String, _ findings: inout Findings) throws(BrokenFileError) -> [OutlineRing] {
    let json = try JSONReader.value(in: file)
    guard recognises(json), case .list(let features)? = json["features"] else {
      throw BrokenFileError(
        file: file, at: CSVPosition(line: 1, column: 1), found: "another object", expected: "a FeatureCollection")
    }
    var rings: [OutlineRing] = []
    for (index, feature) in features.enumerated() {
      guard let code = code(of: feature), let parts = parts(of: feature), let own = outline(code, parts) else {
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

  /// The code is the member whose name says the year between PCON and CD.
  private static func code(of feature: JSON) -> ConstituencyCode? {
    guard case .object(let members)? = feature["properties"],
      case .text(let text)? = members.first(where: { $0.key.hasPrefix("PCON") && $0.key.hasSuffix("CD") })?.value
    else { return nil }
    return ConstituencyCode(text)
  }

  private static func parts(of feature: JSON) -> [JSON]? {
    guard let geometry = feature["geometry"], let coordinates = geometry["coordinates"] else { return nil }
    if geometry["type"] == .text("Polygon") { return [coordinates] }
    guard geometry["type"] == .text("MultiPolygon"), case .list(let parts) = coordinates else { return nil }
    return parts
  }

  private static func outline(_ code: ConstituencyCode, _ parts: [JSON]) -> [OutlineRing]? {
    var outline: [OutlineRing] = []
    for (part, value) in parts.enumerated() {
      guard case .list(let rings) = value else { return nil }
      for (ring, value) in rings.enumerated() {
        guard case .list(let points) = value else { return nil }
        let corners = points.compactMap(location)
        guard corners.count == points.count,
          let ring = OutlineRing(
            code: code, part: part + 1, ring: ring + 1,
            corners: corners.first == corners.last ? Array(corners.dropLast()) : corners)
        else { return nil }
        outline.append(ring)
      }
    }
    return outline
  }

  private static func location(_ point: JSON) -> Location? {
    guard case .list(let numbers) = point, numbers.count >= 2, case .number(let longitude) = numbers[0],
      case .number(let latitude) = numbers[1], let x = Double(longitude), let y = Double(latitude)
    else { return nil }
    return Location(longitude: x, latitude: y)
  }
}
