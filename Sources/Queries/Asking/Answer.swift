/// What a question was answered with.
public struct Answer: Equatable, Sendable {
  /// The rows.
  public let table: Table
  /// The command that prints the same rows again.
  public let command: String
  /// The election of the later tally; nil where the question is about all elections.
  public let election: Int?
  /// The basis of the later tally: counted, published or estimated; nil where the question is about all elections.
  public let basis: String?
  /// The election compared with; nil where nothing is compared.
  public let from: Int?
  /// The basis of the tally compared with: counted, published or estimated; nil where nothing is compared.
  public let fromBasis: String?
  /// What the reader should know of how the question was understood; nil where it was plain.
  public let note: String?
}

extension Answer {
  /// The rows that the same question with one more filter is answered with, and the command that asks it; the database is not asked.
  ///
  /// - Parameters:
  ///   - flag: the filter's name; the query takes it and no ranks are among its columns.
  ///   - value: what it is given.
  ///   - isKept: whether a row passes it.
  /// - Returns: the answer, rows in their order.
  public func narrowed(_ flag: String, to value: String, where isKept: (Record) -> Bool) -> Answer {
    Answer(
      table: Table(columns: table.columns, rows: table.rows.filter { isKept(Record(table: table, cells: $0)) }),
      command: "\(command) --\(flag) \(Question.quoted(value))", election: election, basis: basis, from: from,
      fromBasis: fromBasis, note: note)
  }

  /// The rows of one nation or region.
  public func within(_ area: String) -> Answer {
    narrowed("area", to: area) { $0.text("region") == area || $0.text("nation") == area }
  }

  /// The rows of one party.
  public func of(party: String) -> Answer {
    narrowed("party", to: party) { $0.text("party") == party }
  }
}
