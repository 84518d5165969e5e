import Charts
import Drawing
import Figures
import Findings
import Markup
import Queries
import Report
import Reports
import SVGCanvas

/// A figure as a file, and as a page made to stand in a frame on another site.
struct FigureFile: Sendable {
  let kind: String
  /// The election; nil for a figure of all of them.
  let election: Int?

  /// Every figure that needs nothing but an election, or not even that.
  static func all(_ index: SiteIndex) -> [FigureFile] {
    Gallery.kinds.filter { Set($0.needs).isSubset(of: ["election"]) }.flatMap { kind in
      kind.needs.isEmpty
        ? [FigureFile(kind: kind.name, election: nil)]
        : index.elections.map { FigureFile(kind: kind.name, election: $0) }
    }
  }

  private var name: String { election.map { "\(kind)-\($0)" } ?? kind }
  var picture: Address { .file("figure/\(name).svg") }
  var page: Address { .file("figure/\(name).html") }
}

extension Address {
  /// The list of figures.
  static let figures = Address.page("figure")
}

extension Bench {
  /// The list of figures, and each as a picture and as a page for frames.
  func figures() throws -> (list: Page, files: [Site.File]) {
    var html = Markup()
    let summary = "Each figure as a picture, and as a page to be put into a frame on another site."
    html.element("h1", "Figures")
    html.element("p", [("class", "lead")], summary)
    html.element("p") { html in
      html.words("To embed one: ")
      html.element("code", "<iframe src=\"…/figure/NAME.html\" title=\"…\" width=\"700\" height=\"600\"></iframe>")
    }
    var files: [Site.File] = []
    for group in FigureFile.all(index).runs(by: \.kind) {
      let drawn = try group.compactMap { file in try figure(file).map { (file: file, figure: $0) } }
      guard let first = drawn.first else { continue }
      html.element("h2", [("id", first.file.kind)], first.file.kind)
      html.element("ul") { html in
        for (file, figure) in drawn {
          html.element("li") { html in
            if let election = file.election { html.words("\(election): ") }
            html.element("a", [("href", Address.figures.link(to: file.page))], figure.chart.title)
            html.words(" ")
            html.element("a", [("href", Address.figures.link(to: file.picture))], "SVG")
          }
        }
      }
      for (file, figure) in drawn { files += try self.files(file, figure) }
    }
    return (Page(address: .figures, title: "Figures", summary: summary, body: html), files)
  }

  /// Draws a figure; nil where it would be empty.
  private func figure(_ file: FigureFile) throws -> PublishedFigure? {
    try FigureError.nilWhereEmpty {
      try Gallery.draw(file.kind, FigureRequest(Filters(election: file.election)), in: library)
    }
  }

  private func files(_ file: FigureFile, _ figure: PublishedFigure) throws -> [Site.File] {
    let width = 480.0
    let scene = figure.chart.scene(size: Size(width, figure.chart.height(forWidth: width)), measurer: measurer)
    var lowering = lowering(on: file.page)
    lowering.hasLinks = false
    let body = try lowering.markup([.figure(Report.Picture(chart: figure.chart))])
    return [
      Site.File(path: file.picture.path, text: try SVGCanvas().text(of: scene, title: figure.chart.title)),
      Site.File(path: file.page.path, text: Frame.embedded(body, title: figure.chart.title, on: file.page)),
    ]
  }
}
