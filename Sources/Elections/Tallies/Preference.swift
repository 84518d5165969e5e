extension TallyKey {
  /// The keys that are preferred: one for each election and boundary set, counted before published before calibrated.
  package static func preferred(among keys: some Sequence<TallyKey>) -> Set<TallyKey> {
    var best: [Place: TallyKey] = [:]
    for key in keys {
      let place = Place(election: key.election, boundarySet: key.boundarySet)
      if let rival = best[place], rival.rank <= key.rank { continue }
      best[place] = key
    }
    return Set(best.values)
  }

  /// What keys must share to be rivals.
  private struct Place: Hashable {
    let election: Int
    let boundarySet: String
  }

  private var rank: Int {
    switch (basis, method) {
    case (.counted, _): 0
    case (.published, _): 1
    case (.estimated, .calibrated): 2
    case (.estimated, _): 3
    }
  }
}
