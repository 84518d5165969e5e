import Canvas
import Drawing
import Queries
import TableRecords
import Testing

import Charts
import Figures
import Findings
import Press

@Suite struct BoundaryChangeTests {
  @Test("a seat whose change of hands is uncertain is hollow, and the legend counts such seats")
  func doubts() throws {
    let library = try Press.library()
    let filters = Filters(election: 2024, from: 2017)
    let uncertain = try library.ask(FlipsRequest(from: 2017, to: 2024)).rows.filter { $0.uncertain == true }
    let colouring = SeatColouring(changes: try library.ask(HexesRequest(filters)), library)
    #expect(!uncertain.isEmpty)
    #expect(uncertain.allSatisfy { colouring.look($0.code).look.mark == .hollow })
    #expect(colouring.looks.values.count { $0.look.mark == .hollow } == uncertain.count)
    let chart = try Gallery.draw("hexmap", FigureRequest(filters, mode: "changed"), in: library).chart
    let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: Typesetter())
    #expect(scene.texts.contains("uncertain \(uncertain.count)"))
  }

  @Test(
    "a lineage adds up to the voters of a constituency, new or old",
    arguments: ["Leeds North West", "Morley and Outwood", "Ynys Mon", "Pudsey", "Orkney and Shetland"])
  func lineage(name: String) throws {
    let library = try Press.library()
    let request = FigureRequest(Filters(constituency: name))
    let chart = try Gallery.draw("lineage", request, in: library).chart
    let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: Typesetter())
    #expect(!scene.texts.contains { $0.contains("for want of room") })
    let rows = try library.ask("lineage", request.filters).table.records
    let isNew = Set(rows.map { $0.text("code") }).count == 1
    let drawn = rows.filter { !isNew || ($0.number("share_of_new") ?? 0) >= 0.005 }
    let voters = drawn.reduce(0) { $0 + $1.count("voters") }
    #expect(voters > 20_000)
    #expect(scene.texts.contains { $0.filter(\.isNumber) == String(voters) }, "\(voters): \(scene.texts)")
  }
}
