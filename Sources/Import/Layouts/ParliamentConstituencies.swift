import Elections
import TidyData

extension Layout<Constituency> {
  /// UK Parliament, new constituencies without a header: name, blank, region, name, name to sort by, type, blank, code.
  static var parliamentHeaderless: Layout {
    Tables.constituencies.layout(
      "UK Parliament constituencies, 8 columns without a header",
      places: [.name: 0, .anyArea: 2, .kind: 5, .code: 7], shape: RecordShape(width: 8...8, looks: [7: .code]))
  }
}

extension Layout<RevisedCode> {
  /// UK Parliament, revised codes without a header: old code, name, new code.
  static var parliamentHeaderless: Layout {
    Tables.revisedCodes.layout(
      "UK Parliament revised codes, 3 columns without a header",
      places: [.code: 0, .name: 1, .revised: 2], shape: RecordShape(width: 3...3, looks: [0: .code, 2: .code]))
  }
}
