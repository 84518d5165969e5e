/// A party as the tables show it: one code, whatever names it was published with.
public struct Party: Equatable, Sendable {
  /// What stands behind a party's code.
  public enum Kind: String, CaseIterable, Sendable {
    /// A registered party.
    case party
    /// Candidates without a party, each on his own.
    case independent
    /// The Speaker seeking re-election.
    case speaker
    /// Votes published together without saying whose they are.
    case pool
  }

  /// The abbreviation, such as "Con".
  public let code: String
  /// The name as the party writes it.
  public let name: String
  /// A short name for charts and prose.
  public let shortName: String
  /// The name as it stands in the middle of a sentence, with its article: "the Conservatives", "Labour".
  public let proseName: String
  /// What stands behind the code.
  public let kind: Kind
  /// Its place in lists, from 1.
  public let position: Int
  /// The fill colour, six hexadecimal digits.
  public let colour: String
  /// The colour of text in the party's colour on white, six hexadecimal digits.
  public let ink: String

  /// Makes a party; in prose it is called by its name unless another is given.
  public init(
    code: String, name: String, shortName: String, proseName: String? = nil, kind: Kind, position: Int, colour: String,
    ink: String
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.proseName = proseName ?? name
    self.kind = kind
    self.position = position
    self.colour = colour
    self.ink = ink
  }
}

/// A name or abbreviation that a party was published with.
public struct PublishedParty: Hashable, Sendable {
  /// The abbreviation as published.
  public let abbreviation: String
  /// The name as published; empty in files that have abbreviations only.
  public let name: String

  /// Makes a published name.
  public init(abbreviation: String, name: String) {
    self.abbreviation = abbreviation
    self.name = name
  }
}
