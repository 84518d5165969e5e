import Elections
import Queries
import Testing
import Wording

import Findings
import Press

@Suite struct FindingTests {
  @Test("a headline is the finding most worth saying among those short enough, the shortest where none is")
  func headline() {
    let long = String(repeating: "word ", count: 30)
    #expect(Headline.of([Finding("red won", .plain), Finding("red won all", .whole)], plain: "") == "Red won all")
    #expect(Headline.of([Finding(long, .whole), Finding("red won", .plain)], plain: "") == "Red won")
    #expect(Headline.of([Finding(long + long, .whole), Finding(long, .plain)], plain: "") == "W" + long.dropFirst())
    #expect(Headline.of([Finding("one", .span), Finding("two", .span)], plain: "") == "One")
    #expect(Headline.of([], plain: "seats by party") == "Seats by party")
  }

  @Test(
    "a portion is said as people say it",
    arguments: [
      (26, 27, "26 of the 27 seats"), (27, 27, "all 27 seats"), (2, 2, "both seats"), (1, 1, "the only seat"),
      (0, 27, "none of the 27 seats"), (1, 3, "one of the three seats"), (3, 3, "all three seats"),
      (0, 1, "no seat"), (1, 2, "one of the two seats"),
    ])
  func portions(count: Int, total: Int, words: String) {
    #expect(Portion.of(count, total, "seat") == words)
  }

  @Test("verbs go with their nouns")
  func nouns() {
    #expect(Noun("turnout").was == "was" && Noun("votes", isPlural: true).was == "were")
    #expect(Noun([Noun("Labour"), Noun("the SNP")]) == Noun("Labour and the SNP", isPlural: true))
    #expect(Noun("the Greens").possessive == "the Greens’" && Noun("Labour").possessive == "Labour’s")
    let plural = try? Press.library()
    let looks = ["Con", "Lab", "LD", "SNP", "Green", "PC", "Ind", "Spk"].compactMap {
      plural?.look(PartyCode($0)).noun.was
    }
    #expect(looks == ["were", "was", "were", "was", "were", "was", "were", "was"])
  }

  @Test("a ranking names where a number was highest and lowest, ties together, and says where there is no difference")
  func ranking() {
    func first(_ places: [(String, Double)]) -> String {
      Ranking(Noun("turnout"), places.map { (name: $0.0, value: $0.1) }) { Number.percent($0) }.findings.first?.words
        .replacing("\u{A0}", with: " ") ?? ""
    }
    #expect(first([("A", 0.5), ("B", 0.7)]) == "turnout was higher in B (70.0%) than in A (50.0%)")
    #expect(
      first([("A", 0.5), ("B", 0.7), ("C", 0.7)]) == "turnout was highest in B and C (70.0%) and lowest in A (50.0%)")
    #expect(
      first([("A", 0.5), ("B", 0.7), ("C", 0.7), ("D", 0.7)])
        == "turnout was highest in three constituencies (70.0%) and lowest in A (50.0%)")
    #expect(
      first([("A", 0.5), ("B", 0.70001), ("C", 0.70002)])
        == "turnout was highest in C (70.0%) and lowest in A (50.0%)")
    #expect(first([("A", 0.50001), ("B", 0.50002)]) == "turnout was 50.0% in both constituencies")
    #expect(first([("A", 0.5)]) == "turnout was 50.0% in A")
    #expect(first([]) == "")
  }

  @Test("a course tells a line crossed before a record, a record before the span, and that nothing changed")
  func course() {
    func best(_ values: [Double], _ lines: [Double] = []) -> String {
      let points = zip([2010, 2015, 2017, 2019, 2024], values).map { (year: $0, value: $1) }
      let findings = Course(Noun("turnout"), points, lines: lines) { Number.decimal($0) }.findings
      return Headline.of(findings, plain: "")
    }
    #expect(
      best([65, 66, 68, 67, 59], [60]) == "Turnout fell to 59.0 in 2024, the only one of five elections under 60.0")
    #expect(best([65, 66, 68, 67, 59]) == "Turnout fell to 59.0 in 2024, the lowest of five elections since 2010")
    #expect(best([65, 66, 68, 67, 69]) == "Turnout rose to 69.0 in 2024, the highest of five elections since 2010")
    #expect(
      best([55, 56, 58, 57, 61], [60])
        == "Turnout rose to 61.0 in 2024, the only one of five elections at 60.0 or more")
    #expect(best([65, 66, 68, 59, 67]) == "Turnout was highest in 2017, at 68.0, and lowest in 2019, at 59.0")
    #expect(
      best([65, 68, 68, 59, 59])
        == "Turnout was highest in 2015 and 2017, at 68.0, and lowest in 2019 and 2024, at 59.0")
    #expect(best([65, 65, 65]) == "Turnout stayed at 65.0 from 2010 to 2017")
    #expect(best([65]) == "Turnout was 65.0 in 2010")
    #expect(best([]) == "")
  }

  @Test("shifts tell who rose and who fell most, ties together, and nothing that rounds to nothing")
  func shifts() {
    func first(_ changes: [(String, Double)]) -> String {
      Shifts(changes.map { (noun: Noun($0.0), change: $0.1) }) { Movement($0).size }.findings.first?.words ?? ""
    }
    #expect(
      first([("Red", 0.1), ("Blue", -0.2), ("Green", 0.05), ("Grey", -0.01)])
        == "Red rose most, by 10.0 points; Blue fell most, by 20.0 points")
    #expect(first([("Red", 0.1), ("Blue", -0.1)]) == "Red rose by 10.0 points; Blue fell by 10.0 points")
    #expect(first([("Red", 0.1), ("Blue", 0.1), ("Grey", 0.02)]) == "Red and Blue rose most, by 10.0 points each")
    #expect(first([("Red", 0.0004), ("Blue", -0.0003)]) == "nothing changed")
    #expect(first([("Red", 0.0004)]) == "Red did not change")
    #expect(first([("Red", -0.02)]) == "Red fell by 2.0 points")
    #expect(first([]) == "")
  }

  @Test("a drift tells which way most places went and where furthest")
  func drift() {
    func best(_ places: [(String, Double)]) -> String {
      let drift = Drift(
        places.map { (name: $0.0, value: $0.1) }, ("turnout rose", "turnout fell", "turnout did not change"),
        of: ("seat", "seats")
      ) { Number.decimal($0) + " points" }
      return Headline.of(drift.findings, plain: "")
    }
    #expect(
      best([("A", -5), ("B", -2), ("C", 1)]) == "Turnout fell in two of the three seats, most in A, by 5.0 points")
    #expect(best([("A", 5), ("B", 2)]) == "Turnout rose in both seats, most in A, by 5.0 points")
    #expect(best([("A", 0), ("B", 0)]) == "Turnout did not change")
    #expect(best([("A", -1)]) == "Turnout fell in A, by 1.0 points")
    #expect(best([]) == "")
  }

  @Test("a count of seats tells who won all, most or as many as another, and how far that is from a majority")
  func seats() {
    func best(_ parties: [(String, Int)], _ place: String? = "the North East", house: Bool = false) -> String {
      let count = SeatCount(parties.map { (noun: Noun($0.0), seats: $0.1) }, in: place)
      return Headline.of(house ? count.strength : count.findings, plain: "")
    }
    #expect(best([("Red", 26), ("Blue", 1)]) == "Red won 26 of the 27 seats in the North East")
    #expect(best([("Red", 27), ("Blue", 0)]) == "Red won all 27 seats in the North East")
    #expect(best([("Red", 1)]) == "Red won the only seat in the North East")
    #expect(best([("Red", 9), ("Blue", 9), ("Grey", 1)]) == "Red and Blue won nine seats each in the North East")
    #expect(best([("Red", 1), ("Blue", 1)], nil) == "Red and Blue won one seat each")
    #expect(best([("Red", 0)]) == "")
    #expect(best([("Red", 411), ("Blue", 239)], house: true) == "Red won 411 of 650 seats, a majority of 172")
    #expect(
      best([("Red", 317), ("Blue", 300), ("Grey", 33)], house: true)
        == "Red won 317 of 650 seats, nine short of a majority")
    #expect(best([("Red", 325), ("Blue", 325)], nil, house: true) == "Red and Blue won 325 seats each")
  }

  @Test("leads tell who came first when, and the largest step")
  func leads() {
    let years = [2010, 2015, 2017]
    func runner(_ name: String, _ values: [Double]) -> Leads.Runner {
      Leads.Runner(noun: Noun(name), points: zip(years, values).map { (year: $0, value: $1) })
    }
    let leads = Leads([runner("Red", [5, 3, 3]), runner("Blue", [4, 6, 2])])
    #expect(leads.firsts("won the most seats").first?.words == "Red won the most seats in 2010 and 2017, Blue in 2015")
    let size = { (size: Double) in English.quantity(Int(size), "seat") }
    #expect(
      leads.step {
        "gained " + size($0)
      } fall: {
        "lost " + size($0)
      }.first?.words
        == "Blue lost four seats in 2017, the largest change at one election")
    let always = Leads([runner("Red", [5, 7, 3]), runner("Blue", [4, 6, 2])])
    #expect(
      always.firsts("won the most seats").first?.words == "Red won the most seats at all three elections since 2010")
    let tied = Leads([runner("Red", [5, 5, 0]), runner("Blue", [5, 5, 0])])
    #expect(tied.firsts("won the most seats").isEmpty)
    #expect(
      tied.step {
        "gained " + size($0)
      } fall: {
        "lost " + size($0)
      }.isEmpty, "two lost as many")
    #expect(Leads([]).firsts("won").isEmpty)
    // Who was absent in 2015 has no step from 2010 to 2017.
    let absent = Leads.Runner(noun: Noun("Grey"), points: [(year: 2010, value: 9), (year: 2017, value: 1)])
    #expect(
      Leads([runner("Red", [5, 3, 4]), absent]).step {
        "gained " + size($0)
      } fall: {
        "lost " + size($0)
      }.first?.words == "Red lost two seats in 2015", "who came or went may have changed by more")
  }
}
