import Wording

/// How the numbers of several changed: who rose and who fell most.
package struct Shifts {
  /// What changed, where the sentence says it, and the size as it is printed.
  private let items: [(noun: Noun, change: Double)]
  private let size: (Double) -> String

  package init(_ items: [(noun: Noun, change: Double)], size: @escaping (Double) -> String) {
    (self.items, self.size) = (items, size)
  }

  /// Who rose most and who fell most; that nothing changed where nothing did.
  package var findings: [Finding] {
    let none = size(0)
    let moved = items.filter { size(abs($0.change)) != none }
    guard let only = items.first else { return [] }
    if items.count == 1, !moved.isEmpty {
      return [Finding("\(only.noun.text) \(verb(only.change)) by \(size(abs(only.change)))", .span)]
    }
    guard !moved.isEmpty else {
      return [Finding(items.count == 1 ? "\(only.noun.text) did not change" : "nothing changed", .whole)]
    }
    let parts = [furthest(moved.filter { $0.change > 0 }), furthest(moved.filter { $0.change < 0 })].compactMap(\.self)
    return [Finding(parts.joined(separator: "; "), .span)] + parts.map { Finding($0, .extreme) }
  }

  private func verb(_ change: Double) -> String { change > 0 ? "rose" : "fell" }

  /// Those whose number changed most: "Reform UK rose most, by 12.3 points".
  private func furthest(_ moved: [(noun: Noun, change: Double)]) -> String? {
    guard let most = moved.map({ abs($0.change) }).max() else { return nil }
    let first = moved.filter { size(abs($0.change)) == size(most) }
    let each = first.count > 1 ? " each" : ""
    let superlative = moved.count > first.count ? " most," : ""
    return "\(Noun(first.map(\.noun)).text) \(verb(first[0].change))\(superlative) by \(size(most))\(each)"
  }
}
