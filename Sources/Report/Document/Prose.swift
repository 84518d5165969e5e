extension Report {
  /// Running text: runs of words that share a look.
  package struct Prose: Equatable, Sendable, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
    /// The runs, in order; spaces between them are theirs.
    package var runs: [Run]

    /// Makes a text of runs.
    package init(_ runs: [Run]) { self.runs = runs }
    package init(_ text: String) { runs = [Run(text)] }
    package init(stringLiteral text: String) { self.init(text) }
    /// Makes a text of runs.
    package init(arrayLiteral runs: Run...) { self.runs = runs }

    /// The words without their look.
    package var plain: String { runs.map(\.text).joined() }
  }

  /// Words that share a look and lead to one place.
  package struct Run: Equatable, Sendable, ExpressibleByStringInterpolation {
    package var text: String
    package var style: Style
    /// Where they lead; nil for nowhere.
    package var link: Link?
    /// Whether the words are the number of the page on which the link's place stands.
    package var isPageNumber = false

    package init(_ text: String, style: Style = .plain, link: Link? = nil) {
      (self.text, self.style, self.link) = (text, style, link)
    }
    package init(stringLiteral text: String) { self.init(text) }

    package static func bold(_ text: String) -> Run { Run(text, style: .bold) }
    package static func italic(_ text: String) -> Run { Run(text, style: .italic) }
    /// A small raised mark that refers to a note.
    package static func mark(_ text: String) -> Run { Run(text, style: .raised) }
    /// Words that lead to a place in the document.
    package static func link(_ text: String, to anchor: String) -> Run { Run(text, link: .anchor(anchor)) }
    /// The number of the page on which a place stands, which leads there: "see page 12".
    package static func page(of anchor: String) -> Run {
      var run = link("", to: anchor)
      run.isPageNumber = true
      return run
    }
    /// Words that lead to an address on the web.
    package static func link(_ text: String, address: String) -> Run { Run(text, link: .address(address)) }

    /// How words look.
    package enum Style: Equatable, Hashable, Sendable { case plain, bold, italic, raised, small }
  }

  /// Where words lead.
  package enum Link: Equatable, Hashable, Sendable {
    /// To the heading, table, figure or row of this name.
    case anchor(String)
    /// To an address on the web.
    case address(String)
  }
}
