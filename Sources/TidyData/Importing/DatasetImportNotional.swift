import CSV
import Elections

extension DatasetImport {
  mutating func notional(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let name = "\(subject.election.map { String($0.year) } ?? "")-on-\(subject.boundarySet.id)"
    var contests: TidyTableBuilder<NotionalContest> = builder("notional-contests", of: name)
    var votes: TidyTableBuilder<NotionalVote> = builder("notional-votes", of: name)
    for file in files {
      switch NotionalLayout.allCases[try Signature.recognise(file, among: kind.signatures)] {
      case .wide: try wide(file, &contests, &votes, &findings)
      case .long: try long(file, &contests, &votes, &findings)
      case .tidyContests:
        var reader = try TableReader(file, layouts: [Layout<NotionalContest.Column>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try contests.add(NotionalContest(row), from: file, at: row.position(.code))
        }
      case .tidyVotes:
        var reader = try TableReader(file, layouts: [Layout<NotionalVoteColumn>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          let vote = try NotionalVote(row)
          confirm(vote.party, vote.publishedParty, file, row.position(.party))
          try votes.add(vote, from: file, at: row.position(.code))
        }
      }
    }
    return (contests.isEmpty ? [] : [finish(contests, &findings)]) + (votes.isEmpty ? [] : [finish(votes, &findings)])
  }

  /// One row a constituency, one column a party.
  ///
  /// The winner can be without a column: the Speaker's votes stand only in the total, so the rest of it is his.
  private mutating func wide(
    _ file: String, _ contests: inout TidyTableBuilder<NotionalContest>, _ votes: inout TidyTableBuilder<NotionalVote>,
    _ findings: inout Findings
  ) throws(BrokenFileError) {
    var reader = try TableReader(file, layouts: [Layout<WideNotionalColumn>.library])
    let columns = WideNotionalParties(header: reader.header)
    try reader.forEach(&findings) { (row) throws(FieldError) in
      let contest = try row.contest()
      let position = row.position(.code)
      var parties = try columns.votes(in: row).map { party($0.published, $0.votes, of: contest, file, position) }
      let rest = contest.validVotes - parties.reduce(0) { $0 + $1.votes }
      if rest > 0, let label = contest.firstParty {
        let winner = party(label, rest, of: contest, file, row.position(.firstParty))
        if !parties.contains(where: { $0.party == winner.party }) { parties.append(winner) }
      }
      try contests.add(NotionalContest(contest), from: file, at: position)
      for party in parties { try votes.add(party, from: file, at: position) }
    }
  }

  /// One row a party and constituency; rows of parties without votes are left out.
  private mutating func long(
    _ file: String, _ contests: inout TidyTableBuilder<NotionalContest>, _ votes: inout TidyTableBuilder<NotionalVote>,
    _ findings: inout Findings
  ) throws(BrokenFileError) {
    var reader = try TableReader(file, layouts: [Layout<LongNotionalColumn>.parliament])
    var seen: Set<ConstituencyCode> = []
    try reader.forEach(&findings) { (row) throws(FieldError) in
      let contest = try row.contest()
      if seen.insert(contest.constituency).inserted {
        try contests.add(NotionalContest(contest), from: file, at: row.position(.code))
      }
      let count = try row.count(.votes)
      guard count > 0 else { return }
      let vote = party(row.text(.abbreviation), count, of: contest, file, row.position(.abbreviation))
      try votes.add(vote, from: file, at: row.position(.code))
    }
  }

  private mutating func party(
    _ abbreviation: String, _ votes: Int, of contest: PublishedContest, _ file: String, _ position: CSVPosition
  ) -> NotionalVote {
    let published = PublishedParty(abbreviation: abbreviation, name: "")
    let code = register.code(adding: published, from: file, at: position)
    return NotionalVote(
      constituency: contest.constituency, party: code, publishedParty: abbreviation, votes: votes)
  }

  private mutating func confirm(_ code: String, _ abbreviation: String, _ file: String, _ position: CSVPosition) {
    let published = PublishedParty(abbreviation: abbreviation, name: "")
    register.confirm(code, published: published, from: file, at: position)
  }
}
