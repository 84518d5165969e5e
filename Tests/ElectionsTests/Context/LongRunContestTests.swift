import Elections
import Testing

@Suite struct LongRunContestTests {
  private func seats(
    members: Int = 1, _ votes: [LongRunContest.Group: Int], unopposed: [LongRunContest.Group] = []
  ) -> [LongRunContest.Group: LongRunContest.Seats] {
    LongRunContest(
      election: "1929", name: "SOMEWHERE", region: "Wales", members: members, electorate: nil, totalVotes: nil,
      votes: votes, unopposed: unopposed
    ).seats
  }

  @Test("a named group that beats the pool has the seat for certain")
  func named() {
    let all = seats([.con: 40, .lab: 30, .other: 39])
    #expect(all.keys.sorted { $0.rawValue < $1.rawValue } == [.con])
    #expect(all[.con]?.certain == 1 && all[.con]?.uncertain == 0)
  }

  @Test("a pool that leads may be many parties: the seat is uncertain")
  func pool() {
    let all = seats([.con: 40, .other: 41])
    #expect(all[.other]?.certain == 0 && all[.other]?.uncertain == 1)
  }

  @Test("a seat that only the pool fought is the pool's")
  func poolAlone() { #expect(seats([.other: 20])[.other]?.certain == 1) }

  @Test("of equal votes neither wins for certain")
  func tie() {
    let all = seats([.con: 40, .lab: 40])
    #expect(all.values.reduce(0) { $0 + $1.certain } == 0)
    #expect(all.values.reduce(0) { $0 + $1.uncertain } == 1)
  }

  @Test("several members are uncertain where groups share the votes, and certain where one group has them all")
  func several() {
    #expect(seats(members: 2, [.lab: 60, .con: 40])[.lab]?.uncertain == 2)
    #expect(seats(members: 2, [.con: 60])[.con]?.certain == 2)
  }

  @Test("members returned without a poll are certain; what is left of a constituency is uncertain with the pool")
  func unopposed() {
    let two = seats(members: 2, [:], unopposed: [.lab, .other])
    #expect(two[.lab]?.certain == 1 && two[.other]?.certain == 1)
    let one = seats(members: 2, [:], unopposed: [.other])
    #expect(one[.other]?.certain == 1 && one[.other]?.uncertain == 1)
  }
}
