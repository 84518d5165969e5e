import Drawing

/// A measured block: strips between which a page may end, and what is repeated where one does.
struct Galley {
  /// The room above and below; the larger of two neighbours' counts, and none at the top of a page.
  var gapBefore = 0.0
  var gapAfter = 0.0
  /// What stands once above all columns: a table's title.
  var lead: [LineBox] = []
  /// What stands there instead on the following pages.
  var continuedLead: [LineBox] = []
  /// What begins every column on every page: a table's head.
  var columnHead: [LineBox] = []
  /// The content that flows.
  var strips: [LineBox] = []
  /// What stands once below all columns: a table's source.
  var tail: [LineBox] = []
  /// How many columns the strips flow through, and how far apart these begin.
  var columnCount = 1
  var columnStep = 0.0
  /// Whether it must stand on the same page as the beginning of the next block.
  var keepsWithNext = false
  /// What the galley is to the document besides its ink.
  var part = Part.content

  enum Part: Equatable {
    case content
    /// Text that names what follows, for outline, contents and running head.
    case heading(Heading)
    /// Text that names the page for the running head alone.
    case title(String)
    /// The beginning of a page without running head and foot.
    case coverTitle
    /// The end of a page.
    case pageBreak
    /// The end of a page that is at least half full.
    case partBreak
  }

  struct Heading: Equatable {
    var level: Int
    var title: String
    var id: String
  }

  /// Small print at the foot of the page on which the galley stands.
  var imprint: [LineBox] = []
}
