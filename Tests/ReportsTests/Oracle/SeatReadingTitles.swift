import Report

/// Titles, key figures and notes, read again.
extension SeatReading {
  func isTrue(_ figure: Report.KeyFigure, _ last: SeatOracle.Election) -> Bool {
    var reader = SentenceReader(figure.caption.plain)
    let swing = last.majority / last.valid / 2
    if let share = reader.take(#"majority, \#(SentenceReader.percent) of valid votes$"#) {
      return SentenceReader.isNumber(figure.value, last.majority)
        && SentenceReader.isPercent(share[0], last.majority / last.valid)
    }
    switch figure.caption.plain {
    case "turnout": return SentenceReader.isPercent(figure.value, last.turnout)
    case "electors": return SentenceReader.isNumber(figure.value, last.electorate)
    case "points of swing would have changed the seat": return SentenceReader.isPercent(figure.value + "%", swing)
    case "votes from the winner to the second would have changed the seat":
      guard let votes = Double(figure.value.filter { $0 != "," }) else { return false }
      return last.majority - 2 * votes < 0 && last.majority - 2 * (votes - 1) >= 0
    case "voted Leave", "voted Leave (estimate)":
      return seat.leave.map { SentenceReader.isPercent(figure.value, $0) } == true
    default: return false
    }
  }

  func isTrue(title: String, _ last: SeatOracle.Election) -> Bool {
    var reader = SentenceReader(title)
    if let won = reader.take(#"(.+?) won by \#(SentenceReader.number) votes?$"#) {
      let winner = last.ranked[0]
      return (winner.name.map { won[0] == $0 } ?? isCandidate(won[0], winner.party))
        && SentenceReader.isNumber(won[1], last.majority)
    }
    if let close = reader.take(
      #"It was the (?:(\d+)(?:st|nd|rd|th) )?(closest|safest) of (all )?(\d+) seats: a swing of (under 0\.1|[\d.]+) points from (.+?) to (.+?) would have changed it$"#
    ) {
      return isRank(close, last)
    }
    if let swing = reader.take(
      #"A swing of (under 0\.1|[\d.]+) points from (.+?) to (.+?) would have changed it$"#)
    {
      return isSwing(swing, last)
    }
    if let held = reader.take(#"(.+?) (probably |possibly )?came first every time since (\d{4})$"#) {
      return turns == 0 && held[1] == adverb && held[2] == judged.first.map { String($0.year) }
        && isCandidate(held[0], last.ranked[0].party)
    }
    if let changed = reader.take(#"First place (probably |possibly )?changed (.+?) in (.+?) elections$"#) {
      return SentenceReader.count(changed[1]) == turns && changed[0] == adverb
        && SentenceReader.count(changed[2]) == judged.count
    }
    if let members = reader.take("Members for the old (.+)$") {
      let largest = seat.origins.map(\.share).max()
      return seat.origins.contains { $0.name == members[0] && $0.share == largest }
    }
    return title == "The elections before" || title.hasSuffix("by-election") || title.hasSuffix("by-elections")
  }

  /// The elections but a notional one at the beginning that has no probability.
  private var judged: ArraySlice<SeatOracle.Election> {
    seat.elections.drop { $0.basis == "published" && $0.probability == nil }
  }

  /// How often another party came first than the time before.
  private var turns: Int {
    zip(judged, judged.dropFirst()).count { $0.ranked[0].party != $1.ranked[0].party }
  }

  private var adverb: String { likelihood(of: seat.elections) }

  /// "probably ", "possibly ", or nothing where the winners are known.
  func likelihood(of elections: [SeatOracle.Election]) -> String {
    let joint = elections.compactMap(\.probability).reduce(1, *)
    return joint > 0.9995 ? "" : joint > 0.5 ? "probably " : "possibly "
  }

  private func isRank(_ told: [String], _ last: SeatOracle.Election) -> Bool {
    // The Speaker is not opposed by the large parties: his seat is in no ranking.
    let leads = peers.compactMap(\.last)
      .filter { $0.ranked.count > 1 && names[$0.ranked[0].party]?.kind != "speaker" }.map { $0.majority / $0.valid }
    let own = last.majority / last.valid
    let (closer, safer) = (leads.count { $0 < own }, leads.count { $0 > own })
    let place = Int(told[0]) ?? 1
    return Int(told[3]) == leads.count && (told[1] == "closest" ? closer < place : safer < place)
      && (told[1] == "closest" ? leads.count - safer : leads.count - closer) >= place
      && place <= 50 && isSwing(Array(told[4...6]), last)
  }

  /// Whether half the lead, in points, is told, and from whom to whom.
  private func isSwing(_ told: [String], _ last: SeatOracle.Election) -> Bool {
    SentenceReader.isPercent(told[0] + "%", last.majority / last.valid / 2)
      && isCandidate(told[1], last.ranked[0].party) && isCandidate(told[2], last.ranked[1].party)
  }

  func isNote(_ note: String) -> Bool {
    var reader = SentenceReader(note)
    let bases = Set(seat.elections.map(\.basis))
    if reader.take("E Estimated on boundaries that the election was not fought on: a model, not a count\\.$")
      != nil
    {
      return bases.contains("estimated")
    }
    if reader.take(
      "N Notional result on boundaries that the election was not fought on, as published: a model, not a count\\.$"
    )
      != nil
    {
      return bases.contains("published")
    }
    if reader.take(#"Where several independents stood, their shares are added up\.$"#) != nil {
      return seat.elections.contains { own in own.ranked.count { $0.party == "Ind" } > 1 }
    }
    var parts = 0
    let stood = #"stood only in a part that holds \#(SentenceReader.percent) of its electors\."#
    while let part = reader.take(
      #"(?:The independent who came|(.+?),) (first|second) in (\d{4}),? \#(stood)"#)
    {
      parts += 1
      guard let election = seat.elections.first(where: { String($0.year) == part[2] }), election.basis != "counted",
        let stood = seat.stood[election.year]?[part[1] == "first" ? 0 : 1]
      else { return false }
      let party = election.ranked[part[1] == "first" ? 0 : 1].party
      if !(part[0].isEmpty ? party == "Ind" : isCandidate(part[0], party)) { return false }
      if !SentenceReader.isPercent(part[3], stood) { return false }
    }
    if parts > 0 {
      let all = seat.stood.values.reduce(0) { $0 + $1.count { $0 < 0.99 } }
      let end =
        #"Where somebody did not stand nobody has votes for them: that is how such results are made, not how people there would have voted\.$"#
      return parts == all && reader.take(end) != nil
    }
    return note == "Of results that were not counted, parties under 0.5% are left out."
  }
}
