import Drawing
import Findings
import Queries

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

  /// What makes a page of blocks.
  func lowering(on page: Address) -> Lowering { Lowering(page: page, measurer: measurer, index: index) }
}
