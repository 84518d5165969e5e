import Drawing

/// A small report with everything a page can hold.
enum SampleDocument {
  static let metadata = PagedDocument.Metadata(
    title: "A sample (2024)", author: "Swingometer", subject: "Ynys Môn, and others", keywords: ["votes", "seats"],
    language: "en-GB", created: "2024-07-05T00:00:00Z")

  static let body = Font(size: 9.5)
  static let cell = Font(size: 8, figures: .tabular)

  static var document: PagedDocument {
    PagedDocument(
      metadata: metadata,
      pages: [
        PagedDocument.Page(scene: Scene(size: Size(300, 260), items: first), label: "i"),
        PagedDocument.Page(scene: Scene(size: Size(300, 260), items: second), label: "1"),
      ],
      outline: [
        PagedDocument.OutlineEntry(
          title: "Seats", destination: "seats",
          children: [PagedDocument.OutlineEntry(title: "The picture’s place", destination: "picture's")])
      ])
  }

  static var first: [Item] {
    [
      runningHead("Running head"),
      .group(
        Group(
          role: .contents,
          items: [
            .group(
              Group(
                role: .contentsEntry,
                items: [
                  .link(
                    LinkItem(
                      .destination("seats"), frame: Rect(x: 20, y: 30, width: 100, height: 12),
                      items: [.text(TextItem("Seats by party", font: body, at: Point(20, 40)))]))
                ]))
          ])),
      .link(LinkItem(.anchor("seats"), frame: Rect(x: 20, y: 60, width: 0, height: 0))),
      .group(
        Group(
          role: .heading(1),
          items: [.text(TextItem("Seats gained", font: Font(size: 16, weight: .bold), at: Point(20, 76)))])),
      .group(
        Group(
          role: .paragraph,
          items: [
            .text(TextItem("Before the link,", font: body, at: Point(20, 95))),
            .link(
              LinkItem(
                .address("https://example.org/Môn?a='b'"), frame: Rect(x: 100, y: 85, width: 50, height: 12),
                items: [.text(TextItem("the source", font: body, colour: Colour(0x0087DC), at: Point(100, 95)))])),
            .text(TextItem("and after it.", font: body, at: Point(155, 95))),
          ])),
      table,
      .text(TextItem("Straight on the page", font: body, at: Point(20, 180))),
    ]
  }

  static var second: [Item] {
    [
      runningHead("Second head"),
      .link(LinkItem(.anchor("picture's"), frame: Rect(x: 20, y: 30, width: 0, height: 0))),
      .group(
        Group(
          role: .figure, alternative: "Two bars", offset: Point(20, 40),
          items: [
            .path(PathItem(.rect(Rect(x: 0, y: 0, width: 60, height: 20)), fill: Colour(0xE4003B))),
            .group(
              Group(
                role: .mark, clip: .rect(Rect(x: 0, y: 30, width: 200, height: 100)),
                items: [
                  .path(PathItem(.circle(centre: Point(40, 50), radius: 20), fill: Colour(0x0087DC).opacity(0.5))),
                  .text(TextItem("Figure label", font: body, at: Point(70, 55))),
                ])),
            .text(TextItem("Turned", font: body, at: Point(200, 60), anchor: .middle, rotation: -90)),
          ])),
      .group(Group(role: .caption, items: [.text(TextItem("A caption", font: body, at: Point(20, 140)))])),
      .group(
        Group(
          role: .list,
          items: [
            .group(Group(role: .listItem, items: [.text(TextItem("An item", font: body, at: Point(20, 160)))]))
          ])),
      .group(
        Group(
          role: .note, offset: Point(280, 160), quarterTurns: 1,
          items: [.text(TextItem("A note", font: body, at: Point(0, 10)))])),
      .group(
        Group(
          role: .section,
          items: [
            .group(Group(role: .heading(2), items: [.text(TextItem("Under", font: body, at: Point(20, 180)))])),
            .text(TextItem("Loose in a section", font: body, at: Point(20, 195))),
          ])),
    ]
  }

  static var table: Item {
    let head = [("Party", Role.TableScope.column), ("Seats", .column)]
    return .group(
      Group(
        role: .table, offset: Point(20, 110),
        items: [
          .group(
            Group(
              role: .tableHead,
              items: [
                .group(
                  Group(
                    role: .tableRow,
                    items: head.enumerated().map { index, cell in
                      tableCell(cell.0, role: .tableHeaderCell(cell.1), at: Point(Double(index) * 60, 10))
                    }))
              ])),
          .path(PathItem(.line(Point(0, 14), Point(120, 14)), stroke: Stroke(.black, width: 0.5))),
          .group(
            Group(
              role: .tableBody,
              items: [
                .group(
                  Group(
                    role: .tableRow,
                    items: [
                      tableCell("Plaid Cymru", role: .tableHeaderCell(.row), at: Point(0, 25)),
                      tableCell("−1,234", role: .tableCell, at: Point(60, 25)),
                    ]))
              ])),
        ]))
  }

  private static func tableCell(_ text: String, role: Role, at position: Point) -> Item {
    .group(Group(role: role, items: [.text(TextItem(text, font: cell, at: position))]))
  }

  /// Furniture with a rule, and a link that works all the same.
  private static func runningHead(_ text: String) -> Item {
    .group(
      Group(
        role: .artifact,
        items: [
          .text(TextItem(text, font: Font(size: 7), at: Point(20, 15))),
          .path(PathItem(.line(Point(20, 18), Point(280, 18)), stroke: Stroke(.black, width: 0.25))),
          .link(
            LinkItem(
              .destination("seats"), frame: Rect(x: 240, y: 8, width: 40, height: 10),
              items: [.text(TextItem("Back", font: Font(size: 7), at: Point(280, 15), anchor: .end))])),
        ]))
  }
}
