package import Drawing

extension Scene {
  /// Every line of text, groups and links included.
  package var texts: [String] { items.flatMap(\.texts) }
}

extension Item {
  /// Every line of text in the item.
  package var texts: [String] {
    switch self {
    case .text(let text): [text.text]
    case .group(let group): group.items.flatMap(\.texts)
    case .link(let link): link.items.flatMap(\.texts)
    case .path, .image: []
    }
  }
}
