extension Layout<ConstituencyColumn> {
  /// UK Parliament, new constituencies without a header: name, blank, region, name, name to sort by, type, blank, code.
  static var parliamentHeaderless: Layout {
    Layout(
      name: "UK Parliament constituencies, 8 columns without a header",
      places: .positions([.name: 0, .area: 2, .kind: 5, .code: 7], width: 8, codes: [7]))
  }
}

extension Layout<RevisedCodeRow.Column> {
  /// UK Parliament, revised codes without a header: old code, name, new code.
  static var parliamentHeaderless: Layout {
    Layout(
      name: "UK Parliament revised codes, 3 columns without a header",
      places: .positions([.code: 0, .name: 1, .revised: 2], width: 3, codes: [0, 2]))
  }
}
