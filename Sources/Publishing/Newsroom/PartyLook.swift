public import Drawing

/// How a party is called and coloured.
public struct PartyLook: Equatable, Sendable {
  /// The abbreviation.
  public let code: String
  /// The name as the party writes it.
  public let name: String
  /// The name for charts.
  public let shortName: String
  /// The name in the middle of a sentence, with its article.
  public let proseName: String
  /// What the code stands for.
  public let kind: Kind
  /// The fill colour.
  public let colour: Colour
  /// The colour of text on white.
  public let ink: Colour
  /// The place in lists, from 0.
  public let position: Int

  /// What a code stands for.
  public enum Kind: String, Sendable {
    /// A party.
    case party
    /// Candidates without one, each on their own.
    case independent
    /// The Speaker.
    case speaker
    /// Votes of several that were published together.
    case pool
  }

  /// Whether the code stands for votes published together.
  public var isPool: Bool { kind == .pool }
  /// Who stood or won in one constituency, in the middle of a sentence: "Labour", "an independent".
  var candidateName: String { kind == .independent ? "an independent" : proseName }
  /// Whether the code stands for one party.
  public var isParty: Bool { kind == .party }
}
