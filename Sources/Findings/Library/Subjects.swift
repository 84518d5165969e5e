package import Drawing
package import Elections

extension Subject {
  /// The kind of each thing that may have a page of its own.
  private enum Kind: String { case constituency, party, election, area }

  private init(_ kind: Kind, _ name: String) { self.init(kind: kind.rawValue, name) }

  /// A constituency, by its code.
  ///
  /// - Parameters:
  ///   - code: the code.
  ///   - set: its boundary set; nil for the newest that has the code, which a few have in several.
  /// - Returns: what stands for it.
  package static func constituency(_ code: ConstituencyCode, of set: String? = nil) -> Subject {
    Subject(.constituency, set.map { "\(code.text) \($0)" } ?? code.text)
  }
  package static func party(_ code: PartyCode) -> Subject { Subject(.party, code.text) }
  package static func election(_ year: Int) -> Subject { Subject(.election, String(year)) }
  /// A nation, or a region of England.
  package static func area(_ name: String) -> Subject { Subject(.area, name) }

  /// Whether it is a party.
  package var isParty: Bool { kind == Kind.party.rawValue }
}
