import Elections
import TidyData
import Testing

/// Groups of seats, of the datasets and of a file of the user's.
@Suite struct GroupCheckTests {
  @Test("a group has constituencies of one boundary set, each once, and a name that no area has")
  func checked() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    try fixture.write(
      "groups.csv",
      """
      group,code
      both,E14000530
      both,E14001063
      twice,E14001063
      twice,E14001063
      nowhere,E14999999
      Wales,W07000081
      right,E14001063

      """)
    try Checks.run(try fixture.folder, &fixture.findings)
    let found = fixture.findings.all.filter { $0.file.hasSuffix("groups.csv") }.map { "\($0.found), \($0.expected)" }
    #expect(
      found == [
        "twice, E14001063 once more, each group, code once", "\"Wales\", a name that no area has",
        "\"both\" with constituencies of several boundary sets, those of one: what becomes of them on another follows by lineage",
        "E14999999, a constituency of one of the boundary sets",
      ])
  }

  @Test("a file of the user's has one group without a name, or several with theirs")
  func files() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    var findings = Findings()
    let one = try fixture.write("our patch.csv", "name,code\nAldershot,E14001063\nAldridge,E14001064\n")
    #expect(
      try SeatGroup.read(one, &findings) == [
        SeatGroup(name: "our patch", flag: one, codes: ["E14001063", "E14001064"].compactMap { ConstituencyCode($0) })
      ])
    let two = try fixture.write("two.csv", "code,group\nE14001063,b\nE14001064,a\n")
    #expect(try SeatGroup.read(two, &findings).map(\.name) == ["b", "a"])
    #expect(!findings.hasErrors)
    let wrong = try fixture.write("wrong.csv", "code\nE14001063\nAldershot\n")
    _ = try SeatGroup.read(wrong, &findings)
    #expect(findings.all.map(\.line) == [3])
    let empty = try fixture.write("empty.csv", "group,code\n")
    var none = Findings()
    #expect(throws: BrokenFileError.self) { try SeatGroup.read(empty, &none) }
  }
}
