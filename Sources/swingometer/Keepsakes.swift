import Synchronization

/// What a command leaves as it is when its work is done: the system takes all memory back at once, and sooner than the program could give
/// it back piece by piece.
enum Keepsakes {
  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps things until the process ends.
  static func keep(_ things: any Sendable...) { kept.withLock { $0 += things } }
}
