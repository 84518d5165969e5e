extension Table {
  /// Rows of constituency, election and winner as one row a sequence of winners: a column an election, and how many seats have it.
  ///
  /// A constituency without a winner in one of the elections is left out.
  var countingSequences: Table {
    var elections: [Int] = []
    var winners: [Int: [Int: String]] = [:]
    for row in rows {
      guard row.count == 3, let constituency = row[0].number, let year = row[1].number, case .text(let winner) = row[2]
      else { continue }
      if !elections.contains(Int(year)) { elections.append(Int(year)) }
      winners[Int(constituency), default: [:]][Int(year)] = winner
    }
    elections.sort()
    var seats: [[String]: Int] = [:]
    for own in winners.values {
      let sequence = elections.compactMap { own[$0] }
      if sequence.count == elections.count { seats[sequence, default: 0] += 1 }
    }
    let ordered = seats.sorted { first, second in
      first.value != second.value ? first.value > second.value : first.key.lexicographicallyPrecedes(second.key)
    }
    return Table(
      columns: elections.map { Column(name: String($0), kind: .party, meaning: "The winner's party in \($0).") }
        + [Column(name: "seats", kind: .count, meaning: "How many constituencies went so.")],
      rows: ordered.map { sequence, count in sequence.map { Cell.text($0) } + [.integer(count)] })
  }
}
