import TidyData
import Testing

@Suite struct ContextCheckTests {
  /// A file, the beginning of the line that is put in another's place, that line, and what is found in it.
  private static let cases = [
    (
      "by-election-contests.csv", "2011-01-13,E14000870",
      "2011-01-13,E14000870,Oldham East and Saddleworth,,72788,34931,57,3559,LD gain from Lab,Lab,UKIP,Debbie,Abrahams",
      [
        "found 34931 valid votes, expected the candidates' 34930", "found a majority of 3559, expected 3558 by votes",
        "found \"LD\", expected Lab by votes", "found \"UKIP\", expected LD by votes",
      ]
    ),
    (
      "by-election-contests.csv", "2011-03-03,E14000541",
      "2025-03-03,E14000541,Barnsley Central,,65471,24219,,11771,Lab hold,Lab,UKIP,Dan,Jarvis",
      [
        "found E14000541, expected a constituency in force on 2025-03-03",
        "found 24219 valid votes, expected the candidates' 0",
      ]
    ),
    (
      "leave-vote-2010.csv", "E14000530,", "E14000531,0.5,",
      [
        "found E14000531 once more, expected each constituency once",
        "found nothing about E14000530, expected every constituency of the area E12000008",
      ]
    ),
    ("exit-polls.csv", "2010,Con,", "2010,Con,308", ["found 651 seats in 2010, expected all 650"]),
    (
      "long-run.csv", "1918,ABERDEEN SOUTH,", "1918,ABERDEEN NORTH,Scotland,1,38800,17028,10625,,3535,,2869,",
      [
        "found ABERDEEN NORTH once more in 1918, expected each contest once",
        "found 17028 votes, expected the groups' 17029",
      ]
    ),
    (
      "long-run.csv", "1918,ACCRINGTON,", "1918,ACCRINGTON,North West,1,40000,,,,,,,Con Con",
      ["found 2 returned without a poll, expected no more than the 1 members"]
    ),
    (
      "claims.csv", "ge15-bbc-mps-650",
      "ge15-bbc-mps-650,\"BBC News, 8 May 2015\",2015,other,House,650,650,final,650,confirmed,count,exact,,,,",
      ["found no check, expected one: the verdict is \"confirmed\""]
    ),
  ]

  @Test("what surrounds general elections is checked: totals, winners, days, codes, sums, doubles")
  func context() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    for (name, cases) in Dictionary(grouping: Self.cases, by: \.0) {
      var lines = try text(of: "\(committed)/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
      for (_, beginning, line, _) in cases {
        lines[try #require(lines.firstIndex { $0.hasPrefix(beginning) })] = Substring(line)
      }
      try fixture.write(name, lines.joined(separator: "\n"))
    }
    try Checks.run(try fixture.folder, &fixture.findings)
    for (name, _, _, expected) in Self.cases {
      for finding in expected {
        #expect(fixture.told.contains { $0.hasPrefix(name) && $0.contains(finding) }, "\(finding)")
      }
    }
    // The candidates of Barnsley Central have lost their contest, which is a finding of the other file.
    let others = fixture.told.filter { told in !Self.cases.contains { told.hasPrefix($0.0) } }
    #expect(others.count == 1 && others[0].contains("candidacies in E14000541 on 2011-03-03"), "\(others)")
  }
}
