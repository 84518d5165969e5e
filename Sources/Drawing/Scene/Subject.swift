/// What words or a mark stand for, where a publication may have a page about it.
///
/// Nothing is drawn for it: pages that are alone pass over it, and a publication of many pages makes it a link.
package struct Subject: Hashable, Sendable {
  /// What kind of thing it is.
  package let kind: String
  /// Which of its kind.
  package let name: String

  package init(kind: String, _ name: String) { (self.kind, self.name) = (kind, name) }
}
