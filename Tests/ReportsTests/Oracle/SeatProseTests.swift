import Database
import Findings
import Press
import Report
import Reports
import Testing

/// Every sentence of the report of every constituency, read again and held against the base tables.
@Suite("Sentences about constituencies, read again")
struct SeatProseTests {
  /// How parties are called in sentences.
  private static let names: Result<[String: (prose: String, kind: String)], any Error> = Result {
    Dictionary(
      uniqueKeysWithValues: try Press.rows("SELECT party, replace(prose_name, '''', '’'), kind FROM party").map {
        (try $0.text(0), (try $0.text(1), try $0.text(2)))
      })
  }

  private static let seats: Result<[SeatOracle], any Error> = Result { try SeatOracle.all() }

  @Test("every sentence, title and number about every constituency is true", arguments: ["2010", "2024"], 0..<4)
  func sentences(set: String, quarter: Int) throws {
    let library = try Press.library()
    let seats = try Self.seats.get().filter { $0.set == set }
    #expect(seats.count == 650)
    for (place, seat) in seats.enumerated() where place % 4 == quarter {
      let edition = try ConstituencyReport.edition(seat.code, on: set, in: library)
      let faults = try SeatReading(seat, among: seats, Self.names.get()).faults(in: edition.report.blocks)
      #expect(faults == [], "\(seat.name)")
    }
  }
}
