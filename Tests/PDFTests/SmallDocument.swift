import PDF

/// A document of two pages with everything that is around a page's contents.
enum SmallDocument {
  static let information = DocumentInformation(
    title: "Gains & losses <2024>", author: "Swingometer", subject: "Ynys Môn", keywords: ["votes", "seats"],
    language: "en-GB", created: "2024-07-05T00:00:00Z")

  /// The bytes of the file.
  static func bytes(
    resources: DocumentWriter.Resources = .init(fonts: [], images: [], opacities: [])
  ) throws -> [UInt8] {
    let outline = [
      OutlineItem(
        title: "Seats", destination: "seats",
        children: [OutlineItem(title: "Môn", destination: "Môn"), OutlineItem(title: "Votes", destination: "seats")]),
      OutlineItem(title: "Last", destination: "seats"),
    ]
    var writer = try DocumentWriter(
      information,
      pages: [
        DocumentWriter.Page(width: 200, height: 100.5, label: "i"),
        DocumentWriter.Page(width: 100, height: 200, label: "1"),
      ], outline: outline)
    var tree = StructureTree()
    var content = ContentStream()
    let table = tree.add(StructureElement(.table), in: 0)
    let cell = tree.add(StructureElement(.tableHeaderCell, scope: .row, columns: 2), in: table)
    let figure = tree.add(StructureElement(.figure, alternative: "Two bars (left)"), in: 0)
    let link = tree.add(StructureElement(.link), in: cell)
    for (page, element) in [cell, figure].enumerated() {
      tree.beginPage()
      content.beginPage()
      for element in page == 0 ? [element] : [element, cell] {
        content.beginMark(tree.elements[element].type, tree.addMark(in: element))
        content.paint(fill: DeviceColour(red: 0, green: 0, blue: 0), stroke: nil) {
          $0.rectangle(DevicePoint(x: 0, y: 0), DevicePoint(x: 200, y: 200))
        }
        content.endMark()
      }
      writer.writeContents(of: page, content)
    }
    let targets: [LinkAnnotation.Target] = [.destination("Môn"), .address("https://example.org/Môn?a='b'")]
    let links = targets.enumerated().map { index, target in
      tree.add(link: index, in: link)
      return LinkAnnotation(
        target: target, page: 1, corners: (DevicePoint(x: 20, y: 30), DevicePoint(x: 400, y: 410)), element: link,
        words: index == 0 ? "the island" : "")
    }
    return writer.finished(
      structure: tree, links: links,
      destinations: [
        Destination(name: "seats", page: 0, x: 1, y: 99.25), Destination(name: "Môn", page: 1, x: 0, y: 0),
        Destination(name: "a", page: 1, x: 0, y: 0),
      ], resources: resources)
  }
}
