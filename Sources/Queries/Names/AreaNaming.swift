import Database
import Elections
import Wording

extension NameResolver {
  /// A kind of area and the name of one.
  struct AreaEntry: Equatable {
    /// How a group of seats came to the boundary sets.
    struct Lineage: Equatable {
      /// The boundary set that it was made for.
      let origin: String
      /// How many constituencies it has on each.
      let counts: [String: Int]
    }

    let kind: String
    let name: String
    /// The regions of England and the other nations that it consists of; nil for all of them.
    let regions: [String]?
    /// The numbers of its constituencies on every boundary set, a list in JSON; nil for all of them.
    var within: String?
    /// What finds it on the command line.
    let flag: String
    /// How it came to the boundary sets; nil but for a group of seats.
    var lineage: Lineage?

    static let unitedKingdom = AreaEntry(kind: "uk", name: "United Kingdom", regions: nil, flag: "United Kingdom")

    /// The option that takes it.
    var option: String { kind == "group" ? "group" : "area" }

    /// What queries know of it.
    var arguments: [String: SQLValue] {
      [
        "area_kind": .text(kind), "area_name": .text(name), "regions": regions.map { .text(jsonList($0)) } ?? .null,
        "within": within.map(SQLValue.text) ?? .null,
      ]
    }

    /// What a reader must know of a group that is asked about on other boundaries than its own, beside figures; nil where it is not.
    ///
    /// - Parameter set: the boundary set; nil where a question is about several.
    /// - Returns: a clause.
    func lineageNote(on set: String?) -> String? {
      guard let lineage, let own = lineage.counts[lineage.origin] else { return nil }
      let others = lineage.counts.filter { $0.key != lineage.origin && (set == nil || $0.key == set) }
        .sorted { $0.key < $1.key }
      guard !others.isEmpty else { return nil }
      let carried = others.map { "\(English.numeral($0.value)) on those of \($0.key)" }
      return
        "\(name): \(English.quantity(own, "seat")) on the boundaries of \(lineage.origin), by lineage \(English.list(carried))"
    }

    /// The same with how it was carried, for somebody who asks.
    func lineageRule(on set: String?) -> String? {
      guard let lineage, let note = lineageNote(on: set) else { return nil }
      let others = lineage.counts.keys.filter { $0 != lineage.origin && (set == nil || $0 == set) }
      let rules = [
        (others.contains { $0 > lineage.origin }, "of a newer set those whose main predecessor is in the group"),
        (others.contains { $0 < lineage.origin }, "of an older set those whose main successor is"),
      ]
      return "\(note): \(English.list(rules.filter(\.0).map(\.1)))"
    }
  }

  /// The area of a name: "uk", "gb", a nation or a region, as people write it; a group of seats by its name or its file.
  func area(_ name: String) throws -> AreaEntry {
    if name.lowercased() == "uk" { return .unitedKingdom }
    if let group = try groups.area(named: name) { return group }
    let rows = try database.rows("SELECT nation, name FROM area ORDER BY position").map {
      (nation: try $0.text(0), region: try $0.text(1))
    }
    let inBritain = rows.filter { $0.nation != Nation.northernIreland.rawValue }.map(\.region)
    let britain = AreaEntry(kind: "gb", name: "Great Britain", regions: inBritain, flag: "gb")
    if name.lowercased() == "gb" { return try britain.filled(from: database) }
    let nations = Dictionary(grouping: rows, by: \.nation)
    let areas =
      [.unitedKingdom, britain]
      + nations.map { AreaEntry(kind: "nation", name: $0, regions: $1.map(\.region), flag: $0) }
      + rows.filter { nations[$0.region] == nil }.map {
        AreaEntry(kind: "region", name: $0.region, regions: [$0.region], flag: $0.region)
      }
    let wanted = FoldedName(name)
    func named(_ wanted: FoldedName) -> AreaEntry? { areas.first { FoldedName($0.name) == wanted } }
    if let match = named(wanted) { return try match.filled(from: database) }
    let meanings = try placeNames(wanted)
    if let match = meanings.first(where: { $0.kind == "area" }).flatMap({ named(FoldedName($0.place)) }) {
      return try match.filled(from: database)
    }
    try refuseCounty(name, meanings)
    try refusePostcode(name)
    var known: [String] = ["uk", "gb"]
    for nation in rows.map(\.nation) + rows.map(\.region) where !known.contains(nation) { known.append(nation) }
    throw QueryError.unknownArea(name, suggestions: nearMisses(of: name, among: areas.map(\.name)), known: known)
  }

  /// The nations or the regions of England with the other nations, or those of one nation, as official tables list them.
  func areas(_ facet: Facet, in nation: String?) throws -> [String] {
    let rows = try database.rows("SELECT nation, name FROM area ORDER BY position")
    let inside = try rows.filter { try nation == nil || $0.text(0) == nation }
    return try inside.map { try $0.text(facet == .nation ? 0 : 1) }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
  }
}

extension NameResolver.AreaEntry {
  /// The area with the numbers of its constituencies.
  fileprivate func filled(from database: ElectionDatabase) throws -> Self {
    guard regions != nil else { return self }
    var filled = self
    filled.within = try database.rows(
      "SELECT json_group_array(constituency_id) FROM place WHERE area_kind = :area_kind AND area_name = :area_name",
      arguments
    ).first?.text(0)
    return filled
  }
}

extension QueryEngine {
  /// The names of the groups of seats that can be asked about.
  package var groups: [String] { resolver.groups.keys.map(\.name) }

  /// The groups of seats that a user names: by name one, by file all that are in it.
  ///
  /// - Throws: `QueryError.unknownGroup` with the names there are.
  package func groups(named name: String) throws -> [String] {
    let ofFile = resolver.groups.keys.filter { $0.flag == name }.map(\.name)
    return try ofFile.isEmpty ? [area(ofGroup: name, by: nil)] : ofFile
  }

  /// What a question is asked about for a group of seats that a user names.
  ///
  /// - Parameters:
  ///   - name: the group, or the file it is in.
  ///   - facet: what the question is asked of each of; of each group it takes a file of several.
  /// - Returns: the area to ask about.
  /// - Throws: `QueryError.unknownGroup` with the names there are.
  package func area(ofGroup name: String, by facet: Facet?) throws -> String {
    if facet == .group, !resolver.groups.keys(in: name).isEmpty { return name }
    guard let area = try resolver.groups.area(named: name) else {
      throw QueryError.unknownGroup(name, suggestions: nearMisses(of: name, among: groups), known: groups)
    }
    return area.name
  }
}
