import Charts
import Testing

@Suite struct LabelSpacingTests {
  private func labels(_ wishes: [Double], extent: Double = 10) -> [LabelSpacing.Label] {
    wishes.enumerated().map { .init(wish: $1, extent: extent, weight: -Double($0)) }
  }

  @Test("labels with room stay where they want to be")
  func free() {
    #expect(LabelSpacing.apart(labels([10, 50, 90]), within: 0...100) == [10, 50, 90])
  }

  @Test("labels that want the same place share the way")
  func shared() {
    #expect(LabelSpacing.apart(labels([50, 50]), within: 0...100) == [45, 55])
    #expect(LabelSpacing.apart(labels([2, 2, 98]), within: 0...100) == [5, 15, 95])
  }

  @Test("labels without room are left out, the least important first")
  func omitted() {
    #expect(LabelSpacing.apart(labels([50, 51, 52]), within: 45...66) == [50, 60, nil])
    #expect(LabelSpacing.apart(labels([50]), within: 0...5) == [nil])
  }

  @Test("no labels overlap and none leaves the room, whatever they want")
  func random() {
    var seed = Seed(7)
    for _ in 0..<300 {
      let wishes = (0..<Int(seed.next(in: 1...30))).map { _ in
        LabelSpacing.Label(
          wish: seed.next(in: -20...120), extent: seed.next(in: 1...20), weight: seed.next(in: 0...9),
          pull: seed.next(in: 1...9))
      }
      let placed = zip(LabelSpacing.apart(wishes, within: 0...100), wishes).compactMap { middle, wish in
        middle.map { ($0 - wish.extent / 2, $0 + wish.extent / 2) }
      }.sorted { $0 < $1 }
      #expect(placed.allSatisfy { $0.0 > -1e-9 && $0.1 < 100 + 1e-9 })
      #expect(zip(placed, placed.dropFirst()).allSatisfy { $0.1 <= $1.0 + 1e-9 })
    }
  }
}

/// Numbers that look random and are the same every time.
struct Seed {
  private var state: UInt64

  init(_ state: UInt64) { self.state = state }

  mutating func next(in range: ClosedRange<Double>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + (range.upperBound - range.lowerBound) * Double(state >> 33) / Double(1 << 31)
  }
}

extension Seed: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    let halves = (0..<2).map { _ in UInt64(next(in: 0...1) * Double(UInt32.max)) }
    return halves[0] << 32 | halves[1]
  }
}
