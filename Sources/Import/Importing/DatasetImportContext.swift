import CSV
import Elections
import TidyData

extension DatasetImport {
  func leaveVote(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var builder = begin(Tables.leaveVotes, about: subject.boundarySet.id)
    for file in files {
      var reader = try TableReader(file, layouts: Layout.leaveVotes)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        try builder.add(row.value, from: file, at: row.position(.code))
      }
    }
    return [builder.file]
  }

  /// Forecasts of any elections; those of others that are there already stay.
  mutating func exitPolls(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    var rows: [ExitPollForecast] = []
    for file in files {
      var reader = try TableReader(file, layouts: [Tables.exitPolls.tidy])
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var forecast = row.value
        let stated = register.known.party(forecast.party) == nil ? "" : forecast.party
        let published = PublishedParty(abbreviation: forecast.party, name: "")
        forecast.party = try party(stated: stated, published: published, file, row.position(.party))
        rows.append(forecast)
      }
    }
    let new = Set(rows.map(\.election))
    let known = try folder.values(of: Tables.exitPolls, &findings)
    return [TidyFile(Tables.exitPolls, known.filter { !new.contains($0.election) } + rows)]
  }

  /// Contests of any elections; those of others that are there already stay.
  func longRun(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let names = Dictionary(try folder.areas(&findings).map { ($0.code, $0.name) }) { first, _ in first }
    func region(_ text: String) -> String? {
      ["Ireland", "University"].contains(text) ? text : areas.code(for: text).flatMap { names[$0] }
    }
    var rows: [LongRunContest] = []
    for file in files {
      let records = try CSVReader(anyEncoding: file)
      if try LayoutOutline.recognise(file, among: kind.layouts) == 0 {
        var reader = try TableReader(file, records, layouts: [Tables.longRun.tidy])
        try reader.forEach(&findings) { (row) throws(FieldError) in rows.append(row.value) }
      } else {
        var reader = try TableReader(file, records, layouts: [Layout<LibraryLongRunRow>.library])
        try reader.forEach(&findings) { (row) throws(FieldError) in
          guard let region = region(row.value.region) else {
            throw FieldError(
              at: row.position(.region), found: row.value.region,
              expected: "an area of area-names.csv, Ireland or University")
          }
          rows.append(LongRunContest(row.value, in: region))
        }
      }
    }
    let new = Set(rows.map(\.election))
    let known = try folder.longRun(&findings)
    return [TidyFile(Tables.longRun, known.filter { !new.contains($0.election) } + rows)]
  }

  /// Claims by id; those that are there already stay, and a collected one keeps the check it had.
  func claims(_ files: [String], _ findings: inout Findings) throws(BrokenFileError) -> [TidyFile] {
    let known = try folder.claims(&findings)
    let checks = Dictionary(known.map { ($0.id, $0.check) }) { first, _ in first }
    var rows: [ReportedClaim] = []
    for file in files {
      let isTidy = try LayoutOutline.recognise(file, among: kind.layouts) == 0
      var reader = try TableReader(file, layouts: Layout.claims)
      try reader.forEach(&findings) { (row) throws(FieldError) in
        var claim = row.value
        if !isTidy { claim.check = checks[claim.id] ?? nil }
        rows.append(claim)
      }
    }
    let new = Set(rows.map(\.id))
    return [TidyFile(Tables.claims, known.filter { !new.contains($0.id) } + rows)]
  }
}
