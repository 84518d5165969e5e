import ArgumentParser
import Glibc

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database.", discussion: "Default: $SWINGOMETER_DATABASE, else the user's data folder.", valueName: "file"),
    completion: .file())
  var database: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the tidy files.",
      discussion: "Default: $SWINGOMETER_DATASETS, else ./Datasets, else the installed ones.",
      valueName: "dir"), completion: .directory)
  var datasets: String?

  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  /// The folder of the tidy files: the option, the environment, the one at hand, the installed one.
  var datasetsPath: String {
    if let path = datasets ?? environment("SWINGOMETER_DATASETS") { return path }
    return access("Datasets", F_OK) == 0 ? "Datasets" : installedPrefix + "/share/swingometer/Datasets"
  }

  /// The path of the database: the option, the environment, the user's data folder.
  var databasePath: String {
    if let path = database ?? environment("SWINGOMETER_DATABASE") { return path }
    let data = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? "") + "/.local/share"
    return data + "/swingometer/elections.sqlite"
  }

  private func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder above the one that the program lies in.
  private var installedPrefix: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return "/usr/local" }
    let path = String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/" + $1 }
  }
}
