import CSV
package import Elections

/// The columns of `parties.csv`.
enum PartyColumn: String, CaseIterable {
  case party, name
  case shortName = "short_name"
  case proseName = "prose_name"
  case kind, position, colour, ink
}

extension Party: TidyRow {
  init(_ row: Row<PartyColumn>) throws(FieldError) {
    self.init(
      code: try row.requiredText(.party), name: try row.requiredText(.name),
      shortName: try row.requiredText(.shortName), proseName: row.optionalText(.proseName),
      kind: try row.value(.kind, expected: "party, independent, speaker or pool") { Kind(rawValue: $0) },
      position: try row.count(.position), colour: try row.colour(.colour), ink: try row.colour(.ink))
  }

  func cell(_ column: PartyColumn) -> String {
    switch column {
    case .party: code
    case .name: name
    case .shortName: shortName
    case .proseName: proseName
    case .kind: kind.rawValue
    case .position: String(position)
    case .colour: colour
    case .ink: ink
    }
  }

  static var order: [TidyOrder<PartyColumn>] { [.smallest(.position)] }
}

extension Row<PartyColumn> {
  fileprivate func colour(_ column: PartyColumn) throws(FieldError) -> String {
    try value(column, expected: "six hexadecimal digits") { text in
      text.utf8.count == 6 && text.allSatisfy(\.isHexDigit) ? text : nil
    }
  }
}

/// A name that a party was published with, and the party it is.
package struct PartyName: Equatable, Sendable {
  /// The abbreviation and the name as published.
  package let published: PublishedParty
  /// The code of the party.
  package let party: String

  /// Makes a name.
  package init(published: PublishedParty, party: String) {
    self.published = published
    self.party = party
  }
}

/// The columns of `party-names.csv`.
enum PartyNameColumn: String, CaseIterable {
  case abbreviation = "published_abbreviation"
  case name = "published_name"
  case party
}

extension PartyName: TidyRow {
  init(_ row: Row<PartyNameColumn>) throws(FieldError) {
    self.init(
      published: PublishedParty(abbreviation: row.text(.abbreviation), name: row.text(.name)),
      party: try row.requiredText(.party))
  }

  func cell(_ column: PartyNameColumn) -> String {
    switch column {
    case .abbreviation: published.abbreviation
    case .name: published.name
    case .party: party
    }
  }

  static var order: [TidyOrder<PartyNameColumn>] { [.text(.abbreviation), .text(.name)] }
}

/// The columns of `corrections.csv`.
enum CorrectionColumn: String, CaseIterable {
  case table, election, code
  case firstName = "first_name"
  case surname, field, published, corrected, reason
}

extension Correction: TidyRow {
  init(_ row: Row<CorrectionColumn>) throws(FieldError) {
    self.init(
      dataset: try row.requiredText(.table), edition: try row.requiredText(.election),
      code: try row.requiredText(.code), firstName: row.text(.firstName), surname: row.text(.surname),
      field: try row.requiredText(.field), published: row.text(.published), corrected: row.text(.corrected),
      reason: try row.requiredText(.reason), line: row.record.line)
  }

  func cell(_ column: CorrectionColumn) -> String {
    switch column {
    case .table: dataset
    case .election: edition
    case .code: code
    case .firstName: firstName
    case .surname: surname
    case .field: field
    case .published: published
    case .corrected: corrected
    case .reason: reason
    }
  }

  static var order: [TidyOrder<CorrectionColumn>] {
    [.text(.table), .text(.election), .text(.code), .text(.firstName), .text(.surname), .text(.field)]
  }
}
