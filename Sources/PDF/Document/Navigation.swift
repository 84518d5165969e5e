/// A part of a page that leads elsewhere when it is clicked.
package struct LinkAnnotation {
  /// Where a link leads.
  package enum Target {
    /// To a destination of the document, by its name.
    case destination(String)
    /// To an address on the web.
    case address(String)
  }

  package var target: Target
  /// The number of its page.
  package var page: Int
  /// Its lower left and its upper right corner.
  package var corners: (DevicePoint, DevicePoint)
  /// The number of the structure element that it belongs to.
  package var element: Int
  /// Where it leads, for those who do not see what is around it.
  package var words: String

  package init(
    target: Target, page: Int, corners: (DevicePoint, DevicePoint), element: Int, words: String
  ) {
    (self.target, self.page, self.corners, self.element) = (target, page, corners, element)
    self.words = words
  }
}

/// A place of a document that links and the outline lead to.
package struct Destination {
  /// The name it goes by.
  package var name: String
  /// The number of its page.
  package var page: Int
  /// How far from the left edge of the page it is, in points.
  package var x: Double
  /// How far above the lower edge of the page it is, in points.
  package var y: Double

  package init(name: String, page: Int, x: Double, y: Double) {
    (self.name, self.page, self.x, self.y) = (name, page, x, y)
  }
}

/// An entry of the outline that readers show beside the pages.
package struct OutlineItem {
  package var title: String
  /// The name of the destination it leads to.
  package var destination: String
  /// The entries one level down.
  package var children: [OutlineItem]

  package init(title: String, destination: String, children: [OutlineItem] = []) {
    (self.title, self.destination, self.children) = (title, destination, children)
  }
}
