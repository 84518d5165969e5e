import CSV
package import Elections

extension Tables {
  /// `parties.csv`: the parties, in their order.
  package static let parties = Table<Party>(
    "parties", "Parties", from: .project,
    [.party, .name, .shortName, .proseName, .kind, .position, .colour, .ink], key: [.party],
    sortedBy: [.smallest(.position)],
    blank: Party(code: "", name: "", shortName: "", kind: .party, position: 0, colour: "", ink: ""))

  /// `party-names.csv`: the names that parties were published with, and those that people call them by.
  package static let partyNames = Table<PartyName>(
    "party-names", "Names and abbreviations that parties were published with, or are called by", from: .project,
    [.abbreviation, .name, .party, .kind], key: [.abbreviation, .name], sortedBy: [.text(.abbreviation), .text(.name)],
    blank: PartyName(published: .none, party: ""))

  /// `corrections.csv`: what was published wrongly, and what is right.
  package static let corrections = Table<Correction>(
    "corrections", "What was published wrongly, and what is right", from: .project,
    [.table, .election, .code, .firstName, .surname, .field, .published, .corrected, .reason],
    key: [.table, .election, .code, .firstName, .surname, .field],
    sortedBy: [.text(.table), .text(.election), .text(.code), .text(.firstName), .text(.surname), .text(.field)],
    blank: Correction(
      dataset: "", edition: "", code: "", firstName: "", surname: "", field: "", published: "", corrected: "",
      reason: "", line: 0))
}

extension Column<Party> {
  static var party: Self {
    Self("party", .requiredText, "The abbreviation that names it.", \.code) { $0.code = $1 }
  }
  static var name: Self {
    Self("name", .requiredText, "The name as the party writes it.", \.name) { $0.name = $1 }
  }
  static var shortName: Self {
    Self("short_name", .requiredText, "A short name for charts.", \.shortName) { $0.shortName = $1 }
  }
  static var proseName: Self {
    Self(
      "prose_name", .optionalText.required, "The name in the middle of a sentence, with its article.",
      { $0.proseName }, set: { $0.proseName = $1 ?? $0.name })
  }
  static var kind: Self {
    Self(
      "kind", .oneOf("party, independent, speaker or pool"), "What stands behind the code.", \.kind
    ) { $0.kind = $1 }
  }
  static var position: Self {
    Self("position", .count, "Its place in lists, from 1.", \.position) { $0.position = $1 }
  }
  static var colour: Self { Self("colour", .colour, "The fill colour.", \.colour) { $0.colour = $1 } }
  static var ink: Self { Self("ink", .colour, "The colour of text on white.", \.ink) { $0.ink = $1 } }
}

/// A name of a party, and the party it is.
package struct PartyName: Equatable, Sendable {
  /// Where a name is met.
  package enum Kind: String, CaseIterable, Sendable {
    /// In published files.
    case published
    /// In what people type; files that carry it mean what they say elsewhere.
    case alias
  }

  /// The abbreviation and the name as published.
  package var published: PublishedParty
  /// The code of the party.
  package var party: String
  /// Where it is met.
  package var kind = Kind.published

  package init(published: PublishedParty, party: String) {
    (self.published, self.party) = (published, party)
  }
}

extension Column<PartyName> {
  static var abbreviation: Self {
    Self(
      "published_abbreviation", .text, "The abbreviation as published.", \.published.abbreviation
    ) { $0.published.abbreviation = $1 }
  }
  static var name: Self {
    Self(
      "published_name", .text, "The name as published; empty for files that have abbreviations only.",
      \.published.name
    ) { $0.published.name = $1 }
  }
  static var party: Self {
    Self("party", .requiredText, "The party it means.", in: .party, \.party) { $0.party = $1 }
  }
  static var kind: Self {
    Self(
      "kind", .oneOf("published or alias"), "Whether files were published with it, or people only call the party so.",
      \.kind
    ) { $0.kind = $1 }
  }
}

extension Column<Correction> {
  static var table: Self {
    Self("table", .requiredText, "The table the row is in.", \.dataset) { (correction, field) throws(FieldError) in
      correction.dataset = try FieldType.requiredText.read(field)
      correction.line = field.position.line
    }
  }
  static var election: Self {
    Self(
      "election", .requiredText, "The election or boundary set the table is of.", \.edition
    ) { $0.edition = $1 }
  }
  static var code: Self { Self("code", .statisticalCode, "The constituency.", \.code) { $0.code = $1 } }
  static var firstName: Self {
    Self("first_name", .text, "The candidate's first names, where one is meant.", \.firstName) { $0.firstName = $1 }
  }
  static var surname: Self {
    Self("surname", .text, "The candidate's surname, where one is meant.", \.surname) { $0.surname = $1 }
  }
  static var field: Self { Self("field", .requiredText, "The column.", \.field) { $0.field = $1 } }
  static var published: Self { Self("published", .text, "What was published.", \.published) { $0.published = $1 } }
  static var corrected: Self { Self("corrected", .text, "What is right.", \.corrected) { $0.corrected = $1 } }
  static var reason: Self { Self("reason", .requiredText, "Why.", \.reason) { $0.reason = $1 } }
}
