import Queries

package import Figures
package import Findings

/// Figures with filters that make sense of them, for every test that draws them all.
package enum Samples {
  /// Every way of showing of a kind of figure, of an election or of all; none where the kind has no meaning there.
  package static func requests(_ kind: FigureKind, _ election: Int, area: String? = nil) -> [FigureRequest] {
    // The times of 2024 were not published.
    if kind.name == "declarations", election == 2024 { return [] }
    let modes = kind.modes.isEmpty ? [nil] : kind.modes.map(Optional.some)
    let measures = kind.measures.isEmpty ? [nil] : kind.measures.map(Optional.some)
    return modes.flatMap { mode in
      measures.map { measure in
        var filters = Filters(election: kind.needs.contains("election") ? election : nil, area: area)
        if kind.needs.contains("party") || (kind.takes.contains("party") && ["share", "change"].contains(mode)) {
          filters.party = "Lab"
        }
        if kind.name == "lineage" { filters.constituency = "Leeds North West" }
        if kind.name == "history" { filters.constituency = "Ynys Môn" }
        return FigureRequest(filters, mode: mode, measure: measure)
      }
    }
  }

  /// Every way of showing of every kind.
  package static func all(of election: Int) -> [(name: String, request: FigureRequest)] {
    Gallery.kinds.flatMap { kind in requests(kind, election).map { (kind.name, $0) } }
  }

  /// Every way of showing of every kind that can be of a part of the country, in every nation and region and in Great Britain.
  package static func areas(of election: Int, in library: Library) throws -> [(name: String, request: FigureRequest)] {
    let areas = try library.parts(of: Filters(), by: .region).map(\.name) + ["England", "gb"]
    return areas.flatMap { area in
      Gallery.kinds.filter { $0.takes.contains("area") && $0.name != "map" }.flatMap { kind in
        requests(kind, election, area: area).map { (kind.name, $0) }
      }
    }
  }

  /// The figure; nil where it has nothing to show there.
  package static func figure(_ name: String, _ request: FigureRequest, _ library: Library) throws -> PublishedFigure? {
    do {
      return try Gallery.draw(name, request, in: library)
    } catch FigureError.nothingToShow {
      return nil
    }
  }
}
