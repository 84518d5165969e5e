import Glibc
import Synchronization

/// The files of this process that are not committed yet, so that a signal which ends it can remove them.
///
/// A handler of signals may neither allocate nor wait for a lock, so there is a fixed number of slots, each changed in one step.
/// A file that finds no free slot is left for the next run to remove.
package enum PendingFiles {
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
