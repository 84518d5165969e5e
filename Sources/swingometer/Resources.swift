import ArgumentParser
import Glibc

/// What the system must let the program have; with less it would stop in the midst of its work.
enum Resources {
  private static let megabytes: rlim_t = 512
  private static let files: rlim_t = 16

  /// Makes sure of it.
  ///
  /// - Throws: `ExitCode`, the line being said already.
  static func require() throws {
    for (kind, name) in [(RLIMIT_AS, "ulimit -v"), (RLIMIT_DATA, "ulimit -d")] {
      guard let limit = limit(of: __rlimit_resource_t(kind.rawValue)), limit < megabytes << 20 else { continue }
      throw Failure.file("\(limit >> 20) MB of memory are too little: \(megabytes) MB are needed; raise \(name)")
    }
    if let limit = limit(of: __rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < files {
      throw Failure.file("\(limit) open files are too few: \(files) are needed; raise ulimit -n")
    }
  }

  private static func limit(of kind: __rlimit_resource_t) -> rlim_t? {
    var limits = rlimit()
    return getrlimit(kind, &limits) == 0 ? limits.rlim_cur : nil
  }
}
