import Elections
import TidyData

extension Layout<Overlap> {
  /// House of Commons Library, one row an overlap, without a header: key, old code and name, new code and name, then shares.
  static var libraryHeaderless: Layout {
    Tables.overlaps.layout(
      "House of Commons Library overlaps, 11 columns without a header",
      places: [
        .old: 1, .new: 3, .residentialOfOld: 5, .residentialOfNew: 6, .areaOfOld: 7, .areaOfNew: 8,
        .populationOfOld: 9, .populationOfNew: 10,
      ], shape: RecordShape(width: 11...11, looks: [1: .code, 3: .code]))
  }

  /// The layouts that overlaps come in.
  static var overlaps: [Layout] { [Tables.overlaps.tidy, .libraryHeaderless] }
}
