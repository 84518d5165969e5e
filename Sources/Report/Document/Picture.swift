package import Drawing

extension Report {
  /// The words around a table or a figure.
  package struct Caption: Equatable, Sendable {
    /// What it shows, as a finding; empty where the figure says it itself.
    package var title: String
    /// Measure, place, unit; empty for none.
    package var subtitle: String
    /// Where the figures come from; empty for none.
    package var source: String
    /// The command that prints the figures again; empty for none.
    package var command: String
    /// Whether it says of the command's rows what does not stand in them: counts, sums, words.
    package var isDerived = false
    /// Its number, with the place of its command in the list of commands; nil in a report without such a list.
    var number: Run?

    package init(_ title: String = "", subtitle: String = "", source: String = "", command: String = "") {
      (self.title, self.subtitle, self.source, self.command) = (title, subtitle, source, command)
    }
  }

  /// A figure with its place on the page.
  package struct Picture: Sendable {
    package var figure: any Figure
    /// How many of the page's twelve columns it takes; fewer where fewer are there.
    package var span: Int
    /// The height in points; nil for what suits the width.
    ///
    /// It may be up to a quarter less where that saves a page from ending early.
    package var height: Double?
    /// The words around it.
    package var caption: Caption
    /// The name that links use; nil where nothing leads to it.
    package var anchor: String?

    package init(
      _ figure: any Figure, span: Int = 12, height: Double? = nil, caption: Caption = Caption(), anchor: String? = nil
    ) {
      (self.figure, self.span, self.height, self.caption) = (figure, span, height, caption)
      self.anchor = anchor
    }
  }
}
