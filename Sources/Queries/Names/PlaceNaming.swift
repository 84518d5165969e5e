import Database

extension NameResolver {
  /// What a name that people call a place by is of, and the place it means or lies in.
  typealias PlaceMeaning = (kind: String, place: String)

  /// What people mean by a name of a place, besides the names that tables have.
  func placeNames(_ wanted: FoldedName) throws -> [PlaceMeaning] {
    try database.rows("SELECT name, kind, place FROM place_name ORDER BY name, place")
      .filter { FoldedName(try $0.text(0)) == wanted }
      .map { (kind: try $0.text(1), place: try $0.text(2)) }
  }

  /// Says of a county where its results are: nothing is counted or summed by county.
  func refuseCounty(_ name: String, _ meanings: [PlaceMeaning], besides constituencies: [String] = []) throws {
    let areas = meanings.filter { $0.kind == "county" }.map(\.place)
    if !areas.isEmpty { throw QueryError.county(name, areas: areas, constituencies: constituencies) }
  }

  /// Says of a postcode where to look: none is among the datasets.
  func refusePostcode(_ name: String) throws {
    let text = Array(name.uppercased().filter { $0 != " " })
    guard (2...7).contains(text.count), text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return }
    // The outward half is one or two letters, a digit, and perhaps one more sign; the inward half a digit and two letters.
    let letters = text.prefix { $0.isLetter }.count
    guard (1...2).contains(letters), letters < text.count, text[letters].isNumber else { return }
    let rest = text.dropFirst(letters + 1)
    let inward = rest.suffix(3)
    let isWhole = rest.count >= 3 && inward.first?.isNumber == true && inward.dropFirst().allSatisfy(\.isLetter)
    if isWhole ? rest.count <= 4 : rest.count <= 1 { throw QueryError.postcode(name) }
  }
}
