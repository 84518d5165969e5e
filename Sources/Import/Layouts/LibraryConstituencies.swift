import Elections
import TidyData

extension Layout<Constituency> {
  /// House of Commons Library, one row a constituency, read for the constituencies themselves.
  static var libraryContests: Layout {
    Tables.constituencies.layout(
      "House of Commons Library constituencies",
      header: [
        .code: "ONS ID", .name: "Constituency name", .anyArea: "Region name", .kind: "Constituency type",
      ])
  }
}

extension Column<Constituency> {
  /// The area by any name that files call it; the import decides which it is.
  static var anyArea: Self { Self("area", .text, "The area, by any name.", \.area) { $0.area = $1 } }
}
