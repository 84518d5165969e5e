import Drawing
import Findings
import Queries
import Wording

/// What one worker makes pages with: a connection and a measurer of its own.
final class Bench {
  let library: Library
  let index: SiteIndex
  let measurer: any TextMeasuring

  init(library: Library, index: SiteIndex, measurer: any TextMeasuring) {
    (self.library, self.index, self.measurer) = (library, index, measurer)
  }

  /// How far the newest election has got; nil where all is declared.
  var notice: String? { index.newest.flatMap(notice) }

  /// How far an election has got, for the head of every page that counts it; nil where all is declared.
  func notice(_ election: Int) -> String? {
    library.partialResult(of: election).map { result in
      "General election of \(election): \(result.declared) of \(result.seats) constituencies declared"
        + (result.counted < result.declared ? ", \(result.counted) of them counted in full." : ".")
    }
  }

  /// What has become known of a constituency at an election that is not over; nil where its page tells it.
  func notice(_ seat: SiteIndex.Constituency) throws -> String? {
    guard let election = index.newest, let part = library.partialResult(of: election),
      seat.set == library.boundarySet(of: election)
    else { return nil }
    let answer = try library.ask(HexesRequest(election: election))
    guard let row = answer.rows.first(where: { $0.code == seat.code }) else {
      return
        "The general election of \(election) is not declared here yet: \(part.declared) of \(part.seats) constituencies are."
    }
    guard index.early.contains(election) else { return nil }
    let former = row.former.flatMap { row.comparable && $0 != row.winner ? library.look($0).candidateName : nil }
    return "At the general election of \(election) \(library.look(row.winner).candidateName) won it"
      + English.clause(" from ", former)
      + ". The rest of this page is of the elections before, until votes are known wherever it is known who won."
  }

  /// What makes a page of blocks.
  func lowering(on page: Address) -> Lowering { Lowering(page: page, measurer: measurer, index: index) }
}
