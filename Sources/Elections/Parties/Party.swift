/// A party as the tables show it: one code, whatever names it was published with.
package struct Party: Equatable, Sendable {
  /// What a party's code stands for.
  package enum Kind: String, CaseIterable, Sendable {
    case party
    /// Candidates without a party, each on his own.
    case independent
    /// The Speaker seeking re-election.
    case speaker
    /// Votes published together without saying whose they are.
    case pool
  }

  /// The abbreviation, such as "Con".
  package var code: String
  /// The name as the party writes it.
  package var name: String
  /// A short name for charts and prose.
  package var shortName: String
  /// The name as it is written in the middle of a sentence, with its article: "the Conservatives", "Labour".
  package var proseName: String
  /// What the code stands for.
  package var kind: Kind
  /// Its place in lists, from 1.
  package var position: Int
  /// The fill colour, six hexadecimal digits.
  package var colour: String
  /// The colour of text in the party's colour on white, six hexadecimal digits.
  package var ink: String

  /// Makes a party; in prose it is called by its name unless another is given.
  package init(
    code: String, name: String, shortName: String, proseName: String? = nil, kind: Kind, position: Int, colour: String,
    ink: String
  ) {
    (self.code, self.name, self.shortName) = (code, name, shortName)
    self.proseName = proseName ?? name
    (self.kind, self.position, self.colour, self.ink) = (kind, position, colour, ink)
  }
}

/// A name or abbreviation that a party was published with.
package struct PublishedParty: Hashable, Sendable {
  /// The abbreviation as published.
  package var abbreviation: String
  /// The name as published; empty in files that have abbreviations only.
  package var name: String

  /// No name: what a value has before its own is read.
  package static let none = PublishedParty(abbreviation: "", name: "")

  package init(abbreviation: String, name: String) {
    (self.abbreviation, self.name) = (abbreviation, name)
  }
}
