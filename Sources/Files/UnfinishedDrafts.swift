import Glibc
import Synchronization

/// The drafts of this process that are not settled yet, for a signal that ends it to remove.
///
/// A handler of signals may neither allocate nor wait for a lock, so there is a fixed number of slots, each changed in one step;
/// a draft that finds none is left to the next run to sweep.
package enum UnfinishedDrafts {
  typealias Path = UnsafeMutablePointer<CChar>

  private final class Slots: Sendable {
    /// Addresses of paths; 0 where a slot is free.
    let paths = InlineArray<64, Atomic<UInt>> { _ in Atomic(0) }
  }

  private static let slots = Slots()

  /// Makes ready what a signal handler could not.
  package static func prepare() { _ = slots }

  /// Removes them all; safe in a signal handler.
  package static func removeAll() {
    for slot in slots.paths.indices {
      if let path = Path(bitPattern: slots.paths[slot].load(ordering: .acquiring)) { unlink(path) }
    }
  }

  /// Keeps a path, which must stay where it is until it is taken out again.
  static func add(_ path: Path?) { replace(0, by: UInt(bitPattern: path)) }

  /// Takes a path out.
  static func remove(_ path: Path?) { replace(UInt(bitPattern: path), by: 0) }

  private static func replace(_ old: UInt, by new: UInt) {
    for slot in slots.paths.indices
    where slots.paths[slot].compareExchange(expected: old, desired: new, ordering: .acquiringAndReleasing).exchanged {
      return
    }
  }
}
