/// The abbreviation that stands for a party in every table: "Con".
package struct PartyCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  /// By the alphabet.
  package static func < (first: PartyCode, second: PartyCode) -> Bool { first.text < second.text }
}
