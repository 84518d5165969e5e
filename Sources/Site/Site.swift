package import Drawing
import Escaping
import Files
import Findings
import Glibc
import Markup
import Queries
import Reports
import Synchronization

/// The web edition: a folder of files that any host, or a disk, serves.
///
/// Every page is whole without a script and says what the reports say, by the same findings, figures and tables.
package struct Site: Sendable {
  /// What the publication is called.
  package static let standardName = "Swingometer"

  /// What makes a publication somebody's own.
  package struct Brand: Sendable {
    /// What it is called.
    package var name: String
    /// The address that it will stand at, with a slash at its end; nil where that is not known.
    package var base: String?
    /// The colour of links and of what is marked; nil for the house's.
    package var colour: Colour?
    /// What stands at the foot of every page before the small print; nil for nothing.
    package var footer: String?

    package init(name: String = standardName, base: String? = nil, colour: Colour? = nil, footer: String? = nil) {
      (self.name, self.base, self.colour, self.footer) = (name, base, colour, footer)
    }
  }

  private let database: String
  private let brand: Brand
  private let picture: (@Sendable (Scene) throws -> [UInt8])?
  private let measurer: @Sendable () -> any TextMeasuring
  private let index: SiteIndex

  /// Gets ready to write.
  ///
  /// - Parameters:
  ///   - database: the path of the database.
  ///   - brand: what the publication is called, and more of what makes it somebody's own.
  ///   - picture: makes a PNG of a scene, for cards of elections; nil to make none.
  ///   - measurer: makes what knows how much room text takes, one for each worker.
  /// - Throws: `QueryError`, `DatabaseError`.
  package init(
    databaseAt database: String, brand: Brand = Brand(), picture: (@Sendable (Scene) throws -> [UInt8])? = nil,
    measurer: @escaping @Sendable () -> any TextMeasuring
  ) throws {
    (self.database, self.brand, self.picture, self.measurer) = (database, brand, picture, measurer)
    index = try SiteIndex(Library(QueryEngine(databaseAt: database)))
  }

  /// A file of the site.
  package struct File: Sendable {
    /// The path from the site's root.
    package let path: String
    package let bytes: [UInt8]

    init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// What is in it, where it is text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Makes every file and hands it on; several are handed on at once.
  ///
  /// - Parameter take: what is done with a file.
  /// - Returns: how many pages there are.
  /// - Throws: what `take` throws, `QueryError`, `DatabaseError`.
  package func make(_ take: @escaping @Sendable (File) throws -> Void) throws -> Int {
    let (index, tasks, frame) = (index, tasks, frame)
    // Each worker takes the next piece of work until there is none.
    let next = Atomic(0)
    let made = try Array(0..<Self.workers).concurrentMap { _ in
      let bench = Bench(library: try Library(QueryEngine(databaseAt: database)), index: index, measurer: measurer())
      var addresses: [Address] = []
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard tasks.indices.contains(place) else { return addresses }
        let (pages, files) = try tasks[place](bench)
        for page in pages { try take(File(path: page.address.path, text: frame.text(of: page))) }
        for file in files { try take(file) }
        addresses += pages.map(\.address)
      }
    }.flatMap(\.self)
    for file in try assets() + Redirects(index: index).files { try take(file) }
    if let base = brand.base { try take(sitemap(made, base)) }
    return made.count
  }

  /// How many work side by side: as many as there are processors.
  private static var workers: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }

  /// A piece of work: pages, and files that are none.
  private typealias Task = @Sendable (Bench) throws -> (pages: [Page], files: [File])

  /// All the work, the longest first.
  private var tasks: [Task] {
    var tasks: [Task] = []
    func add(_ make: @escaping @Sendable (Bench) throws -> [Page]) { tasks.append { (try make($0), []) } }
    tasks.append { bench in
      let (list, files) = try bench.figures()
      return ([list], files)
    }
    for year in index.elections { tasks.append { try $0.election(year) } }
    for year in index.early { add { try [$0.early(year)].compactMap(\.self) } }
    add { try $0.comparison() }
    tasks.append { try $0.trends() }
    if let picture {
      tasks.append { bench in ([], try bench.cards(picture)) }
    }
    for area in index.areas + index.groups { add { try [$0.area(area)] } }
    for list in SeatList.all(index) { add { try [$0.seats(list)] } }
    add { try [$0.front(), $0.names(), $0.areas(), $0.parties(), $0.data()] }
    for party in index.parties { add { try [$0.party(party)] } }
    for seat in index.constituencies { add { try [$0.constituency(seat)] } }
    return tasks
  }

  /// The list of pages that search engines ask for.
  private func sitemap(_ pages: [Address], _ base: String) -> File {
    var xml = Markup(isIndented: true)
    xml.element("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
      for address in pages.map(\.canonical).sorted() {
        xml.element("url") { $0.element("loc", base + address) }
      }
    }
    return File(path: "sitemap.xml", text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.text)
  }

  private var frame: Frame {
    let elections = (index.early + index.elections).map {
      Page.Crumb(words: String($0), address: index.address(of: .election($0)))
    }
    let parts = [
      Page.Crumb(words: "Compared", address: .comparison), Page.Crumb(words: "Areas", address: .areas),
      Page.Crumb(words: "Parties", address: .parties), Page.Crumb(words: "Constituencies", address: .names),
      Page.Crumb(words: "All seats", address: .seats), Page.Crumb(words: "Trends", address: .trends),
      Page.Crumb(words: "Data", address: .data),
    ]
    return Frame(
      brand: brand, parts: elections + parts, imprint: Style.imprint,
      card: picture == nil ? nil : index.elections.first.map(Address.card))
  }

  /// Style, script and data that are not pages.
  private func assets() throws -> [File] {
    let library = try Library(QueryEngine(databaseAt: database))
    var files = [
      File(path: "style.css", text: Style.text(library, link: brand.colour)),
      File(path: "site.js", text: Asset.text("site.js")),
      File(path: "seats.js", text: Asset.text("seats.js")), File(path: "trends.js", text: Asset.text("trends.js")),
      File(path: "map.js", text: Asset.text("map.js")),
      File(path: "icon.svg", text: Self.icon), File(path: "data/find.js", text: SearchData(index, library).text),
    ]
    for list in SeatList.all(index) {
      files.append(File(path: list.data.path, text: try list.script(library)))
    }
    for download in Download.all(index) {
      let table = try library.ask(download.query, download.filters).table
      files.append(File(path: download.address("csv").path, text: table.text(as: .csv)))
      files.append(File(path: download.address("json").path, text: table.text(as: .json)))
    }
    return files
  }

  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 25a12 12 0 0 1 24 0" fill="none" \
    stroke="#15191e" stroke-width="5"/><path d="M16 25l7-13" stroke="#6b7280" stroke-width="4"/></svg>

    """
}
