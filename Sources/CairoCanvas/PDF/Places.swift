import Drawing

/// The places of a document that links lead to, and the links: Cairo takes any, and breaks the file.
struct Places {
  private var anchors: [String: [String]] = [:]
  private var links: [(name: String, from: String)] = []

  /// Collects the places and the links of a document.
  init(_ document: PagedDocument) {
    for page in document.pages { collect(page.scene.items, on: page.place) }
    for entry in document.outline { collect(entry) }
  }

  /// Throws for the first link that leads nowhere, and for the first place that is there twice.
  func check() throws(CanvasError) {
    for (name, from) in links where anchors[name] == nil { throw .unknownAnchor(name, from: from) }
    if let twice = anchors.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key }) {
      throw .duplicateAnchor(twice.key, pages: twice.value)
    }
  }

  private mutating func collect(_ items: [Item], on page: String) {
    for item in items {
      switch item {
      case .path, .text, .image: break
      case .group(let group): collect(group.items, on: page)
      case .link(let link):
        switch link.target {
        case .anchor(let name): anchors[name, default: []].append(page)
        case .destination(let name): links.append((name, page))
        case .address: break
        }
        collect(link.items, on: page)
      }
    }
  }

  private mutating func collect(_ entry: PagedDocument.OutlineEntry) {
    links.append((entry.destination, "the outline entry “\(entry.title)”"))
    entry.children.forEach { collect($0) }
  }
}

extension PagedDocument.Page {
  /// The page as messages call it.
  var place: String { "page \(label)" }
}
