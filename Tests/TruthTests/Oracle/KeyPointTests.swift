import Findings
import Queries
import Testing

@Suite("The points that get quoted")
struct KeyPointTests {
  /// What the House of Commons Library's papers on each election say (CBP-7186, 7979, 8749, 10009).
  @Test(
    "the majority, the loser, the turnout and the numbers behind them are the published ones",
    arguments: [
      (2010, "No party won a majority.", ["306 of 650", "36.1%", "20 seats short"]),
      (2015, "The Conservatives won a majority of 10.", ["330 of 650", "36.8%"]),
      (2017, "No party won a majority.", ["317 of 650", "42.3%", "nine seats short"]),
      (2019, "The Conservatives won a majority of 80.", ["365 of 650", "43.6%"]),
      (2024, "Labour won a majority of 172.", ["411 of 650", "33.7%", "the lowest of all 29 elections"]),
    ])
  func points(election: Int, lead: String, facts: [String]) throws {
    let library = try Library(CommittedDatabase.engine())
    let points = try KeyPoints(library, House(library, election: election)).points()
    #expect(points.first?.lead == lead)
    for fact in facts { #expect(points.first?.text.contains(fact) == true, "\(fact): \(points.first?.text ?? "")") }
    #expect(points.last?.lead.contains("Turnout was") == true)
    #expect(Set(points.map(\.lead)).count == points.count && points.count <= 7)
    for point in points {
      #expect(point.lead.split(separator: " ").count <= 9 && point.lead.hasSuffix("."), "\(point.lead)")
    }
  }
}
