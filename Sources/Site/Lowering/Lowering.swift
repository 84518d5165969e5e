import Drawing
import Findings
import Markup
import Report

/// Makes a page of blocks: the reports' own, so that a page says what they say.
struct Lowering {
  /// The page that the blocks stand on.
  let page: Address
  let measurer: any TextMeasuring
  /// The pages there are; nil for a page that stands alone.
  let index: SiteIndex?
  /// How much lower headings stand than in the report: a page has one heading of the first level, and where a report has several,
  /// all but the first stand under it.
  private var depth = 0
  /// Whether maps lead to the pages of what they show, which takes room.
  var hasLinks = true
  /// The pages of places that stand on other pages.
  var places: [String: Address] = [:]
  /// How many of the page's twelve columns what is written stands in.
  private(set) var span = 12
  /// The parties that lead to their pages already: once on a page is enough.
  private let led = Led()
  /// How many pictures there are so far: what is in them is named by their number.
  private var pictures = 0

  init(page: Address, measurer: any TextMeasuring, index: SiteIndex?) {
    (self.page, self.measurer, self.index) = (page, measurer, index)
  }

  /// Makes blocks into elements.
  mutating func markup(_ blocks: [Report.Block]) throws -> Markup {
    var html = Markup()
    let titles = blocks.indices.filter { if case .heading(1, _, _) = blocks[$0] { true } else { false } }
    let hasCover = blocks.contains { if case .cover = $0 { true } else { false } }
    let end = titles.dropFirst(hasCover ? 0 : 1).first ?? blocks.endIndex
    try write(Array(blocks[..<end]), to: &html)
    depth += 1
    try write(Array(blocks[end...]), to: &html)
    depth -= 1
    return html
  }

  private mutating func write(_ blocks: [Report.Block], to html: inout Markup) throws {
    for block in blocks {
      try write(block, to: &html)
      html.line()
    }
  }

  private mutating func write(_ block: Report.Block, to html: inout Markup) throws {
    switch block {
    case .cover(let cover): try write(cover, to: &html)
    case .heading(let level, let title, let id): heading(level, title, id: id, to: &html)
    case .paragraph(let prose): html.element("p") { write(prose, to: &$0) }
    case .runIn(let prose): html.element("p", [("class", "names")]) { write(prose, to: &$0) }
    case .deck(let prose): html.element("p", [("class", "deck")]) { write(prose, to: &$0) }
    case .note(let prose): html.element("p", [("class", "note")]) { write(prose, to: &$0) }
    case .list(let items):
      html.element("ul") { html in
        for item in items { html.element("li") { write(item, to: &$0) } }
      }
    case .figure(let picture):
      pictures += 1
      html.add(try PictureLowering(number: pictures, lowering: self).markup(picture))
    case .keyFigures(let figures): write(figures, to: &html)
    case .table(let table): html.add(TableLowering(lowering: self).markup(table))
    case .flow(let blocks, _): try write(blocks, to: &html)
    case .columns(let columns):
      html.open("div", [("class", "columns")])
      let around = span
      for column in columns {
        html.open("div", [("class", "span\(column.span)")])
        span = min(around, column.span)
        try write(column.blocks, to: &html)
        html.close("div")
      }
      span = around
      html.close("div")
    // A screen has no pages: what orders them, or leads to them by their numbers, has no meaning there.
    case .contents, .index, .commands, .space, .pageBreak, .partBreak: break
    }
  }

  private func heading(_ level: Int, _ title: String, id: String, to html: inout Markup) {
    let attributes: Markup.Attributes = [("id", id.anchor)]
    switch level + depth {
    case ...1: html.element("h1", attributes, title)
    case 2: html.element("h2", attributes, title)
    case 3: html.element("h3", attributes, title)
    default: html.element("h4", attributes, title)
    }
  }

  private mutating func write(_ cover: Report.Cover, to html: inout Markup) throws {
    html.element("p", [("class", "kicker")], cover.kicker)
    html.element("h1", cover.title)
    html.element("p", [("class", "lead")]) { write(cover.subtitle, to: &$0) }
    try write(cover.blocks, to: &html)
    html.element("p", [("class", "note")]) { write(cover.imprint, to: &$0) }
  }

  private func write(_ figures: [Report.KeyFigure], to html: inout Markup) {
    html.element("dl", [("class", "figures")]) { html in
      for figure in figures {
        let bar: Markup.Attributes = figure.colour.map { [("class", "bar " + $0.className)] } ?? []
        html.element("div", bar) { html in
          html.element("dt") { html in
            html.words(figure.title)
            write(figure.title.isEmpty ? figure.caption : Report.Prose(""), to: &html)
          }
          html.element("dd", figure.value)
          if !figure.title.isEmpty { html.element("dd", [("class", "more")]) { write(figure.caption, to: &$0) } }
          if !figure.more.isEmpty { html.element("dd", [("class", "more")], figure.more) }
        }
      }
    }
  }

  /// Writes running text.
  func write(_ prose: Report.Prose, to html: inout Markup) {
    for run in prose.runs where !run.isPageNumber {
      guard let address = run.link.flatMap(address) else {
        write(run, to: &html)
        continue
      }
      html.element("a", [("href", address)]) { write(run, to: &$0) }
    }
  }

  private func write(_ run: Report.Run, to html: inout Markup) {
    switch run.style {
    case .plain, .small: html.words(run.text)
    case .bold: html.element("strong", run.text)
    case .italic: html.element("em", run.text)
    case .raised: html.add(mark(run.text))
    }
  }

  /// The sign of what was not counted, with the word for those who listen.
  func mark(_ sign: String) -> Markup {
    var html = Markup()
    html.words(" ")
    html.element("abbr", [("class", "mark")], sign)
    return html
  }

  /// Where a link leads; nil for a place that no page has.
  func address(of link: Report.Link) -> String? {
    switch link {
    case .address(let address): address
    case .anchor(let name):
      if let other = places[name] {
        other == page ? "#" + name.anchor : page.link(to: other, fragment: name.anchor)
      } else {
        nil
      }
    }
  }

  /// Where the page about something stands; nil where there is none, and on that page itself.
  func address(of subject: Subject?) -> String? {
    guard let subject, let address = index?.address(of: subject), address != page else { return nil }
    if subject.isParty, !led.parties.insert(subject).inserted { return nil }
    return page.link(to: address)
  }
}

/// What a page leads to already.
private final class Led {
  var parties: Set<Subject> = []
}

extension String {
  /// The name of a place as part of an address: no blanks.
  var anchor: String { String(map { $0.isWhitespace ? "-" : $0 }) }
}

extension Colour {
  /// The class that knows the colour: a page's policy refuses colours in elements.
  var className: String { "c" + hex }

  /// A small square of the colour, before the name of what has it.
  var chip: Markup {
    var html = Markup()
    html.element("i", [("class", "chip " + className)], "")
    return html
  }
}
