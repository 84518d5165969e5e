import Drawing

/// Names written inside hexagons that are large enough for them.
struct CellLabels {
  let cells: [HexMap.Cell]
  let grid: HexGrid

  /// The radius from which names are written, in points.
  private static let least = 13.0

  /// Writes the names where nine in ten find room in their cells; a map with holes among its names would raise questions.
  func draw(_ measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    guard grid.radius >= Self.least else { return drawn }
    let font = Lettering.small
    let named = cells.filter { !$0.label.isEmpty }
    let names = distinct(named.map(\.label), font, measurer)
    guard names.count(where: { $0 != nil }) * 10 >= named.count * 9 else { return drawn }
    for (cell, lines) in zip(named, names) {
      guard let lines else { continue }
      let centre = grid.centre(cell.place)
      // A mark inside stands below the name.
      let middle = centre.y - (cell.look.mark == .none ? 0 : grid.radius * 0.08)
      for (index, line) in lines.enumerated() {
        let y = middle + (Double(index) - Double(lines.count - 1) / 2) * font.size * 1.08 + font.drop
        drawn.add(line, font, cell.look.shown.ink, at: Point(centre.x, y), anchor: .middle)
      }
    }
    return drawn
  }

  /// The names in lines, no two alike: of two that would be, the later is shortened otherwise; nil where that cannot be.
  private func distinct(_ names: [String], _ font: Font, _ measurer: any TextMeasuring) -> [[String]?] {
    var taken: Set<[String]> = []
    return names.map { name in
      Self.settings(of: name, width: grid.radius * HexGrid.width, font, measurer).first { taken.insert($0).inserted }
    }
  }

  /// The name in at most three lines, the middle one wider than the others as the cell is; shortened where that is too much.
  static func lines(
    of name: String, width: Double, _ font: Font, _ measurer: any TextMeasuring
  ) -> [String]? {
    settings(of: name, width: width, font, measurer).first { _ in true }
  }

  /// Every way to write the name that finds room, the best first.
  private static func settings(
    of name: String, width: Double, _ font: Font, _ measurer: any TextMeasuring
  ) -> some Sequence<[String]> {
    shorter(name).lazy.compactMap { text -> [String]? in
      let isWhole = text.split(separator: " ").allSatisfy { measurer.width(of: String($0), in: font) <= width * 0.9 }
      guard isWhole else { return nil }
      let lines = Wrapping.lines(text, in: font, width: width * 0.9, measurer: measurer)
      let limits = lines.count < 3 ? [0.9, 0.9] : [0.82, 0.92, 0.82]
      guard lines.count <= 3 else { return nil }
      return zip(lines, limits).allSatisfy { measurer.width(of: $0, in: font) <= $1 * width } ? lines : nil
    }
  }

  private static let halves = ["North": "N", "South": "S"]
  private static let quarters = ["East": "E", "West": "W"]
  private static let points: Set<String> = ["Mid", "N", "S", "E", "W", "C", "North", "South", "East", "West"]
  /// What stands between the words of a name.
  private static let joints: Set<String> = ["&", "of", "the", "in", "le", "South", "North", "East", "West"]
  private static let letters = quarters.merging(["Central": "C", "Northern": "N"]) { $1 }

  /// The name, then ever shorter ones that people still know it by.
  private static func shorter(_ name: String) -> [String] {
    let signed = name.replacing(" and ", with: " & ").replacing(" upon ", with: "-u-")
    let words = signed.split(separator: " ").map(String.init)
    let compass = words.indices.compactMap { place in
      // Half of "North East" stands with the other half.
      if place > 0, halves[words[place - 1]] != nil, quarters[words[place]] != nil { return nil }
      guard let half = halves[words[place]] else { return letters[words[place]] ?? words[place] }
      return half + (words.dropFirst(place + 1).first.flatMap { quarters[$0] } ?? "")
    }.joined(separator: " ")
    let first = compass.split(separator: ",").first.map(String.init) ?? compass
    // "Mid" and "North" alone are nobody's names.
    let half = first.split(separator: " & ").first.map(String.init).flatMap { points.contains($0) ? nil : $0 }
    let two = words.prefix(2).joined(separator: " ")
    // "North East" is no name either, nor is "Vale of".
    let isName = !words.prefix(2).allSatisfy(points.contains) && !two.hasSuffix(",")
    let pair = words.count > 2 && isName && !joints.contains(words[1]) ? [two] : []
    let known = [name, signed, compass, first, half ?? first] + pair
    // At last long words are cut, as maps in newspapers cut them; where that is another's name, another of the names.
    func cut(_ name: String, to length: Int) -> String {
      name.split(separator: " ").map { word in
        // "South." would be taken for the south of a place and not for Southport.
        word.count > length + 1 && !points.contains(String(word.prefix(length)))
          ? word.prefix(length) + "." : String(word)
      }.joined(separator: " ")
    }
    return known
      + [known.last ?? name, first, compass, signed].flatMap { own in [9, 7, 5, 4, 3].map { cut(own, to: $0) } }
  }
}
