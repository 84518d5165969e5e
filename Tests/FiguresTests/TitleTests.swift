import Figures
import Queries
import Testing

import Charts
import Findings
import Press

/// The titles of all pictures, of every election and in every nation and region.
@Suite struct TitleTests {
  @Test("every title is good English and short enough to be read at a glance", arguments: Press.elections)
  func grammar(election: Int) throws {
    let library = try Press.library()
    let faults = try Self.faults
    var drawn = 0
    let areas = try Samples.areas(of: election, in: library).compactMap { name, request in
      try Samples.figure(name, request, library).map { Press.Drawn(name: name, request: request, figure: $0) }
    }
    for one in try Press.figures(of: election) + areas {
      drawn += 1
      let (name, request, title) = (one.name, one.request, one.figure.chart.title)
      let place = "\(name) \(request.mode ?? request.measure ?? "") \(election) \(request.filters.area ?? ""): \(title)"
      #expect(title.count <= Headline.length, "\(place)")
      #expect(title.first.map { $0.isUppercase || $0.isNumber } == true && !title.hasSuffix("."), "\(place)")
      for fault in faults where try fault.firstMatch(in: title) != nil { Issue.record("\(place)") }
    }
    #expect(drawn > 300)
  }

  /// What no title may have.
  private static var faults: [Regex<AnyRegexOutput>] {
    get throws {
      try [
        "  ", "\\.\\.", " ,", "−0\\.0", "by 0\\.0", "\\b(1|one) (seats|votes|constituencies|deposits|candidates)\\b",
        "\\b([2-9]|[0-9]{2,}) seat\\b",
        "(^|[;,] )([Tt]he )?(Conservatives|Greens|Liberal Democrats|[Ii]ndependents) (was|has|needs)\\b",
        "(Labour|SNP|Sinn Féin|Plaid Cymru|UKIP|DUP) (were|have|need)\\b", "s’s", "the the", "\\bin in\\b", "  $",
        "\\bthe (Yorkshire|London|Scotland|Wales|Northern)\\b", "\\bno of\\b", "\\bnil\\b",
      ].map { try Regex($0) }
    }
  }
}
