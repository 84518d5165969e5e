import Drawing
import Findings
import Markup
import Report
import Reports

/// The pages of a report: one with its cover and its first chapters, and one for each other chapter.
struct ReportPages {
  let bench: Bench
  /// The folder of the report.
  let folder: String
  let title: String
  let chapters: Chapters
  /// The chapters that stand on the first page.
  let first: [String]
  /// What a reader must know before the first number; nil for nothing.
  var notice: String?

  private var front: Address { .page(folder) }

  private func address(_ chapter: Chapters.Chapter) -> Address {
    first.contains(chapter.id) ? front : .page("\(folder)/\(chapter.id.slug)")
  }

  /// Where each place of the report stands.
  private var places: [String: Address] {
    chapters.all.reduce(into: [:]) { places, chapter in
      for anchor in chapter.blocks.flatMap(\.anchors) { places[anchor] = address(chapter) }
    }
  }

  func pages() throws -> [Page] {
    let places = places
    let others = chapters.all.filter { !first.contains($0.id) }
    return try [frontPage(places)]
      + others.enumerated().map { place, chapter in
        let address = address(chapter)
        var lowering = bench.lowering(on: address)
        lowering.places = places
        var body = try lowering.markup(chapter.blocks)
        body.add(list(on: address, of: others.filter { $0.parent == chapter.id }, "In this part"))
        body.add(
          turns(on: address, before: place > 0 ? others[place - 1] : nil, after: others.dropFirst(place + 1).first))
        let parent = chapter.parent.flatMap(chapters.chapter)
        return Page(
          address: address, title: "\(chapter.title), \(title)", summary: chapter.summary,
          crumbs: [Page.Crumb(words: title, address: front)]
            + (parent.map { [Page.Crumb(words: $0.title, address: self.address($0))] } ?? []),
          notice: notice, body: body)
      }
  }

  private func frontPage(_ places: [String: Address]) throws -> Page {
    var lowering = bench.lowering(on: front)
    lowering.places = places
    let own = chapters.all.filter { first.contains($0.id) }.flatMap(\.blocks)
    var body = try lowering.markup((chapters.cover.map { [.cover($0)] } ?? []) + own)
    let others = chapters.all.filter { !first.contains($0.id) && $0.parent == nil }
    body.add(list(on: front, of: others, "More on \(title)"))
    return Page(
      address: front, title: title, summary: chapters.cover?.subtitle.plain ?? title, notice: notice, body: body)
  }

  private func list(on page: Address, of chapters: [Chapters.Chapter], _ title: String) -> Markup {
    var html = Markup()
    guard !chapters.isEmpty else { return html }
    html.element("h2", title)
    html.element("ul", [("class", "listing")]) { html in
      for chapter in chapters {
        html.element("li") { $0.element("a", [("href", page.link(to: address(chapter)))], chapter.title) }
      }
    }
    return html
  }

  private func turns(on page: Address, before: Chapters.Chapter?, after: Chapters.Chapter?) -> Markup {
    var html = Markup()
    html.element("nav", [("class", "turns"), ("aria-label", "Before and after")]) { html in
      for (chapter, relation, words) in [(before, "prev", "Before"), (after, "next", "Next")] {
        guard let chapter else { continue }
        html.element("a", [("rel", relation), ("href", page.link(to: address(chapter)))], "\(words): \(chapter.title)")
      }
    }
    return html
  }
}

extension Chapters.Chapter {
  /// What it says first.
  fileprivate var summary: String {
    for case .paragraph(let prose) in blocks { return prose.plain }
    return title
  }
}

extension Bench {
  /// The pages of an election.
  func election(_ year: Int) throws -> (pages: [Page], files: [Site.File]) {
    let report = try ElectionReport.edition(year, in: library).report
    let map = MapData(year, index, library)
    var pages = try ReportPages(
      bench: self, folder: "election/\(year)", title: report.metadata.title,
      chapters: Chapters(report) { $0.hasPrefix("party-") && $0 != "party-rules" || $0.hasPrefix("area-") },
      first: ["result", "summary"], notice: notice(year)
    ).pages()
    // The map stands on the first page.
    pages[0].scripts = [.file("map.js"), map.address]
    for place in pages.indices { pages[place].card = .card(year) }
    var files = [Site.File(path: map.address.path, text: try map.script())]
    let isFirstOfSet = index.elections.first { index.ownSet[$0] == index.ownSet[year] } == year
    if isFirstOfSet, let outlines = try OutlineData.script(year, library, measurer) {
      files.append(Site.File(path: map.outlines.path, text: outlines))
    }
    return (pages, files)
  }

  /// The page of an election of which it is known who won, but not everywhere with how many votes.
  func early(_ year: Int) throws -> Page? {
    guard let winners = try WinnersReport(year, in: library) else { return nil }
    let address = Address.page("election/\(year)")
    let report = try winners.document()
    var lowering = lowering(on: address)
    return Page(
      address: address, title: report.metadata.title, summary: try winners.cover().subtitle.plain, notice: notice(year),
      body: try lowering.markup(Chapters(report).all.flatMap(\.blocks)))
  }

  /// The pages that set all elections beside each other.
  func comparison() throws -> [Page] {
    // An election that is not over is not set beside others.
    let over = index.elections.filter { library.partialResult(of: $0) == nil }
    guard over.count > 1 else { return [] }
    let report = try ComparisonReport.edition(over, in: library).report
    return try ReportPages(
      bench: self, folder: "compare", title: report.metadata.title, chapters: Chapters(report), first: ["about"],
      notice: notice
    ).pages()
  }

  /// The page of a nation, a region or a group of seats.
  func area(_ area: SiteIndex.Area) throws -> Page {
    let report = try RegionReport.edition(area.name, in: library).report
    var lowering = lowering(on: area.address)
    return Page(
      address: area.address, title: area.name, summary: report.summary,
      crumbs: [Page.Crumb(words: "Nations and regions", address: .areas)]
        + (area.nation.map { [Page.Crumb(words: $0, address: index.address(of: .area($0)))] } ?? []),
      notice: notice, body: try lowering.markup(report.blocks))
  }

  /// The page of a party.
  func party(_ party: SiteIndex.Party) throws -> Page {
    let content = try PartyPage(party.code, in: library)
    var lowering = lowering(on: party.address)
    return Page(
      address: party.address, title: content.look.name, summary: content.summary,
      crumbs: [Page.Crumb(words: "Parties", address: .parties)],
      notice: notice, body: try lowering.markup(content.blocks))
  }
}

extension Report {
  /// What it says first.
  fileprivate var summary: String {
    for case .paragraph(let prose) in blocks { return prose.plain }
    return metadata.title
  }
}

extension Address {
  /// The pages of general elections beside each other.
  static let comparison = Address.page("compare")
  /// The list of nations and regions.
  static let areas = Address.page("area")
  /// The list of parties.
  static let parties = Address.page("party")
}
