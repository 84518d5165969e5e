import Files
import Glibc

/// What the system may send a running program, and what it makes of it.
enum Signals {
  /// Prepares for them, once, before anything else.
  static func prepare() {
    // A reader who hears no more, and a file that may grow no more, are told by the next write, not by a signal.
    for fault in [SIGPIPE, SIGXFSZ] { signal(fault, SIG_IGN) }
    // Where a standard stream is closed, the next file opened would take its number, and be talked into.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    PendingFiles.prepare()
    let ends = [SIGINT, SIGTERM, SIGHUP]
    for end in ends {
      let before = signal(end) { number in
        PendingFiles.removeAll()
        Terminal.noteInterruption()
        _exit(128 + number)
      }
      // Somebody wished us to go on: nohup, or a shell that put us in the background.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(end, SIG_IGN) }
    }
    // Where memory ends Swift says so itself and stops: no draft is left behind.
    for fault in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE] {
      signal(fault) { _ in
        PendingFiles.removeAll()
        Terminal.noteFault()
        _exit(1)
      }
    }
    // A program that starts us from a thread of its own may have held them back there, and so for us.
    var held = sigset_t()
    sigemptyset(&held)
    for end in ends { sigaddset(&held, end) }
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
  }
}
