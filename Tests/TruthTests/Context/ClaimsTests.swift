import Elections
import Queries
import Database
import TableRecords
import Testing

@Suite struct ClaimsTests {
  private static let table: Result<Table, any Error> = Result {
    try Claims(ElectionDatabase(path: CommittedDatabase.path.get())).table()
  }

  @Test("the verdict that each of the 140 checks comes to is the data set's")
  func verdicts() throws {
    let published = try CommittedDatabase.rows("SELECT claim, published_verdict FROM claim")
    let expected = Dictionary(uniqueKeysWithValues: try published.map { (try $0.text(0), try $0.text(1)) })
    let rows = try Self.table.get().records
    #expect(rows.count == 140)
    for row in rows { #expect(row.text("verdict") == expected[row.text("claim")], "\(row.text("claim"))") }
    let counts = Dictionary(grouping: rows) { $0.text("verdict") }.mapValues(\.count)
    #expect(counts == ["confirmed": 107, "superseded": 9, "wrong": 6, "not checkable": 18])
  }

  @Test(
    "the final figures are computed",
    arguments: [
      (
        "ge15-bbc-live-danny-alexander-loses",
        "SNP gain from LD; Danny Alexander (LD) came 2 with 18,029 votes; majority 10,809"
      ),
      ("ge15-bbc-live-lab-misses-targets", "9 of its 50 closest Con-held targets won"),
      ("ge15-gazette-barrow-majority-2010", "5,208"), ("ge24-mail-majority-170", "172 (174 with the Speaker)"),
      ("ge24-mail-lab-scotland-19", "+16.73 points (18.6% -> 35.3%)"),
      ("ge24-mail-con-worst-ever", "121 v earlier minimum 165 (1997)"),
      ("ge24-mail-tunbridge-tory-since-1970s", "first election 1974F; Con at 13 of 13 elections to 2019"),
      (
        "ge15-bbc-green-northern-cities",
        "Manchester 2.2->8.7%; Liverpool 1.3->5.7%; Leeds 1.1->6.3%; Sheffield 1.6->6.3%; Newcastle 1.3->5.6%"
      ),
    ])
  func finals(claim: String, final: String) throws {
    #expect(try Self.table.get().records.first { $0.text("claim") == claim }?.text("final") == final)
  }

  @Test("no check states its own answer: without results there is nothing to confirm")
  func computed() throws {
    // A check whose statement reads no table would be a typed answer.
    for row in try CommittedDatabase.rows("SELECT claim, check_sql FROM claim WHERE check_sql IS NOT NULL") {
      let (claim, sql) = (try row.text(0), try row.text(1))
      #expect(
        ["candidate", "contest", "party_area", "area_total", "exit_poll", "long_run", "by_election"].contains {
          sql.contains("FROM \($0)") || sql.contains("JOIN \($0)")
        }, "\(claim)")
    }
  }

  @Test("claims are filtered by election and verdict, and an election that nobody claimed about is refused")
  func filters() throws {
    let claims = try Claims(ElectionDatabase(path: CommittedDatabase.path.get()))
    #expect(try claims.table(election: 2017).rows.count == 7)
    let wrong = try claims.table(election: 2024, verdict: .wrong).records
    #expect(
      wrong.map { $0.text("claim") } == [
        "ge24-mail-rees-mogg-seat-name", "ge24-mail-reform-30-percent", "ge24-mail-shapps-margin",
        "ge24-mail-truss-wrong-seat",
      ])
    #expect(throws: QueryError.self) { try claims.table(election: 1951) }
  }
}
