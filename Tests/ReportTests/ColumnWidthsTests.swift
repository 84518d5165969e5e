import Testing

import Report

@Suite struct ColumnWidthsTests {
  private typealias Demand = ColumnWidths.Demand

  @Test("fixed and fitting columns get what they ask for, flexible ones share the rest by weight")
  func roomy() {
    let demands = [
      Demand(width: .fixed(40), cells: [90], least: 20), Demand(width: .fit, cells: [30], least: 10),
      Demand(width: .flexible(1), cells: [50], least: 10), Demand(width: .flexible(2), cells: [50], least: 10),
    ]
    #expect(ColumnWidths(demands, available: 160).widths == [40, 30, 30, 60])
  }

  @Test("a flexible column never gets less than its widest word while there is room")
  func needy() {
    let demands = [
      Demand(width: .flexible(1), cells: [50], least: 60), Demand(width: .flexible(1), cells: [50], least: 10),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [60, 40])
  }

  @Test("fitting columns give way towards their widest word, each by what it can spare")
  func tight() {
    let demands = [
      Demand(width: .fit, cells: [100], least: 20), Demand(width: .fit, cells: [60], least: 20),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [60, 40])
  }

  @Test("a few long cells wrap where most of every column then stand on one line")
  func mostOnOneLine() {
    let party = Demand(width: .fit, cells: [20, 20, 20, 20, 100], least: 20)
    let candidate = Demand(width: .flexible(1), cells: [40, 50, 50, 60, 60], least: 30)
    #expect(ColumnWidths([party, candidate], available: 120).widths == [20, 100])
    #expect(ColumnWidths([party, candidate], available: 200).widths == [120, 80])
  }

  @Test("what is left where every cell stands on one line is the same for all columns but fixed ones")
  func evenly() {
    let demands = [
      Demand(width: .flexible(1), cells: [40], least: 30), Demand(width: .fit, cells: [20], least: 20),
      Demand(width: .fixed(30), cells: [10], least: 10),
    ]
    #expect(ColumnWidths(demands, available: 130).widths == [60, 40, 30])
  }

  @Test("prose too long for any room does not take it from the columns that fit")
  func prose() {
    let name = Demand(width: .fit, cells: [20, 20, 20, 20, 50], least: 20)
    let prose = Demand(width: .flexible(1), cells: [400, 500], least: 30)
    #expect(ColumnWidths([name, prose], available: 120).widths == [50, 70])
  }

  @Test("where not even the words fit, the widest columns are cut and the narrow ones kept whole")
  func impossible() {
    let demands = [
      Demand(width: .flexible(1), cells: [90], least: 90), Demand(width: .fit, cells: [20], least: 20),
      Demand(width: .fit, cells: [70], least: 70),
    ]
    #expect(ColumnWidths(demands, available: 100).widths == [40, 20, 40])
  }
}
