/// What to draw: a size and items, the later ones on top.
package struct Scene: Equatable, Sendable {
  /// The extents in points.
  package var size: Size
  /// The items, from the bottom to the top and in reading order.
  package var items: [Item]
  /// How many labels were left out for want of room.
  package var omitted: Int

  package init(size: Size, items: [Item] = [], omitted: Int = 0) {
    (self.size, self.items, self.omitted) = (size, items, omitted)
  }
}

/// One thing in a scene.
package indirect enum Item: Equatable, Sendable {
  /// Items that belong together, with their meaning.
  case group(Group)
  /// A line or shape.
  case path(PathItem)
  /// A line of text.
  case text(TextItem)
  /// A picture made of pixels.
  case image(ImageItem)
  /// Items that lead elsewhere, or a place that others lead to.
  case link(LinkItem)
}

/// Items that belong together: what they mean, where they stand, what cuts them off.
package struct Group: Equatable, Sendable {
  /// What the group is in the document's structure; nil for a group without meaning of its own.
  package var role: Role?
  /// What a reader who cannot see is told instead; for figures.
  package var alternative: String?
  /// What it stands for; nil for nothing that could have a page.
  package var subject: Subject?
  /// How many columns of its table the group spans; for cells.
  package var columns: Int
  /// How far the items are moved to the right and down, in points.
  package var offset: Point
  /// Quarter turns to the right about the offset's origin: 0, 1, 2 or 3.
  package var quarterTurns: Int
  /// The shape outside which nothing shows, in the group's own coordinates.
  package var clip: Path?
  /// Whether it goes on from the end of the page before: one table over several pages is one to those who listen.
  package var resumes: Bool
  /// Whether it goes on at the beginning of the next page.
  package var continues: Bool
  /// Whether its items may be painted in any order: nothing overlaps but what stands in one item.
  package var canReorder: Bool
  /// The items, from the bottom to the top.
  package var items: [Item]

  package init(
    role: Role? = nil, alternative: String? = nil, subject: Subject? = nil, columns: Int = 1, offset: Point = .zero,
    quarterTurns: Int = 0, clip: Path? = nil, resumes: Bool = false, continues: Bool = false, canReorder: Bool = false,
    items: [Item]
  ) {
    (self.role, self.alternative, self.subject) = (role, alternative, subject)
    (self.columns, self.offset) = (columns, offset)
    (self.quarterTurns, self.clip, self.resumes) = (quarterTurns, clip, resumes)
    (self.continues, self.canReorder, self.items) = (continues, canReorder, items)
  }
}

/// What a group is in the structure of a document.
package enum Role: Equatable, Hashable, Sendable {
  /// A part of the document with its heading.
  case section
  /// A heading of level 1 to 6.
  case heading(Int)
  case paragraph
  /// A picture, told by its alternative text.
  case figure
  /// The caption of a figure or table.
  case caption
  case table
  /// The repeated head of a table.
  case tableHead
  /// The rows of a table.
  case tableBody
  case tableRow
  /// A cell that names its column or its row.
  case tableHeaderCell(TableScope)
  /// A cell with a value.
  case tableCell
  case list
  case listItem
  /// A table of contents.
  case contents
  /// An entry of a table of contents.
  case contentsEntry
  case note
  /// Running heads, rules and other furniture that is not read out.
  case artifact
  /// One mark of a chart, told by its alternative text where the format can say it (SVG titles).
  case mark

  /// What a header cell heads.
  package enum TableScope: Equatable, Hashable, Sendable { case column, row }
}

/// A shape that is filled, a line that is drawn, or both.
package struct PathItem: Equatable, Sendable {
  package var path: Path
  /// The colour inside; nil for none.
  package var fill: Colour?
  /// The line along the shape; nil for none.
  package var stroke: Stroke?

  package init(_ path: Path, fill: Colour? = nil, stroke: Stroke? = nil) {
    (self.path, self.fill, self.stroke) = (path, fill, stroke)
  }
}

/// One line of text at a place.
package struct TextItem: Equatable, Sendable {
  /// Which part of the text stands at its position.
  package enum Anchor: Equatable, Sendable { case start, middle, end }

  /// The text, without line breaks.
  package var text: String
  package var font: Font
  package var colour: Colour
  /// Where the baseline meets the anchor.
  package var position: Point
  /// Which part of the text stands at its position.
  package var anchor: Anchor
  /// Degrees the text is turned clockwise about its position.
  package var rotation: Double

  package init(
    _ text: String, font: Font, colour: Colour = .black, at position: Point, anchor: Anchor = .start,
    rotation: Double = 0
  ) {
    (self.text, self.font, self.colour, self.position) = (text, font, colour, position)
    (self.anchor, self.rotation) = (anchor, rotation)
  }
}

/// A picture made of pixels.
package struct ImageItem: Equatable, Sendable {
  /// The bytes of a PNG file.
  package var png: [UInt8]
  /// Where it stands; stretched to fit.
  package var frame: Rect

  package init(png: [UInt8], frame: Rect) {
    (self.png, self.frame) = (png, frame)
  }
}

/// Items that lead elsewhere, or a place that others lead to.
package struct LinkItem: Equatable, Sendable {
  /// Where it leads, or what it is called.
  package enum Target: Equatable, Sendable {
    /// Leads to a place of this document.
    case destination(String)
    /// Leads to an address on the web.
    case address(String)
    /// Is the place of this name, at its frame's top left corner.
    case anchor(String)
  }

  /// Where it leads, or what it is called.
  package var target: Target
  /// The part of the page that can be clicked, in the coordinates of the enclosing group.
  package var frame: Rect
  package var items: [Item]

  package init(_ target: Target, frame: Rect, items: [Item] = []) {
    (self.target, self.frame, self.items) = (target, frame, items)
  }
}
