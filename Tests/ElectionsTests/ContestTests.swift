import Elections
import Testing

@Suite struct ContestTests {
  let code = ConstituencyCode("E14000530")

  private func contest(_ votes: [(String, Double)], electorate: Double? = nil) throws -> Contest {
    Contest(
      constituency: try #require(code), electorate: electorate,
      contestants: votes.map { Contest.Contestant(party: $0.0, isPool: $0.0 == "Oth", votes: $0.1) })
  }

  @Test("the contestant with the most votes wins, and the majority is over the second")
  func winner() throws {
    let contest = try contest([("Con", 300), ("Lab", 500), ("LD", 200)], electorate: 2000)
    #expect(contest.winner?.party == "Lab")
    #expect(contest.runnerUp?.party == "Con")
    #expect(contest.majority == 200)
    #expect(contest.majorityShare == 0.2)
    #expect(contest.turnout == 0.5)
    #expect(contest.votes(of: "LD") == 200)
    #expect(contest.votes(of: "SNP") == nil)
  }

  @Test("between equal votes the order given decides")
  func tie() throws {
    let contest = try contest([("Lab", 10), ("Con", 10)])
    #expect(contest.winner?.party == "Lab")
    #expect(contest.majority == 0)
  }

  @Test("a single candidate's majority is all his votes")
  func single() throws {
    let contest = try contest([("Spk", 100)])
    #expect(contest.runnerUp == nil)
    #expect(contest.majority == 100)
  }

  @Test("several independents are each on their own for winning and one block for votes")
  func independents() throws {
    let contest = try contest([("Ind", 40), ("Con", 50), ("Ind", 30)])
    #expect(contest.winner?.party == "Con")
    #expect(contest.votes(of: "Ind") == 70)
  }

  @Test("votes published together come last whatever their number")
  func pool() throws {
    let contest = try contest([("Oth", 90), ("Con", 50), ("Lab", 40)])
    #expect(contest.contestants.map(\.party) == ["Con", "Lab", "Oth"])
    #expect(contest.majority == 10)
  }

  @Test("no votes define no share and no turnout")
  func empty() throws {
    let contest = try contest([], electorate: 0)
    #expect(contest.winner == nil)
    #expect(contest.majority == nil)
    #expect(contest.turnout == nil)
    #expect(contest.share(of: 1) == nil)
  }

  @Test("counted is preferred to published, published to calibrated, calibrated to uniform")
  func preference() {
    let uniform = TallyKey(election: 2019, boundarySet: "2024", basis: .estimated, method: .uniform)
    let calibrated = TallyKey(election: 2019, boundarySet: "2024", basis: .estimated, method: .calibrated)
    let published = TallyKey(election: 2019, boundarySet: "2024", basis: .published)
    let counted = TallyKey(election: 2019, boundarySet: "2010", basis: .counted)
    #expect(TallyKey.preferred(among: [uniform, calibrated, published, counted]) == [published, counted])
    #expect(TallyKey.preferred(among: [uniform, calibrated]) == [calibrated])
  }

  @Test("dates and times read only what the calendar and the clock have")
  func dates() {
    #expect(CalendarDate(iso: "2024-02-29")?.description == "2024-02-29")
    #expect(CalendarDate(iso: "2023-02-29") == nil)
    #expect(CalendarDate(iso: "24-2-9") == nil)
    #expect(LocalTime(iso: "2017-06-09T02:41")?.description == "2017-06-09T02:41")
    #expect(LocalTime(iso: "2019-12-13 02:30:00")?.description == "2019-12-13T02:30")
    #expect(LocalTime(iso: "2017-06-09T24:00") == nil)
    #expect(CalendarDate(iso: "0999-05-06")?.description == "0999-05-06")
    for text in ["2024-02-29x", "2024-2-29", "2024/02/29", "", "2024-02-"] { #expect(CalendarDate(iso: text) == nil) }
    for text in ["2017-06-09T02", "2017-06-09T02:4x", "2017-06-09T02:41:", "2017-06-09", "2017-06-09T002:41"] {
      #expect(LocalTime(iso: text) == nil)
    }
  }

  @Test("a constituency code is a nation's letter and eight digits")
  func codes() {
    #expect(ConstituencyCode("S14000010")?.nation == .scotland)
    #expect(ConstituencyCode("X14000010") == nil)
    #expect(ConstituencyCode("E1400001") == nil)
    #expect(ConstituencyCode("E1400001O") == nil)
  }
}
