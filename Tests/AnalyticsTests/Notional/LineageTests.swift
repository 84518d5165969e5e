import Analytics
import Elections
import Testing

@Suite struct LineageTests {
  /// Overlaps of old 1… with new 1…: the share of the old one and the share of the new one.
  private func lineage(_ parts: [(old: Int, new: Int, ofOld: Double, ofNew: Double)]) throws -> Lineage {
    let change = BoundaryChange(
      try parts.map { part in
        let share = Overlap.Share(ofOld: part.ofOld, ofNew: part.ofNew)
        return Overlap(
          old: try #require(ConstituencyCode("E1400000\(part.old)")),
          new: try #require(ConstituencyCode("E1400100\(part.new)")), residential: share, area: share,
          population: share)
      })
    return Lineage(change, naturalShare: 0.65)
  }

  @Test("one old constituency, all of it and nothing else, is unchanged")
  func unchanged() throws {
    #expect(try lineage([(1, 1, 1, 1)]).isUnchanged == [true])
    #expect(try lineage([(1, 1, 1, 0.9), (2, 1, 1, 0.1)]).isUnchanged == [false])
  }

  @Test("made of one old constituency altogether, but not all of it, is changed")
  func lostLand() throws {
    let lineage = try lineage([(1, 1, 0.9, 1), (1, 2, 0.1, 1)])
    #expect(lineage.isUnchanged == [false, false])
  }

  @Test("the largest share of the new constituency decides, not that of the old one")
  func predecessor() throws {
    let lineage = try lineage([(1, 1, 1, 0.3), (2, 1, 0.2, 0.7), (2, 2, 0.8, 1)])
    #expect(lineage.predecessors == [1, 2])
  }

  @Test("a predecessor is natural above 65% only")
  func natural() throws {
    #expect(try lineage([(1, 1, 1, 0.65), (2, 1, 1, 0.35)]).isNatural == [false])
    #expect(try lineage([(1, 1, 1, 0.66), (2, 1, 1, 0.34)]).isNatural == [true])
  }

  @Test("of several that claim one old constituency, it is that of the one that takes most of it, or nobody's")
  func claims() throws {
    #expect(try lineage([(1, 1, 0.7, 1), (1, 2, 0.3, 1)]).isNatural == [true, false])
    #expect(try lineage([(1, 1, 0.5, 1), (1, 2, 0.5, 1)]).isNatural == [false, false])
  }
}
