package import Drawing
package import Elections

/// How a party is called and coloured.
package struct PartyLook: Equatable, Sendable {
  package let code: PartyCode
  /// The name as the party writes it.
  package let name: String
  /// The name for charts.
  package let shortName: String
  /// The name in the middle of a sentence, with its article.
  package let proseName: String
  /// What the code stands for.
  package let kind: Party.Kind
  package let colour: Colour
  /// The colour of text on white.
  package let ink: Colour
  /// The place in lists, from 0.
  package let position: Int

  package init(
    code: PartyCode, name: String, shortName: String, proseName: String, kind: Party.Kind, colour: Colour, ink: Colour,
    position: Int
  ) {
    (self.code, self.name, self.shortName, self.proseName) = (code, name, shortName, proseName)
    (self.kind, self.colour, self.ink, self.position) = (kind, colour, ink, position)
  }

  /// Whether the code stands for votes published together.
  package var isPool: Bool { kind == .pool }
  /// Who stood or won in one constituency, in the middle of a sentence: "Labour", "an independent".
  package var candidateName: String { kind == .independent ? "an independent" : proseName }
  /// Whether the code stands for one party.
  package var isParty: Bool { kind == .party }
}
