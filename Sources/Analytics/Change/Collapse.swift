/// A party's fortune in an area from one election to another, which tells whether it collapsed or surged.
package struct Fortune: Equatable, Sendable {
  /// Why a change is called a collapse or a surge.
  package enum Reason: String, Sendable {
    /// The share moved far enough.
    case share
    /// The seats moved far enough.
    case seats
    case both = "share and seats"

    init?(share: Bool, seats: Bool) {
      switch (share, seats) {
      case (true, true): self = .both
      case (true, false): self = .share
      case (false, true): self = .seats
      case (false, false): return nil
      }
    }
  }

  /// Share then, over the constituencies contested both times, as a fraction of one; nil where there are none.
  package let shareThen: Double?
  /// Share now, over the same constituencies.
  package let shareNow: Double?
  /// Seats then, in the whole area.
  package let seatsThen: Int
  package let seatsNow: Int

  package init(shareThen: Double?, shareNow: Double?, seatsThen: Int, seatsNow: Int) {
    (self.shareThen, self.shareNow, self.seatsThen) = (shareThen, shareNow, seatsThen)
    self.seatsNow = seatsNow
  }

  /// Why the party collapsed; nil where it did not.
  ///
  /// Its share fell by at least a third and by at least 3 points, or its seats at least halved from at least 5. From 30 to 20% is a
  /// collapse, from 30 to 21% is none, from 6 to 3.5% is none; from 5 seats to 2 is one, from 4 to none is none.
  ///
  /// Source: definition of this project.
  package var collapse: Reason? {
    Reason(share: Self.fell(shareThen, shareNow), seats: Self.halved(seatsThen, seatsNow))
  }

  /// Why the party surged; nil where it did not.
  ///
  /// Its share rose by at least half and by at least 3 points, or its seats at least doubled to at least 5 and its share rose by at
  /// least 3 points: from 40 to 42% and from 3 seats to 27 is none, since others fell.
  ///
  /// Source: definition of this project.
  package var surge: Reason? {
    let rose = shareThen.flatMap { then in shareNow.map { $0 - then >= 0.03 - Self.hair } } == true
    return Reason(share: Self.fell(shareNow, shareThen), seats: rose && Self.halved(seatsNow, seatsThen))
  }

  /// Decimal fractions are a hair off in binary: 0.3 − 0.2 is less than a third of 0.3.
  private static let hair = 1e-12

  private static func fell(_ from: Double?, _ to: Double?) -> Bool {
    guard let from, let to else { return false }
    return (from - to) * 3 >= from - hair && from - to >= 0.03 - hair
  }

  private static func halved(_ from: Int, _ to: Int) -> Bool { from >= 5 && to * 2 <= from }
}
