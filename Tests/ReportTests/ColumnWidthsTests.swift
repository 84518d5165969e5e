import Testing

import Report

@Suite struct ColumnWidthsTests {
  private typealias Demand = ColumnWidths.Demand

  @Test("fixed and fitting columns get what they ask for, flexible ones share the rest by weight")
  func roomy() {
    let demands = [
      Demand(width: .fixed(40), natural: 90, least: 20), Demand(width: .fit, natural: 30, least: 10),
      Demand(width: .flexible(1), natural: 50, least: 10), Demand(width: .flexible(2), natural: 50, least: 10),
    ]
    #expect(ColumnWidths(demands, available: 160).widths == [40, 30, 30, 60])
  }

  @Test("a flexible column never gets less than its widest word while there is room")
  func needy() {
    let demands = [
      Demand(width: .flexible(1), natural: 50, least: 60), Demand(width: .flexible(1), natural: 50, least: 10),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [60, 40])
  }

  @Test("fitting columns give way towards their widest word, each by what it can spare")
  func tight() {
    let demands = [
      Demand(width: .fit, natural: 100, least: 20), Demand(width: .fit, natural: 60, least: 20),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [60, 40])
  }

  @Test("where not even the words fit, the widest columns are cut and the narrow ones kept whole")
  func impossible() {
    let demands = [
      Demand(width: .flexible(1), natural: 90, least: 90), Demand(width: .fit, natural: 20, least: 20),
      Demand(width: .fit, natural: 70, least: 70),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [40, 20, 40])
  }
}
