import CSV
import Elections

extension DatasetImport {
  func leaveVote(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder: TidyTableBuilder<LeaveVote> = builder("leave-vote", of: subject.boundarySet.id)
    for file in files {
      if try Signature.recognise(file, among: kind.signatures) == 0 {
        var reader = try TableReader(file, layouts: [Layout<LeaveVoteColumn>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(LeaveVote(row), from: file, at: row.position(.code))
        }
      } else {
        var reader = try TableReader(file, layouts: [Layout<PublishedLeaveColumn>.hanretty])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          try builder.add(LeaveVote(row), from: file, at: row.position(.code))
        }
      }
    }
    return [builder.file]
  }

  /// Forecasts of any elections; those of others that are there already stay.
  mutating func exitPolls(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var rows: [ExitPollForecast] = []
    for file in files {
      var reader = try TableReader(file, layouts: [Layout<ExitPollColumn>.tidy])
      try reader.forEach(&findings) { (row) throws(FieldError) in
        let name = try row.requiredText(.party)
        let stated = register.party(name) == nil ? "" : name
        let published = PublishedParty(abbreviation: name, name: "")
        rows.append(
          try ExitPollForecast(row, party: party(stated: stated, published: published, file, row.position(.party))))
      }
    }
    let new = Set(rows.map(\.election))
    let standing: [ExitPollForecast] = try folder.optionalTable("exit-polls.csv", &findings)
    return [TidyFile(name: "exit-polls.csv", rows: standing.filter { !new.contains($0.election) } + rows)]
  }

  /// Contests of any elections; those of others that are there already stay.
  func longRun(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let names = Dictionary(try folder.areas(&findings).map { ($0.code, $0.name) }) { first, _ in first }
    func region(_ text: String) -> String? {
      ["Ireland", "University"].contains(text) ? text : areas.code(for: text).flatMap { names[$0] }
    }
    var rows: [LongRunContest] = []
    for file in files {
      let reader = try CSVReader(anyEncoding: file)
      if try Signature.recognise(file, among: kind.signatures) == 0 {
        var reader = try TableReader(file, reader, layouts: [Layout<LongRunColumn>.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in rows.append(try LongRunContest(row)) }
      } else {
        var reader = try TableReader(file, reader, layouts: [Layout<LibraryLongRunColumn>.library])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          rows.append(try LongRunContest(row, regions: region))
        }
      }
    }
    let new = Set(rows.map(\.election))
    let standing: [LongRunContest] = try folder.optionalTable("long-run.csv", &findings)
    return [TidyFile(name: "long-run.csv", rows: standing.filter { !new.contains($0.election) } + rows)]
  }

  /// Claims by id; those that are there already stay, and a collected one keeps the check it had.
  func claims(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let standing: [ReportedClaim] = try folder.optionalTable("claims.csv", &findings)
    let checks = Dictionary(standing.map { ($0.id, $0.check) }) { first, _ in first }
    var rows: [ReportedClaim] = []
    for file in files {
      let isTidy = try Signature.recognise(file, among: kind.signatures) == 0
      var reader = try TableReader(file, layouts: Layout.claims)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        guard !isTidy else { return rows.append(try ReportedClaim(row)) }
        rows.append(try ReportedClaim(row, check: checks[row.text(.id)] ?? nil))
      }
    }
    let new = Set(rows.map(\.id))
    return [TidyFile(name: "claims.csv", rows: standing.filter { !new.contains($0.id) } + rows)]
  }
}
