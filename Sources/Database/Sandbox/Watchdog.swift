import CSQLite
import Glibc
import Synchronization

/// Interrupts a connection's statement when its time is up.
///
/// It watches from a thread of its own: SQLite asks nobody while it sorts or is inside a function, but it sees an interruption
/// as soon as that is done.
final class Watchdog {
  private let watch: Watch
  private let thread: pthread_t?

  /// Begins to watch; it does so until the value is let go of.
  ///
  /// - Parameters:
  ///   - connection: the connection, which outlives the watchdog.
  ///   - seconds: how long the statement may run.
  init(over connection: Connection, seconds: Double) {
    watch = Watch(UInt(bitPattern: connection.handle), until: Self.now + seconds)
    var thread = pthread_t()
    let own = Unmanaged.passRetained(watch)
    let code = pthread_create(
      &thread, nil,
      { own in
        if let own { Unmanaged<Watch>.fromOpaque(own).takeRetainedValue().keep() }
        return nil
      }, own.toOpaque())
    self.thread = code == 0 ? thread : nil
    if code != 0 { own.release() }
  }

  deinit {
    watch.finish()
    if let thread { pthread_join(thread, nil) }
  }

  /// Whether it watches: the system may have no thread to give.
  var isAwake: Bool { thread != nil }

  /// Whether the time was up before the statement was done.
  var isTimeUp: Bool { watch.isTimeUp.load(ordering: .acquiring) }

  /// A clock that nobody sets.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What both threads see.
  private final class Watch: @unchecked Sendable {
    let isTimeUp = Atomic(false)
    private let connection: UInt
    private let deadline: Double
    /// Guards `isOver`; `change` tells of it.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    /// Whether the statement has ended by itself.
    private var isOver = false

    init(_ connection: UInt, until deadline: Double) {
      (self.connection, self.deadline) = (connection, deadline)
      pthread_mutex_init(lock, nil)
      var attributes = pthread_condattr_t()
      pthread_condattr_init(&attributes)
      pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
      pthread_cond_init(change, &attributes)
      pthread_condattr_destroy(&attributes)
    }

    deinit {
      pthread_cond_destroy(change)
      pthread_mutex_destroy(lock)
      change.deallocate()
      lock.deallocate()
    }

    func finish() {
      pthread_mutex_lock(lock)
      isOver = true
      pthread_cond_signal(change)
      pthread_mutex_unlock(lock)
    }

    /// Sleeps until the statement has ended or its time is up, and then interrupts it, again and again: one that is only being
    /// prepared hears nothing yet.
    func keep() {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      var time = deadline
      while !isOver {
        var moment = timespec(tv_sec: Int(time), tv_nsec: Int((time - time.rounded(.down)) * 1e9))
        guard pthread_cond_timedwait(change, lock, &moment) == ETIMEDOUT else { continue }
        isTimeUp.store(true, ordering: .releasing)
        sqlite3_interrupt(OpaquePointer(bitPattern: connection))
        time = Watchdog.now + 0.01
      }
    }
  }
}
