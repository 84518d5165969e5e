/// What a trend can be of.
package enum TrendMeasure: String, CaseIterable, Sendable {
  case share, votes, seats
  case seatShare = "seat-share"
  case turnout, majority, candidates, women
  case secondPlaces = "second-places"
  case marginals
  case lostDeposits = "lost-deposits"
  case enpVotes = "enp-votes"
  case enpSeats = "enp-seats"
  case gallagher
  case loosemoreHanby = "loosemore-hanby"
  case volatility

  /// Whether each party has a value of its own.
  package var isOfParties: Bool {
    switch self {
    case .share, .votes, .seats, .seatShare, .candidates, .women, .secondPlaces, .marginals, .lostDeposits: true
    case .turnout, .majority, .enpVotes, .enpSeats, .gallagher, .loosemoreHanby, .volatility: false
    }
  }

  /// Whether one constituency has a value.
  package var isOfConstituencies: Bool {
    switch self {
    case .seatShare, .women, .secondPlaces, .marginals, .enpSeats, .gallagher, .loosemoreHanby: false
    case .share, .votes, .seats, .turnout, .majority, .candidates, .lostDeposits, .enpVotes, .volatility: true
    }
  }

  /// Whether its values hang on who won which seats.
  var countsWinners: Bool {
    switch self {
    case .seats, .seatShare, .secondPlaces, .marginals, .enpSeats, .gallagher, .loosemoreHanby: true
    case .share, .votes, .turnout, .majority, .candidates, .women, .lostDeposits, .enpVotes, .volatility: false
    }
  }

  /// What the values are.
  package var kind: ColumnKind {
    switch self {
    case .share, .seatShare, .turnout, .majority: .share
    case .votes: .votes
    case .seats, .candidates, .women, .secondPlaces, .marginals, .lostDeposits: .count
    case .enpVotes, .enpSeats, .gallagher, .loosemoreHanby, .volatility: .index
    }
  }

  /// What is measured, in words.
  package var meaning: String {
    switch self {
    case .share: "Votes as a fraction of valid votes."
    case .votes: "Votes."
    case .seats: "Seats won."
    case .seatShare: "Seats won as a fraction of all seats of the area."
    case .turnout: "Valid votes as a fraction of the electorate."
    case .majority: "The winner's majority as a fraction of valid votes; of an area, the median of its constituencies."
    case .candidates: "How many stood; in a notional result, in how many constituencies there are votes."
    case .women: "Women elected; not known of notional results."
    case .secondPlaces: "Seats in which a party came second."
    case .marginals: "Seats won by less than 10% of valid votes, the Speaker's left out."
    case .lostDeposits: "Candidates with no more than a twentieth of the valid votes; not known of notional results."
    case .enpVotes: "Effective number of parties by votes."
    case .enpSeats: "Effective number of parties by seats."
    case .gallagher: "Gallagher index of disproportionality."
    case .loosemoreHanby: "Loosemore–Hanby index of disproportionality."
    case .volatility: "Pedersen volatility against the general election before."
    }
  }
}
