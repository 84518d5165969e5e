import Drawing
import Testing

import Charts

@Suite struct BadgeTests {
  private let red = Colour(0xE4003B)
  private let blue = Colour(0x0087DC)
  private let amber = Colour(0xFAA61A)
  private let green = Colour(0x02A95B)

  @Test("fills side by side that some reader takes for each other get different badges; the first in order is plain")
  func decided() {
    let badges = Badges(Neighbours(all: [red, blue, amber]), order: [blue, red])
    #expect(badges[blue] == .none && badges[red] == .dot && badges[amber] == .none)
    #expect(Badges(Neighbours(all: [red, blue]), order: [red])[blue] == .dot)
  }

  @Test("fills that never stand side by side stay plain, however alike")
  func apart() {
    let badges = Badges(Neighbours(row: [red, amber, blue]))
    #expect([red, amber, blue].allSatisfy { badges[$0] == .none })
  }

  @Test("the order in which fills are met does not matter")
  func order() {
    let fills = [red, blue, amber, green, Colour(0x12B6CF), Colour(0xBBBBBB)]
    let badges = Badges(Neighbours(all: fills))
    #expect(Badges(Neighbours(all: fills.reversed())) == badges)
    #expect(Set(fills.map { badges[$0] }).count > 1)
  }

  @Test("more fills alike than there are badges share the one that is least likely to be mistaken")
  func crowded() {
    let greys = (0..<8).map { Colour(red: 0.5 + 0.01 * Double($0), green: 0.5, blue: 0.5) }
    let badges = Badges(Neighbours(all: greys))
    #expect(Set(greys.map { badges[$0] }) == Set(Badge.allCases))
    #expect(badges[greys[Badge.allCases.count]] == badges[greys[0]])
  }

  @Test("the two largest parties differ in grey as they stand, and no other badge is needed for either")
  func largest() {
    let (labour, conservative) = (Colour(0xB4002F), Colour(0x0087DC))
    #expect(abs(labour.lightness - conservative.lightness) >= 15)
    let badges = Badges(Neighbours(all: [labour, conservative]), order: [conservative, labour])
    #expect(badges[labour] == .none && badges[conservative] == .none)
  }

  @Test("small multiples share badges, and a key of the legend has that of its dots")
  func shared() throws {
    func chamber(_ fills: [Colour]) throws -> Hemicycle {
      try Hemicycle(
        fills.enumerated().map { Part("\($0.offset)", 10, fill: $0.element) }, majority: 11, majorityLabel: "")
    }
    let facets = try Facets([.init("a", chamber([blue, green])), .init("b", chamber([green, amber]))], columns: 1)
    let chart = Chart(
      title: "t", subtitle: "s", plot: facets, legend: Legend([.init("green", green, .dot)]), source: "",
      alternative: "")
    func dots(_ chart: Chart) -> Int {
      let badge = green.mixed(with: green.ink, 0.8)
      return chart.scene(size: Size(300, 400), measurer: FixedWidthMeasurer()).items.leaves.count { item in
        if case .path(let path) = item { path.fill == badge } else { false }
      }
    }
    // The legend's key and the green seats of both chambers.
    #expect(dots(chart.badged(inOrderOf: [blue, green])) == 21)
    #expect(dots(chart.badged(inOrderOf: [green, blue, amber])) == 0)
  }
}
