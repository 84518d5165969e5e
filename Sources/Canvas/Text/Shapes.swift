import Synchronization

/// Words as glyphs, kept for the typesetters of several documents: most words of one stand in the others too.
package final class Shapes: Sendable {
  /// The words of one typeface.
  final class Shelf: Sendable {
    private let words = Mutex<[String: Typeface.Shaped]>([:])

    /// The glyphs of a word; nil for one that nobody shaped yet.
    subscript(text: String) -> Typeface.Shaped? {
      get { words.withLock { $0[text] } }
      set { words.withLock { $0[text] = newValue } }
    }
  }

  private struct Key: Hashable {
    let file: FontFile
    let isTabular: Bool
  }

  private let shelves = Mutex<[Key: Shelf]>([:])

  /// Makes an empty collection.
  package init() {}

  /// The words of a typeface.
  func shelf(of file: FontFile, isTabular: Bool) -> Shelf {
    shelves.withLock { shelves in
      let key = Key(file: file, isTabular: isTabular)
      if let shelf = shelves[key] { return shelf }
      let shelf = Shelf()
      shelves[key] = shelf
      return shelf
    }
  }
}
