import Elections

/// The areas by their codes and by every name that files call them.
struct AreaNames: Sendable {
  private let codes: [String: String]

  init(areas: [Area], names: [String: String]) {
    let own = Dictionary(areas.map { ($0.code, $0.code) }) { first, _ in first }
    codes = own.merging(names) { code, _ in code }
  }

  /// The code of an area; nil where nobody calls one so.
  func code(for name: String) -> String? { codes[name] }
}
