/// One line on the terminal that tells how far something is.
struct ProgressBar {
  let isShown: Bool

  private static let width = 24

  /// Draws the bar anew.
  ///
  /// - Parameters:
  ///   - part: from 0 to 1.
  ///   - step: what is being done.
  func show(_ part: Double, _ step: String) {
    guard isShown else { return }
    let full = Int((min(max(part, 0), 1) * Double(Self.width)).rounded())
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    Terminal.noteInPlace("\(bar) \(step)")
  }

  /// Takes the bar away.
  func clear() { if isShown { Terminal.noteInPlace("") } }
}
