import Drawing

/// A part of a page that leads elsewhere when it is clicked.
struct Annotation {
  /// Where it leads.
  var target: LinkItem.Target
  /// The part of the page, its height counted from the foot.
  var frame: Rect
  /// The number of its page.
  var page: Int
  /// The element that it belongs to.
  var element: Int
  /// Where it leads, for those who do not see what is around it.
  var words: String
}

extension LinkItem {
  /// The text to be clicked; without one, the address.
  var words: String {
    let text = items.text
    if text.isEmpty, case .address(let address) = target { return address }
    return text
  }
}

extension [Item] {
  /// The texts of the items, one after the other.
  fileprivate var text: String {
    map { item in
      switch item {
      case .text(let item): item.text
      case .group(let group): group.items.text
      case .link(let link): link.items.text
      case .path, .image: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
