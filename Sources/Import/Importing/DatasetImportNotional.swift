import CSV
import Elections
import TidyData

extension DatasetImport {
  mutating func notional(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let name = "\(subject.election.map { String($0.year) } ?? "")-on-\(subject.boundarySet.id)"
    var contests = begin(Tables.notionalContests, about: name)
    var votes = begin(Tables.notionalVotes, about: name)
    for file in files {
      switch NotionalLayout.allCases[try LayoutOutline.recognise(file, among: kind.layouts)] {
      case .wide: try wide(file, &contests, &votes, &findings)
      case .long: try long(file, &contests, &votes, &findings)
      case .tidyContests:
        var reader = try TableReader(file, layouts: [Tables.notionalContests.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try contests.add(row.value, from: file, at: row.position(.code))
        }
      case .tidyVotes:
        var reader = try TableReader(file, layouts: [Tables.notionalVotes.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          let vote = row.value
          confirm(vote.party, vote.publishedParty, file, row.position(.party))
          try votes.add(vote, from: file, at: row.position(.code))
        }
      }
    }
    return (contests.isEmpty ? [] : [finish(contests, &findings)]) + (votes.isEmpty ? [] : [finish(votes, &findings)])
  }

  /// One row a constituency, one column a party.
  ///
  /// The winner can be without a column: the Speaker's votes are only in the total, so what is left of it is his.
  private mutating func wide(
    _ file: String, _ contests: inout TidyTableBuilder<PublishedContest>, _ votes: inout TidyTableBuilder<NotionalVote>,
    _ findings: inout Findings
  ) throws(BrokenFileError) {
    var reader = try TableReader(file, layouts: [Layout<PublishedContest>.wideNotional])
    let columns = WideNotionalParties(header: reader.header)
    try reader.forEach(&findings) { (row) throws(FieldError) in
      let contest = row.value
      let position = row.position(.code)
      var parties = try columns.votes(in: row.record).map { party($0.published, $0.votes, of: contest, file, position) }
      let rest = (contest.validVotes ?? 0) - parties.reduce(0) { $0 + $1.votes }
      if rest > 0, let label = contest.firstParty {
        let winner = party(label, rest, of: contest, file, row.position(.firstParty))
        if !parties.contains(where: { $0.party == winner.party }) { parties.append(winner) }
      }
      try contests.add(contest, from: file, at: position)
      for party in parties { try votes.add(party, from: file, at: position) }
    }
  }

  /// One row a party and constituency; rows of parties without votes are left out.
  private mutating func long(
    _ file: String, _ contests: inout TidyTableBuilder<PublishedContest>, _ votes: inout TidyTableBuilder<NotionalVote>,
    _ findings: inout Findings
  ) throws(BrokenFileError) {
    var reader = try TableReader(file, layouts: [Layout<LongNotionalRow>.parliament])
    var seen: Set<ConstituencyCode> = []
    try reader.forEach(&findings) { (row) throws(FieldError) in
      let contest = row.value.contest
      if seen.insert(contest.constituency).inserted {
        try contests.add(contest, from: file, at: row.position(.code))
      }
      guard row.value.votes > 0 else { return }
      let vote = party(
        row.value.abbreviation, row.value.votes, of: contest, file, row.position(.abbreviation))
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
