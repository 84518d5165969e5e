/// A party's fortune in an area from one election to another, which tells whether it collapsed or surged.
package struct Fortune: Equatable, Sendable {
  /// Why a change is called a collapse or a surge.
  package enum Reason: String, Sendable {
    /// The share moved far enough.
    case share
    /// The seats moved far enough.
    case seats
    case both = "share and seats"
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
  /// Its share fell by at least a third and by at least 3 points, or its seats at least halved from at least 5. From 30 to 20 % is a
  /// collapse, from 30 to 21 % is none, from 6 to 3.5 % is none; from 5 seats to 2 is one, from 4 to none is none.
  ///
  /// Source: definition of this project.
  package var collapse: Reason? {
    let seatsFell = seatsThen >= 5 && seatsNow * 2 <= seatsThen
    guard shareFell else { return seatsFell ? .seats : nil }
    return seatsFell ? .both : .share
  }

  /// Why the party surged: it would have collapsed had time run backwards.
  ///
  /// So its share rose by at least half and by at least 3 points, or its seats at least doubled to at least 5.
  package var surge: Reason? {
    Fortune(shareThen: shareNow, shareNow: shareThen, seatsThen: seatsNow, seatsNow: seatsThen).collapse
  }

  private var shareFell: Bool {
    guard let shareThen, let shareNow else { return false }
    // Decimal fractions are a hair off in binary: 0.3 − 0.2 is less than a third of 0.3.
    let hair = 1e-12
    let fall = shareThen - shareNow
    return fall * 3 >= shareThen - hair && fall >= 0.03 - hair
  }
}
