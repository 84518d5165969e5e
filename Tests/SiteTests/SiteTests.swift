import Canvas
import Database
import Elections
import Findings
import Foundation
import FoundationXML
import Press
import Queries
import Site
import Synchronization
import Testing
import Wording

/// The web edition of the committed figures, made once.
enum Edition {
  /// Every file by its path.
  static func files() throws -> [String: String] { try made.get() }

  /// Every page by its path, without those that only lead to others.
  static func pages() throws -> [String: String] {
    try files().filter { $0.key.hasSuffix(".html") && !$0.value.contains("http-equiv=\"refresh\"") }
  }

  /// The groups of seats in it: one of everyday names, and names that want to be something else.
  static let groups = ["the red wall", "The Red-Wall", "<b>\"x\"&", "„“"]

  /// The database of the committed figures with groups of ten seats each.
  static let database: Result<String, any Error> = Result {
    let path = try Press.databasePath() + "-groups"
    try FileManager.default.copyItem(atPath: Press.databasePath(), toPath: path)
    let connection = try Connection(path: path, isWritten: true)
    for (place, name) in groups.enumerated() {
      try connection.execute(
        """
        INSERT INTO seat_group SELECT '\(name)', constituency_id FROM constituency
        WHERE boundary_set = '2010' ORDER BY code LIMIT 10 OFFSET \(100 * place)
        """)
    }
    return path
  }

  private static let made: Result<[String: String], any Error> = Result {
    let files = Mutex<[String: String]>([:])
    _ = try Site(databaseAt: database.get()) { Typesetter() }
      .make { file in files.withLock { $0[file.path] = file.text } }
    return files.withLock { $0 }
  }
}

/// What an XML parser finds in a page.
struct Reading: Sendable {
  var ids: [String] = []
  var links: [String] = []
  var headings: [String] = []
  var title = ""
  var words = ""
  var error: String?
  /// What a reader who cannot see would miss, and what the page's policy refuses.
  var faults: [String] = []

  init(_ page: String) {
    let parser = XMLParser(data: Data(page.drop { $0 != "\n" }.utf8))
    let reader = Reader()
    parser.delegate = reader
    let isRead = parser.parse()
    self = reader.reading
    if !isRead {
      error = parser.parserError.map { "\($0.localizedDescription), line \(parser.lineNumber)" } ?? "broken"
    }
  }

  fileprivate init() {}
}

private final class Reader: NSObject, XMLParserDelegate {
  var reading = Reading()
  private var path: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    if let id = attributes["id"] { reading.ids.append(id) }
    for key in ["href", "src", "data-find"] { if let link = attributes[key] { reading.links.append(link) } }
    if ["h1", "h2", "h3", "h4"].contains(name) { reading.headings.append(name) }
    if name == "th", attributes["scope"] == nil { reading.faults.append("th without scope") }
    if name == "svg", attributes["aria-label"] == nil { reading.faults.append("svg without words") }
    if attributes["style"] != nil { reading.faults.append("a style in an element") }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if path.last == "title", !path.contains("svg") { reading.title += string }
    reading.words += string
  }
}

@Suite struct SiteTests {
  private static let readings: Result<[String: Reading], any Error> = Result {
    try Edition.pages().mapValues(Reading.init)
  }

  @Test("there is a page for every constituency of every boundary set, every election, nation, region and larger party")
  func pages() throws {
    let pages = try Edition.pages()
    let engine = try Press.engine()
    let library = try Press.library()
    var count = 0
    for (set, election) in try library.lastElections() {
      for row in try engine.ask(ContestsRequest(election: election)).rows {
        let folder = "constituency/\(row.code.text)-"
        #expect(pages.keys.contains { $0.hasPrefix(folder) }, "\(row.constituency) on \(set)")
        count += 1
      }
    }
    #expect(pages.keys.count(where: { $0.hasPrefix("constituency/") }) == count + 1)
    for election in Press.elections { #expect(pages["election/\(election)/index.html"] != nil) }
  }

  @Test(
    "every page is well formed, with a title, one first heading, none left out, names used once, heads with scope, pictures with words"
  )
  func form() throws {
    for (path, page) in try Self.readings.get().sorted(by: { $0.key < $1.key }) {
      #expect(page.error == nil, "\(path): \(page.error ?? "")")
      #expect(!page.title.isEmpty && page.headings.count { $0 == "h1" } == 1, "\(path)")
      let levels = page.headings.compactMap { $0.last?.wholeNumberValue }
      #expect(zip([0] + levels, levels).allSatisfy { $1 <= $0 + 1 }, "\(path): \(page.headings)")
      #expect(Set(page.ids).count == page.ids.count, "\(path): names used twice")
      #expect(page.faults.isEmpty, "\(path): \(Set(page.faults))")
    }
  }

  @Test("every link leads to a file of the site, and its fragment to a place there")
  func links() throws {
    let files = try Set(Edition.files().keys)
    let readings = try Self.readings.get()
    for (path, page) in readings {
      for link in Set(page.links) where !link.hasPrefix("https://") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        var folder = path.split(separator: "/").dropLast().map(String.init)
        for part in parts[0].split(separator: "/") {
          if part == ".." { _ = folder.popLast() } else { folder.append(String(part)) }
        }
        let target = parts[0].isEmpty ? path : folder.joined(separator: "/")
        #expect(files.contains(target), "\(path): \(link)")
        if parts.count > 1 { #expect(readings[target]?.ids.contains(String(parts[1])) == true, "\(path): \(link)") }
      }
    }
  }

  @Test("a code or a name alone leads to the page", arguments: ["E14001322", "leeds-north-west", "pudsey", "ynys-mon"])
  func redirects(name: String) throws {
    let files = try Edition.files()
    let page = Reading(try #require(files["constituency/\(name)/index.html"]))
    let link = try #require(page.links.first)
    #expect(page.error == nil && files["constituency/" + link.dropFirst(3)] != nil, "\(link)")
  }

  @Test("files are as light as a phone needs, most constituencies' pages lighter than 35 kB")
  func weights() throws {
    let files = try Edition.files()
    let seats = files.filter { $0.key.hasPrefix("constituency/") && $0.key != "constituency/index.html" }
    let pages = seats.values.map(\.utf8.count).filter { $0 > 3000 }.sorted()
    #expect(pages[pages.count / 2] <= 35_000 && pages[pages.count - 1] <= 50_000, "\(pages[pages.count - 1])")
    func weigh(_ path: String, _ most: Int) {
      #expect(files[path].map { $0.utf8.count <= most } == true, "\(path): \(files[path]?.utf8.count ?? 0)")
    }
    weigh("index.html", 60_000)
    weigh("style.css", 15_000)
    for path in files.keys {
      if path.hasPrefix("data/"), path.hasSuffix(".js") { weigh(path, 140_000) }
      if path.hasPrefix("seats/") { weigh(path, 200_000) }
      let parts = path.split(separator: "/")
      if parts.count == 3, parts[0] == "election" { weigh(path, 160_000) }
    }
    // No page has more than two scripts beside its data.
    let shared = try #require(files["site.js"]).utf8.count
    for script in ["seats.js", "trends.js", "map.js"] { weigh(script, 30_000 - shared) }
    // Chapters have what the report has; the longest are lists of every seat.
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(text.utf8.count <= 600_000, "\(path): \(text.utf8.count)")
    }
  }

  @Test(
    "a constituency's page has every candidate, vote and turnout of its elections, and each estimate's mark and probability",
    arguments: ["Leeds North West", "Chorley", "Belfast East", "Ynys Môn", "Na h-Eileanan an Iar", "Brighton Pavilion"])
  func figures(name: String) throws {
    let engine = try Press.engine()
    let rows = try engine.ask(HistoryRequest(on: "2024", constituency: name)).rows
    let code = try #require(rows.first?.code.text)
    let page = try #require(
      try Self.readings.get().first { $0.key.hasPrefix("constituency/\(code)-") && !$0.key.contains("-2010/") })
    for row in rows {
      let (votes, share) = (try #require(row.votes), try #require(row.share))
      guard row.basis == .counted || share >= 0.005 else { continue }
      #expect(page.value.words.contains(Number.votes(votes)), "\(row.election) \(row.party)")
      if let candidate = row.candidate, row.basis == .counted {
        #expect(page.value.words.contains(candidate), "\(candidate)")
      }
      if let probability = row.probability, row.rank == 1 {
        #expect(page.value.words.contains(Number.percentInCell(probability)), "\(row.election)")
      }
    }
  }

  @Test("lists of seats have the probability of each notional winner, and say how many are likely to be wrong")
  func lists() throws {
    let engine = try Press.engine()
    for election in engine.elections where election > 2005 {
      let rows = try engine.ask(ContestsRequest(election: election, on: "2024")).rows
      let path =
        election == engine.elections.max() ? "seats/index.html" : "seats/\(election)-on-2024/index.html"
      let page = try #require(try Self.readings.get()[path], "\(path)")
      let isNotional = rows.contains { $0.basis != .counted }
      #expect(page.words.contains("Probability") == isNotional && page.words.contains("probably wrong") == isNotional)
      for probability in rows.compactMap(\.probability) {
        #expect(page.words.contains(Number.share(probability)), "\(election)")
      }
    }
  }

  @Test("an election before a change of boundaries has its seats as they were counted too")
  func countedLists() throws {
    let engine = try Press.engine()
    for election in engine.elections where election > 2005 {
      let set = try #require(engine.boundarySet(of: election))
      let rows = try engine.ask(SeatsRequest(election: election, on: set)).rows
      let path = election == engine.elections.max() ? "seats/index.html" : "seats/\(election)/index.html"
      let page = try #require(try Self.readings.get()[path], "\(path)")
      #expect(!page.words.contains("probably wrong"))
      for row in rows.prefix(40) {
        #expect(row.basis == .counted)
        #expect(page.words.contains(Number.votes(try #require(row.majority))), "\(election) \(row.constituency)")
      }
    }
  }

  @Test("predecessors and successors lead to each other")
  func lineage() throws {
    let readings = try Self.readings.get()
    func page(_ prefix: String) throws -> Reading {
      try #require(readings.first { $0.key.hasPrefix("constituency/\(prefix)") }).value
    }
    let rows = try Press.engine().ask(LineageRequest()).rows
    for row in rows.filter({ $0.shareOfNew > 0.4 }).prefix(60) where row.code != row.fromCode {
      #expect(try page(row.code.text).links.contains { $0.contains(row.fromCode.text) }, "\(row.constituency)")
      #expect(try page(row.fromCode.text).links.contains { $0.contains(row.code.text) }, "\(row.fromConstituency)")
    }
  }

  @Test("each group of seats has a page, whatever it is called, and the list of areas leads to it")
  func groups() throws {
    let readings = try Self.readings.get()
    let list = try #require(readings["area/index.html"])
    let pages = readings.filter { $0.key.hasPrefix("group/") }
    #expect(pages.count == Edition.groups.count)
    for name in Edition.groups {
      let path = try #require(pages.first { $0.value.title.hasPrefix(name) }, "\(name)").key
      #expect(list.links.contains("../" + path), "\(name)")
    }
  }

  @Test("the same database makes the same bytes, whoever works beside whom")
  func reproducible() throws {
    let again = Mutex<[String: String]>([:])
    _ = try Site(databaseAt: Edition.database.get()) { Typesetter() }
      .make { file in again.withLock { $0[file.path] = file.text } }
    let first = try Edition.files()
    again.withLock { again in
      #expect(again.keys.sorted() == first.keys.sorted())
      for (path, text) in first { #expect(again[path] == text, "\(path)") }
    }
  }
}
