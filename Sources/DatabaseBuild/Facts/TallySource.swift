import TidyData
import Elections

/// A tally to be stored: where its votes are read from and what it is compared with.
struct TallySource {
  let number: Int
  let key: TallyKey
  let isPreferred: Bool
  /// The number of the preferred tally of the general election before, on the same boundary set.
  let baseline: Int?
  let file: String
  /// The election in whose declared contests alone the votes are; nil for all contests.
  var declaredIn: Int?
  /// The number of the tally that these contests are taken from; nil for all contests.
  var whole: Int?

  /// Every tally the folder has votes for.
  ///
  /// Counted where there are contests, published where there is a notional result,
  /// estimated where votes can be carried across a boundary change. Before an election that is not declared everywhere stand those
  /// of the elections before it in the same contests alone, to be compared with it.
  ///
  /// - Parameters:
  ///   - elections: the elections, in any order.
  ///   - progress: how far each has got, by year.
  ///   - notional: the notional results.
  ///   - changes: the boundary changes that votes can be carried across.
  /// - Returns: the tallies, by boundary set and year, so that a baseline comes before what is compared with it.
  static func all(
    _ elections: [Election], _ progress: [Int: ElectionProgress], notional: [NotionalResult], changes: [KnownChange]
  ) -> [TallySource] {
    var files: [(key: TallyKey, file: String)] = []
    for election in elections {
      guard let set = election.boundarySet, let own = progress[election.year], !own.declared.isEmpty else { continue }
      files.append(
        (TallyKey(election: election.year, boundarySet: set, basis: .counted), "candidacies-\(election.year).csv"))
    }
    for result in notional {
      files.append(
        (
          TallyKey(election: result.election, boundarySet: result.boundarySet, basis: .published),
          "notional-votes-\(result.election)-on-\(result.boundarySet).csv"
        ))
    }
    for known in changes {
      let old = elections.filter { $0.boundarySet == known.predecessor && progress[$0.year]?.isWhole ?? false }.map(
        \.year)
      let hasReference = notional.contains { $0.boundarySet == known.set.id && old.contains($0.election) }
      for election in old {
        for method in hasReference ? Method.allCases : [.uniform] {
          files.append(
            (
              TallyKey(election: election, boundarySet: known.set.id, basis: .estimated, method: method),
              "method \(method.rawValue)"
            ))
        }
      }
    }
    files.sort { $0.key.order < $1.key.order }
    let preferred = TallyKey.preferred(among: files.map(\.key))
    var sources: [TallySource] = []
    for entry in files {
      let before = sources.filter {
        $0.isPreferred && $0.key.boundarySet == entry.key.boundarySet && $0.key.election < entry.key.election
      }
      var baseline = before.max { $0.key.election < $1.key.election }?.number
      if entry.key.basis == .counted, let own = progress[entry.key.election], own.counted.count < own.seats {
        for whole in before {
          let part = TallySource(
            number: sources.count + 1, key: whole.key, isPreferred: false, baseline: nil, file: whole.file,
            declaredIn: entry.key.election, whole: whole.number)
          if whole.number == baseline { baseline = part.number }
          sources.append(part)
        }
      }
      sources.append(
        TallySource(
          number: sources.count + 1, key: entry.key, isPreferred: preferred.contains(entry.key), baseline: baseline,
          file: entry.file))
    }
    return sources
  }
}

extension TallyKey {
  /// By boundary set and election; the more trustworthy of one election first.
  fileprivate var order: (String, Int, Basis, String) { (boundarySet, election, basis, method?.rawValue ?? "") }
}
