import Elections
import Files
import TidyData

/// Open Innovations, hexagons as HexJSON: an object of hexagons by constituency code, in odd-r offset coordinates.
struct HexJSON: Decodable {
  /// Where a hexagon is.
  struct Place: Decodable {
    let q: Int
    let r: Int
  }

  let layout: String
  let hexes: [String: Lenient<Place>]

  /// Reads the hexagons of a file, by code.
  static func hexes(in file: String, _ findings: inout Findings) throws(BrokenFileError) -> [Hex] {
    let expected = "hexes in the layout odd-r"
    let json = try HexJSON(json: file, expecting: expected)
    guard json.layout == "odd-r" else {
      throw BrokenFileError(file: file, found: "the layout \"\(json.layout)\"", expected: expected)
    }
    var hexes: [Hex] = []
    for (key, hex) in json.hexes.sorted(by: { $0.key < $1.key }) {
      guard let code = ConstituencyCode(key), let place = hex.value, Hex.places.contains(place.q),
        Hex.places.contains(place.r)
      else {
        findings.add(
          Finding(
            .error, file: file, found: "the hexagon \"\(key)\"",
            expected:
              "a constituency's code with whole q and r from \(Hex.places.lowerBound) to \(Hex.places.upperBound)",
            action: "hexagon left out"))
        continue
      }
      hexes.append(Hex(code: code, column: place.q, row: place.r))
    }
    return hexes
  }

  /// Whether a file begins as JSON does.
  static func recognises(_ file: String) throws(BrokenFileError) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return try FileBytes(reading: file).withBytes { bytes in bytes.first { !blanks.contains($0) } } == UInt8(ascii: "{")
  }
}
