/// Why data cannot be drawn; thrown when a mark, scale or plot is made, never while it is drawn.
package enum ChartError: Error, Equatable, Sendable {
  /// There is nothing to draw.
  case empty(what: String)
  /// A value is infinite or not a number.
  case notFinite(what: String, name: String)
  /// A value that must not be negative is.
  case negative(what: String, name: String)
  /// A range whose end is not above its start.
  case emptyRange(what: String)
  /// A name stands twice where each may stand once.
  case duplicate(what: String, name: String)
  /// A mark names a position that the scale does not have.
  case unknownName(axis: String, name: String)
  /// A mark gives a number where the scale has names, or the other way round.
  case wrongKind(axis: String)
  /// A value lies outside what its scale covers.
  case outside(axis: String, value: Double)
}

extension ChartError: CustomStringConvertible {
  /// What is wrong, in words.
  package var description: String {
    switch self {
    case .empty(let what): "nothing to draw: \(what) is empty"
    case .notFinite(let what, let name): "\(what) of \(name) is not a finite number"
    case .negative(let what, let name): "\(what) of \(name) is negative"
    case .emptyRange(let what): "\(what) must end above its start"
    case .duplicate(let what, let name): "\(what) has \(name) twice"
    case .unknownName(let axis, let name): "the \(axis) scale has no position for \(name)"
    case .wrongKind(let axis): "the \(axis) scale mixes names and numbers"
    case .outside(let axis, let value): "\(value) lies outside the \(axis) scale"
    }
  }
}
