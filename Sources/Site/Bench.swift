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

  /// What makes a page of blocks.
  func lowering(on page: Address) -> Lowering { Lowering(page: page, measurer: measurer, index: index) }
}
