import CSV
import Files
import Elections

/// Open Innovations, hexagons as HexJSON: an object of hexagons by constituency code, in odd-r offset coordinates.
enum HexJSON {
  /// Reads the hexagons of a file in its order.
  static func hexes(in file: String, _ findings: inout Findings) throws(BrokenFileError) -> [Hex] {
    let json = try JSONReader.value(in: file)
    let start = CSVPosition(line: 1, column: 1)
    guard json["layout"] == .text("odd-r"), case .object(let members)? = json["hexes"] else {
      throw BrokenFileError(file: file, at: start, found: "another object", expected: "hexes in the layout odd-r")
    }
    var hexes: [Hex] = []
    for (key, value) in members {
      guard let code = ConstituencyCode(key), let column = value["q"]?.integer, let row = value["r"]?.integer else {
        findings.add(
          Finding(
            .error, file: file, found: "the hexagon \"\(key)\"", expected: "a constituency's code with whole q and r",
            action: "hexagon left out"))
        continue
      }
      hexes.append(Hex(code: code, column: column, row: row))
    }
    return hexes
  }
}

extension HexJSON {
  /// Whether a file begins as JSON does.
  static func recognises(_ file: String) throws(BrokenFileError) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let source = try FileBytes(reading: file)
    return withExtendedLifetime(source) { source.buffer.first { !blanks.contains($0) } == UInt8(ascii: "{") }
  }
}
