package import Queries
import Wording

/// The changes of hands that rest on a notional winner who is too uncertain to rely on.
package struct UncertainChanges {
  private let names: [String]

  /// - Parameter rows: the seats that changed hands; a Speaker's in a notional result are none.
  package init(_ rows: [FlipsRow]) {
    names = rows.filter { $0.uncertain == true && $0.comparable }.map(\.constituency)
  }

  /// "Two of these changes rest on a notional winner who is too uncertain to rely on: Bath and Ely." Nil without one; a long list is not told.
  package var sentence: String? {
    guard !names.isEmpty else { return nil }
    let count = English.opening(English.numeral(names.count))
    return
      "\(count) of these changes \(names.count == 1 ? "rests" : "rest") on a notional winner who is too uncertain to rely on"
      + (names.count > 8 ? "." : ": \(English.list(names.sorted())).")
  }
}
