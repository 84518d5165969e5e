import CSV
import Elections
import TidyData

extension DatasetImport {
  private var year: String { subject.election.map { String($0.year) } ?? "" }

  /// Contests as far as they have got.
  ///
  /// What is further already stays, and so do contests that a file does not have.
  func contests(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.contests, about: year)
    var early = EarlyFigures()
    var votes: [ConstituencyCode: Int] = [:]
    var states: [ConstituencyCode: ContestState] = [:]
    for file in files {
      var reader = try open(file, Layout.contests)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var contest = row.value
        contest.declaredAt = try declaration(of: row)
        early.add(contest, from: file, at: row.position(.code))
        if contest.state == .winnerKnown, let winner = contest.publishedWinner,
          register.known.code(labelled: winner) == nil
        {
          throw FieldError(
            at: row.position(contest.firstParty == nil ? .result : .firstParty), found: winner,
            expected: "the winner's party, one of party-names.csv")
        }
        contest.stated = contest.state
        let own = try builder.add(contest.asStated, from: file, at: row.position(.code))
        guard states[own] == nil else {
          throw FieldError(at: row.position(.code), found: "\(own.text) once more", expected: "each contest once")
        }
        states[own] = contest.state
        votes[own] = contest.asStated.validVotes
      }
    }
    requireRows(states.isEmpty, of: files, &findings)
    for finding in early.findings { findings.add(finding) }
    try tellCopies(votes, of: files, &findings)
    let known = Dictionary((try there?.returns(ofYear: year, &findings) ?? []).map { ($0.constituency, $0) }) {
      first, _ in first
    }
    let kept = try keep(
      known.mapValues { [Tables.contests.cells(of: $0.asTidy)] }, known.mapValues(\.state), over: states, in: &builder,
      &findings)
    for (code, contest) in known where kept.contains(code) { states[code] = contest.state }
    let file = finish(builder, isStaged: true, &findings)
    return [file] + (try electionFile(states.values.map { $0 }, hasCandidacies: nil, &findings))
  }

  /// Candidacies, with votes or without.
  mutating func candidacies(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.candidacies, about: year)
    var votes: [ConstituencyCode: Int] = [:]
    var states: [ConstituencyCode: ContestState] = [:]
    var persons: Set<Candidacy.Identity> = []
    var counts: [ConstituencyCode: Int] = [:]
    func add(_ read: Candidacy, from file: String, at code: CSVPosition, _ name: CSVPosition) throws(FieldError) {
      var candidacy = read
      candidacy.party = try party(stated: read.party, published: read.publishedParty, file, name)
      let own = try builder.add(candidacy, from: file, at: code)
      candidacy.constituency = own
      if let identity = candidacy.identity, !persons.insert(identity).inserted {
        throw FieldError(
          at: code, found: "\(candidacy.name) (\(candidacy.party)) once more", expected: "each candidate once")
      }
      counts[own, default: 0] += 1
      states[own] = max(states[own] ?? .candidatesKnown, candidacy.votes == nil ? .candidatesKnown : .counted)
      if let count = candidacy.votes { votes[own, default: 0] += count }
    }
    for file in files {
      if let wide = PartyColumns(columns) {
        var reader = try open(file, [wide.layout])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          let place = row.position(.code)
          for candidacy in row.value.candidacies { try add(candidacy, from: file, at: place, place) }
        }
        continue
      }
      var reader = try open(file, Layout.candidacies)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        try add(row.value, from: file, at: row.position(.code), row.position(.publishedAbbreviation))
      }
    }
    requireRows(states.isEmpty, of: files, &findings)
    try tellCopies(votes, of: files, &findings)
    var known: [ConstituencyCode: [Candidacy]] = [:]
    try there?.candidacies(ofYear: year, &findings) { known[$0.constituency, default: []].append($0) }
    _ = try keep(
      known.mapValues { $0.map(Tables.candidacies.cells) },
      known.mapValues { $0.contains { $0.votes != nil } ? .counted : .candidatesKnown }, over: states, in: &builder,
      &findings)
    tellFewer(than: known.mapValues(\.count), counts, of: files, &findings)
    try dropUnused(Set(known.values.joined().map(\.party)).subtracting(builder.texts(of: Column<Candidacy>.party.name)))
    let returns = try folder.returns(ofYear: year, &findings)
    let file = finish(builder, isStaged: true, &findings)
    return [file] + (try electionFile(returns.map(\.state), hasCandidacies: true, &findings))
  }

  /// An error where files have a header and nothing below it.
  private func requireRows(_ isEmpty: Bool, of files: [String], _ findings: inout Findings) {
    guard isEmpty, !findings.hasErrors, let file = files.first else { return }
    findings.add(
      Finding(
        .error, file: file, found: "no row below the header", expected: "a row a contest or a candidacy",
        action: "import refused"))
  }

  /// A warning where a file has fewer candidacies of a contest than were there: it takes the place of them all.
  private func tellFewer(
    than known: [ConstituencyCode: Int], _ read: [ConstituencyCode: Int], of files: [String], _ findings: inout Findings
  ) {
    let fewer = read.filter { code, count in known[code].map { $0 > count } ?? false }.keys.sorted()
    guard let first = fewer.first, let file = files.first, let there = known[first], let here = read[first] else {
      return
    }
    findings.add(
      Finding(
        .warning, file: file,
        found:
          "fewer candidacies than were there in \(fewer.count == 1 ? "one contest" : "\(fewer.count) contests"): \(here) of \(there) in \(first)",
        expected: "all of a contest", action: "the file takes the place of all that were there"))
  }

  /// Takes out those of the parties that the candidacies of the election had, and have no more, that nothing else has.
  private mutating func dropUnused(_ parties: Set<String>) throws(BrokenFileError) {
    var (left, read) = (parties, Findings())
    if left.isEmpty { return }
    for election in try folder.elections(&read) {
      if let party = election.speakerParty { left.remove(party) }
      guard election.year != subject.election?.year else { continue }
      try folder.candidacies(of: election.year, &read) { candidacy, _ in left.remove(candidacy.party) }
    }
    for contest in try folder.byElections(&read) { left.subtract(contest.candidacies.map(\.party)) }
    left.subtract(try folder.exitPolls(&read).map(\.party) + folder.longRunGroups(&read).map(\.party))
    for result in try folder.notionalResults() {
      try folder.notionalVotes(of: result, &read) { vote, _ in left.remove(vote.party) }
    }
    register.remove(left)
  }

  /// When a result was declared: of the times that day and month can be read as, the one that fits polling day, but where a
  /// correction says that the poll was put off.
  private func declaration(
    of row: TableRow<PublishedContest>
  ) throws(FieldError) -> LocalTime? {
    guard let time = row.value.declaredAt, let election = subject.election, !election.canBeDeclared(at: time) else {
      return row.value.declaredAt
    }
    let text = row.text(.declaredAt)
    if let other = LocalTime.other(of: text), election.canBeDeclared(at: other) { return other }
    if corrections.confirm(time, of: row.value.constituency, in: election) { return time }
    throw FieldError(at: row.position(.declaredAt), found: text, expected: election.expectedDeclaration)
  }

  /// Puts back what is there already and further than what was read, and where a file has not all contests, what it has not.
  ///
  /// - Parameters:
  ///   - known: the rows that are there, by code.
  ///   - reached: how far each of them is.
  ///   - states: how far what was read is.
  ///   - builder: what was read.
  ///   - findings: collects what stays.
  /// - Returns: the contests whose rows stay.
  /// - Throws: `BrokenFileError` where a file's structure is broken.
  private func keep<Value>(
    _ known: [ConstituencyCode: [[String]]], _ reached: [ConstituencyCode: ContestState],
    over states: [ConstituencyCode: ContestState], in builder: inout TidyTableBuilder<Value>, _ findings: inout Findings
  ) throws(BrokenFileError) -> Set<ConstituencyCode> {
    let missing = builder.isComplete ? [] : Set(known.keys).subtracting(states.keys)
    let further = isForced ? [] : Set(reached.filter { code, state in states[code].map { $0 < state } ?? false }.keys)
    if !further.isEmpty, let place = builder.lastPlace {
      let isAll = further.count == states.count
      findings.add(
        Finding(
          isAll ? .error : .warning, file: place.file, at: place.position,
          found: "\(further.count) contests that are further already, the first \(further.min()?.text ?? "")",
          expected: "a later state than the one there",
          action: isAll ? "import refused; --force takes it all the same" : "they stay as they are"))
    }
    let kept = missing.union(further)
    builder.keep(known.filter { kept.contains($0.key) })
    return kept
  }

  /// `elections.csv`, where the election got further.
  private func electionFile(
    _ states: [ContestState], hasCandidacies: Bool?, _ findings: inout Findings
  ) throws(BrokenFileError) -> [TidyFile] {
    guard let election = subject.election else { return [] }
    var state = ContestState.ofElection(states)
    let name = Tables.candidacies.schema.file(of: year)
    if state == .toCome, hasCandidacies ?? there?.has(name) ?? false { state = .candidatesKnown }
    guard state != election.stated else { return [] }
    var elections = try folder.elections(&findings)
    for place in elections.indices where elections[place].year == election.year { elections[place].stated = state }
    return [TidyFile(Tables.elections, elections)]
  }

  /// An error where the votes are those of another election.
  private func tellCopies(
    _ votes: [ConstituencyCode: Int], of files: [String], _ findings: inout Findings
  ) throws(BrokenFileError) {
    for other in try folder.elections(&findings) where other.year != subject.election?.year {
      let returns = try folder.returns(of: other.year, &findings)
      let theirs = Dictionary(returns.compactMap { row in row.validVotes.map { (row.constituency, $0) } }) { $1 }
      let same = ElectionCopies.same(votes, theirs)
      if same > ElectionCopies.most, let file = files.first {
        findings.add(
          Finding(
            isForced ? .warning : .error, file: file, found: "the valid votes of \(other.year) in \(same) contests",
            expected: "those of \(year)",
            action: isForced
              ? "taken as it is; 'swingometer check' calls it an error"
              : "import refused; --force takes it all the same"))
      }
    }
  }
}

/// Contests for which a file has more than their state allows.
private struct EarlyFigures {
  private var first: (file: String, position: CSVPosition, contest: PublishedContest)?
  private var count = 0

  mutating func add(_ contest: PublishedContest, from file: String, at position: CSVPosition) {
    guard contest != contest.asStated else { return }
    count += 1
    if first == nil { first = (file, position, contest) }
  }

  var findings: [Finding] {
    guard let (file, position, contest) = first else { return [] }
    return [
      Finding(
        .warning, file: file, at: position,
        found: (count == 1 ? "figures of a contest" : "figures of \(count) contests, the first")
          + " that is said to be \(contest.state.rawValue)", expected: "none beyond that state",
        action: "the state decides: they are not read")
    ]
  }
}

extension PublishedContest {
  /// The contest with its state said.
  fileprivate var asTidy: PublishedContest {
    var contest = self
    contest.stated = state
    return contest
  }
}

extension TidyFolder {
  fileprivate func returns(ofYear year: String, _ findings: inout Findings) throws(BrokenFileError)
    -> [PublishedContest]
  {
    try Int(year).map { year throws(BrokenFileError) in try returns(of: year, &findings) } ?? []
  }

  fileprivate func candidacies(
    ofYear year: String, _ findings: inout Findings, _ body: (Candidacy) -> Void
  ) throws(BrokenFileError) {
    guard let year = Int(year) else { return }
    try candidacies(of: year, &findings) { candidacy, _ in body(candidacy) }
  }
}
