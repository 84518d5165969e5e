public import Drawing

extension Report {
  /// The words around a table or a figure.
  public struct Caption: Equatable, Sendable {
    /// What it shows, as a finding; empty where the figure says it itself.
    public var title: String
    /// Measure, place, unit; empty for none.
    public var subtitle: String
    /// Where the figures come from; empty for none.
    public var source: String
    /// The command that prints the figures again; empty for none.
    public var command: String

    /// Makes a caption.
    public init(_ title: String = "", subtitle: String = "", source: String = "", command: String = "") {
      self.title = title
      self.subtitle = subtitle
      self.source = source
      self.command = command
    }
  }

  /// A figure with its place on the page.
  public struct Picture: Sendable {
    /// What is drawn.
    public var figure: any Figure
    /// How many of the page's twelve columns it takes; fewer where fewer are there.
    public var span: Int
    /// The height in points; nil for what suits the width, up to a fifth less where that saves a page from ending early.
    public var height: Double?
    /// The words around it.
    public var caption: Caption
    /// The name that links use; nil where nothing leads to it.
    public var anchor: String?

    /// Makes a picture.
    public init(
      _ figure: any Figure, span: Int = 12, height: Double? = nil, caption: Caption = Caption(), anchor: String? = nil
    ) {
      self.figure = figure
      self.span = span
      self.height = height
      self.caption = caption
      self.anchor = anchor
    }
  }
}
