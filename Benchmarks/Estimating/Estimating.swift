import DatabaseBuild
import Glibc
import TidyData

/// Builds a database and prints how many seconds of processor time went into estimating, without reading and storing.
///
/// The build itself is measured, between what it tells of its progress: `make bench` holds it against numpy.
@main
enum Estimating {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      print("usage: estimating DATASETS DATABASE")
      exit(64)
    }
    var isEstimating = false
    var last = seconds
    var sum = 0.0
    let folder = try TidyFolder(path: CommandLine.arguments[1])
    _ = try Build.run(from: folder, to: CommandLine.arguments[2]) { _, step in
      let now = seconds
      if isEstimating { sum += now - last }
      isEstimating = step.hasPrefix("estimating")
      last = now
    }
    print(sum)
  }

  /// The processor time that the process has taken.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
