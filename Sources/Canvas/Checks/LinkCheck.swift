import Drawing
import PDF

/// The places of a document that links lead to, and the links.
struct LinkCheck {
  private var places: [String: [String]] = [:]
  private var links: [(name: String, from: String)] = []

  /// Collects the places and the links of a document that was painted.
  init(_ document: PagedDocument, _ destinations: [Destination], _ annotations: [LinkAnnotation]) {
    for place in destinations { places[place.name, default: []].append(document.pages[place.page].place) }
    for annotation in annotations {
      if case .destination(let name) = annotation.target { links.append((name, document.pages[annotation.page].place)) }
    }
    for entry in document.outline { collect(entry) }
  }

  /// Throws for the first link that leads nowhere, and for the first place that is there twice.
  func check() throws(CanvasError) {
    for (name, from) in links where places[name] == nil { throw .unknownAnchor(name, from: from) }
    if let twice = places.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key }) {
      throw .duplicateAnchor(twice.key, pages: twice.value)
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
