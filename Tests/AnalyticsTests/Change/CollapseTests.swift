import Analytics
import Testing

@Suite struct CollapseTests {
  @Test(
    "a share collapses by a third and three points, both",
    arguments: [
      (0.30, 0.20, true), (0.30, 0.2001, false), (0.06, 0.035, false), (0.09, 0.06, true), (0.08, 0.0501, false),
      (0.04, 0.0, true),
    ])
  func shares(then: Double, now: Double, collapses: Bool) {
    let fortune = Fortune(shareThen: then, shareNow: now, seatsThen: 0, seatsNow: 0)
    #expect(fortune.collapse == (collapses ? .share : nil))
    #expect(fortune.surge == nil)
  }

  @Test(
    "seats collapse when halved from at least five",
    arguments: [(5, 2, true), (6, 3, true), (5, 3, false), (4, 0, false)])
  func seats(then: Int, now: Int, collapses: Bool) {
    #expect(
      Fortune(shareThen: nil, shareNow: nil, seatsThen: then, seatsNow: now).collapse == (collapses ? .seats : nil))
  }

  @Test("a surge is of the share, or of seats where the share rose by three points too")
  func surge() {
    #expect(Fortune(shareThen: 0.20, shareNow: 0.30, seatsThen: 6, seatsNow: 56).surge == .both)
    #expect(Fortune(shareThen: 0.20, shareNow: 0.30, seatsThen: 6, seatsNow: 7).surge == .share)
    #expect(Fortune(shareThen: 0.29, shareNow: 0.32, seatsThen: 2, seatsNow: 5).surge == .seats)
    #expect(Fortune(shareThen: 0.29, shareNow: 0.319, seatsThen: 2, seatsNow: 50).surge == nil)
    #expect(Fortune(shareThen: nil, shareNow: 0.319, seatsThen: 2, seatsNow: 50).surge == nil)
  }

  @Test("without constituencies contested both times only seats are looked at")
  func unknownShare() {
    #expect(Fortune(shareThen: nil, shareNow: 0.4, seatsThen: 0, seatsNow: 0).surge == nil)
  }
}
