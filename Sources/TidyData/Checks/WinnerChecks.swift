package import Elections

extension Checks {
  /// The winner, the runner-up, the majority and the label agree with the votes.
  static func checkWinner(
    _ row: TableRow<PublishedContest>, _ ranked: [Candidacy], _ references: ReferenceTables, _ findings: inout Findings
  ) {
    guard let winner = ranked.first else { return }
    let second = ranked.dropFirst().first
    let majority = winner.counted - (second?.counted ?? 0)
    let labelled = row.value.label.flatMap { Label($0)?.winner }
    compare(row, .firstParty, row.value.firstParty, with: winner.party, references, &findings)
    compare(row, .result, labelled, with: winner.party, references, &findings)
    if let second { compare(row, .secondParty, row.value.secondParty, with: second.party, references, &findings) }
    if let published = row.value.majority, published != majority {
      findings.add(row.finding(in: .majority, found: "a majority of \(published)", expected: "\(majority) by votes"))
    }
  }

  private static func compare(
    _ row: TableRow<PublishedContest>, _ column: @autoclosure () -> Column<PublishedContest>, _ published: String?,
    with party: String,
    _ references: ReferenceTables,
    _ findings: inout Findings
  ) {
    guard let published, !references.isMeant(published, by: party) else { return }
    findings.add(row.finding(in: column(), found: "\"\(published)\"", expected: "\(party) by votes"))
  }
}

extension PublishedContest {
  /// The winner's party as it is written in its column, or in the label; nil where neither says it.
  package var publishedWinner: String? { firstParty ?? label.map { Label($0)?.winner ?? $0 } }
}

/// A published label such as "SNP gain from Lab", "Lab hold" or "RUK Hold".
package struct Label {
  /// The winner's party as the label writes it.
  package let winner: String
  /// The party that held the seat before, as the label writes it; nil for a hold.
  package let former: String?

  package init?(_ text: String) {
    // Nearly all labels; what is left is looked at word by word.
    let hold = " hold"
    if text.utf8.count > hold.utf8.count, text.utf8.suffix(hold.utf8.count).elementsEqual(hold.utf8) {
      winner = String(Substring(text.utf8.dropLast(hold.utf8.count)))
      former = nil
      return
    }
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    if words.count > 1, let last = words.last, last == "hold" || last.lowercased() == "hold" {
      winner = words.dropLast().joined(separator: " ")
      former = nil
    } else if let gain = words.firstIndex(of: "gain"), gain > 0, words.count > gain + 2, words[gain + 1] == "from" {
      winner = words[..<gain].joined(separator: " ")
      former = words[(gain + 2)...].joined(separator: " ")
    } else {
      return nil
    }
  }
}
