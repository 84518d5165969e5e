import Queries

@testable import Publishing

/// Figures with filters that make sense of them, for every test that draws them all.
enum Samples {
  /// Every way of showing of a kind of figure, of an election or of all; none where the kind has no meaning there.
  static func requests(_ kind: FigureKind, _ election: Int) -> [FigureRequest] {
    // The times of 2024 were not published.
    if kind.name == "declarations", election == 2024 { return [] }
    let modes = kind.modes.isEmpty ? [nil] : kind.modes.map(Optional.some)
    return modes.map { mode in
      var filters = Filters(election: kind.parameters.contains("election") ? election : nil)
      if kind.name == "targets" || ["share", "change"].contains(mode), kind.parameters.contains("party") {
        filters.party = "Lab"
      }
      if kind.name == "lineage" { filters.constituency = "Leeds North West" }
      if kind.name == "history" { filters.constituency = "Ynys Môn" }
      return FigureRequest(filters, mode: mode)
    }
  }

  /// Every way of showing of every kind.
  static func all(of election: Int) -> [(name: String, request: FigureRequest)] {
    Gallery.kinds.flatMap { kind in requests(kind, election).map { (kind.name, $0) } }
  }
}
