import Report

/// One constituency's report being read.
struct SeatReading {
  let seat: SeatOracle
  let peers: [SeatOracle]
  let names: [String: (prose: String, kind: String)]

  init(_ seat: SeatOracle, among peers: [SeatOracle], _ names: [String: (prose: String, kind: String)]) {
    (self.seat, self.peers, self.names) = (seat, peers, names)
  }

  /// What is not so, or is said in a way that is not known here.
  func faults(in blocks: [Report.Block]) -> [String] {
    guard let last = seat.last else { return ["no election was counted"] }
    let texts = blocks.flatMap(\.running)
    var faults: [String] = []
    if let first = texts.first { faults += opening(first, last) } else { faults.append("nothing is said") }
    for text in texts.dropFirst() where !isDescent(text) { faults.append(text) }
    for figure in blocks.flatMap(\.keyFigures) where !isTrue(figure, last) {
      faults.append("\(figure.value) \(figure.caption.plain)")
    }
    for table in blocks.flatMap(\.tables) {
      if !isTrue(title: table.caption.title, last) { faults.append(table.caption.title) }
      for note in table.notes.map(\.plain) where !isNote(note) { faults.append(note) }
    }
    let isPartly = seat.stood.values.contains { $0.contains { $0 < 0.99 } }
    let isTold = blocks.flatMap(\.tables).flatMap(\.notes).contains { $0.plain.contains(" stood only in a part ") }
    if isPartly != isTold { faults.append("who stood in a part only") }
    return faults
  }

  // The first paragraph.

  private func opening(_ text: String, _ last: SeatOracle.Election) -> [String] {
    var reader = SentenceReader(text)
    var faults: [String] = []
    func check(_ isTrue: Bool, _ what: String) { if !isTrue { faults.append("\(what): \(text)") } }
    guard let place = reader.take(#"(.+?) (is|was) a constituency in (.+?)\. (?=At )"#) else { return [text] }
    check(place[0] == seat.name && (place[1] == "is") == (seat.set == "2024"), "name")
    check(place[2] == seat.area || place[2] == "the \(seat.area)", "area")
    guard
      let won = reader.take(
        #"At the general election of \d+ \w+ (\d{4}) (.+?) won it(?: for (.+?)| (as an independent|as the Speaker))?"#
          + #" with \#(SentenceReader.percent) of the vote"#
          + #"(?:, \#(SentenceReader.number) votes? or \#(SentenceReader.points) ahead of (.+?))?\. "#
          + #"(?=The seat changed|Of [\d,]+ electors|.+? had (?:probably |possibly )?come first|The seat (?:probably|possibly) changed)"#
      )
    else { return faults + [reader.rest] }
    check(won[0] == String(last.year), "year")
    let winner = last.ranked[0]
    if won[2].isEmpty, won[3].isEmpty {
      check(isParty(won[1], winner.party), "winner")
    } else {
      check(won[1] == winner.name, "member")
      let kind = names[winner.party]?.kind
      check(
        won[2].isEmpty
          ? (won[3] == "as an independent" ? kind == "independent" : kind == "speaker")
          : isParty(won[2], winner.party), "party")
    }
    check(SentenceReader.isPercent(won[4], last.share(0)), "share")
    check(won[5].isEmpty == (last.ranked.count < 2), "runner-up")
    if last.ranked.count > 1 {
      check(SentenceReader.isNumber(won[5], last.majority), "majority")
      check(SentenceReader.isPercent(won[6] + "%", last.majority / last.valid), "majority share")
      check(isCandidate(won[7], last.ranked[1].party), "second")
    }
    let previous = seat.elections.last { $0.year < last.year }
    let how = #"(in|by the notional result of|by this project’s estimate for) (\d{4})"#
    let likely = likelihood(of: previous.map { [$0] } ?? [])
    if let changed = reader.take(#"The seat (probably |possibly )?changed hands: \#(how) (.+?) had come first\. "#) {
      check(changed[0] == likely, "how likely that is")
      check(isHow(changed[1], changed[2], previous), "how")
      check(previous.map { isCandidate(changed[3], $0.ranked[0].party) } == true, "former winner")
      let parties = [previous?.ranked[0].party, winner.party]
      check(
        parties[0] != parties[1] && !parties.contains { $0.flatMap { names[$0]?.kind } == "speaker" }, "change of hands"
      )
    } else if let held = reader.take(#"(.+?) had (probably |possibly )?come first \#(how), too\. "#) {
      check(held[1] == likely, "how likely that is")
      check(isHow(held[2], held[3], previous), "how")
      check(previous.map { $0.ranked[0].party == winner.party } == true && isCandidate(held[0], winner.party), "hold")
    } else if let former = reader.take(#"(.+?) had (probably |possibly )?come first \#(how)\. "#) {
      check(former[1] == likely, "how likely that is")
      check(isHow(former[2], former[3], previous), "how")
      let parties = [previous?.ranked[0].party, winner.party]
      check(previous.map { isCandidate(former[0], $0.ranked[0].party) } == true, "former winner")
      check(parties[0] != parties[1] && parties.contains { $0.flatMap { names[$0]?.kind } == "speaker" }, "the Speaker")
    } else {
      check(previous == nil, "the election before")
    }
    guard
      let voted = reader.take(
        #"Of \#(SentenceReader.number) electors \#(SentenceReader.number) cast a valid vote, a turnout of ([\d.]+%)"#
          + #"(?:, (up|down|unchanged|little changed)(?: ([\d.]+) points)? since (\d{4})(?: \((notional|estimated)\))?)?\.$"#
      )
    else { return faults + [reader.rest] }
    check(SentenceReader.isNumber(voted[0], last.electorate), "electorate")
    check(SentenceReader.isNumber(voted[1], last.valid), "valid votes")
    check(SentenceReader.isPercent(voted[2], last.turnout), "turnout")
    check(voted[3].isEmpty == (previous == nil), "turnout before")
    if let previous, !voted[3].isEmpty {
      let moved = 100 * (last.turnout - previous.turnout)
      let told = (Double(voted[4]) ?? 0) * (voted[3] == "down" ? -1 : 1)
      check(abs(moved - told) <= 0.05 + 1e-9 && voted[3].hasSuffix("changed") == (told == 0), "movement of turnout")
      let basis = ["": "counted", "notional": "published", "estimated": "estimated"][voted[6]]
      check(voted[5] == String(previous.year) && basis == previous.basis, "baseline of turnout")
    }
    return faults + (reader.rest.isEmpty ? [] : [reader.rest])
  }

  private func isHow(_ how: String, _ year: String, _ previous: SeatOracle.Election?) -> Bool {
    guard let previous, year == String(previous.year) else { return false }
    switch how {
    case "in": return previous.basis == "counted"
    case "by the notional result of": return previous.basis == "published"
    default: return previous.basis == "estimated"
    }
  }

  /// Whether a party is called so where one of its candidates is meant: an independent is one person.
  func isCandidate(_ text: String, _ party: String) -> Bool {
    names[party]?.kind == "independent" ? text.lowercased() == "an independent" : isParty(text, party)
  }

  private func isParty(_ text: String, _ party: String) -> Bool {
    guard let prose = names[party]?.prose else { return false }
    return text == prose || text == prose.prefix(1).uppercased() + prose.dropFirst()
  }

  // Where it came from.

  private func isDescent(_ text: String) -> Bool {
    var reader = SentenceReader(text)
    if let whole = reader.take(
      #"Its boundaries are those of the old (.+?): only the number of its electors has changed\."#)
    {
      return reader.rest.isEmpty && seat.set == "2024" && whole[0] == seat.only
    }
    if reader.take(#"Its boundaries were not changed: the constituency of today is the same\.$"#) != nil {
      return seat.set == "2010" && seat.heirs.count == 1 && seat.heirs[0].name == seat.name
    }
    if let whole = reader.take(
      #"The constituency no longer exists under this name: (all|almost all) of it is in (.+?) now\."#)
    {
      return reader.rest.isEmpty && seat.set == "2010" && whole[1] != seat.name
        && isWhole(whole[1], whole[0], seat.heirs)
    }
    if let whole = reader.take(#"(All|Almost all) of it is in today’s constituency of the same name\."#) {
      return reader.rest.isEmpty && seat.set == "2010" && isWhole(seat.name, whole[0].lowercased(), seat.heirs)
    }
    if let whole = reader.take(#"(All|Almost all) of today’s (.+) was in the old (.+?)\.(?= It kept|$)"#) {
      return reader.rest.isEmpty && seat.set == "2024" && whole[1] == seat.name
        && isWhole(whole[2], whole[0].lowercased(), seat.origins)
    }
    let isNew = reader.take(#"Of the homes in (.+?), (?=[\d.]+%)"#).map { $0[0] == seat.name }
    if isNew == nil, reader.take(#"The constituency of these boundaries no longer exists\. Of its homes, "#) == nil {
      return false
    }
    var parts: [(name: String, share: String)] = []
    let verb = isNew == nil ? "went to" : "w[a-z]+ in the old"
    while let part = reader.take(#"(?:and )?([\d.]+%) \#(verb) (.+?)(?:,? (?=(?:and )?[\d.]+% w)|\.(?= It kept|$))"#) {
      parts.append((part[1], part[0]))
    }
    let all = isNew == nil ? seat.heirs : seat.origins
    guard isNew != false, isList(parts.map { ($0.name, $0.share) }, all) else { return false }
    let isNamesake = seat.origins.contains { $0.name == seat.name && $0.share >= 0.0005 }
    let main = seat.origins.max { $0.share < $1.share }?.name
    if let kept = reader.take(#"It kept its name, but the largest part of its homes was in (.+?)\.$"#) {
      return isNew == true && kept[0] == main && main != seat.name && isNamesake
    }
    return reader.rest.isEmpty && (isNew == nil || main == seat.name || !isNamesake)
  }

  /// Whether one part is told as what it is: all, or what rounds to all.
  private func isWhole(_ name: String, _ all: String, _ parts: [(name: String, share: Double)]) -> Bool {
    guard let part = parts.first(where: { $0.name == name }), part.share >= 0.9995 else { return false }
    return (part.share == 1) == (all == "all")
  }

  /// Whether parts are told rightly, and none that is larger than what rounds to nothing is left out.
  private func isList(_ told: [(name: String, share: String)], _ parts: [(name: String, share: Double)]) -> Bool {
    told.allSatisfy { part in
      parts.contains { $0.name == part.name && SentenceReader.isPercent(part.share, $0.share) }
    } && parts.filter { $0.share >= 0.0005 }.count == told.count
  }
}

extension Report.Block {
  /// The numbers that stand large.
  fileprivate var keyFigures: [Report.KeyFigure] {
    switch self {
    case .keyFigures(let figures): figures
    case .columns(let columns): columns.flatMap { $0.blocks.flatMap(\.keyFigures) }
    default: []
    }
  }
}
