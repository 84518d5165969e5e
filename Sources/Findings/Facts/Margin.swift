import Wording

/// By how much a seat was won, in words.
package enum Margin {
  /// "by 15 votes", "by lot after a tie".
  package static func words(_ majority: Double) -> String {
    majority == 0 ? "by lot after a tie" : "by \(English.votes(majority))"
  }
}
