import ArgumentParser
import CArguments
import Files
import Glibc
import TidyData

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
    getenv(name).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Makes sure, before anything is done, that what is to be written is not the database, a dataset or something that is read.
  ///
  /// - Parameters:
  ///   - outputs: the files to be written.
  ///   - inputs: what is read beside database and datasets.
  /// - Throws: `FileError`.
  func requireApart(_ outputs: [String?], from inputs: [String] = []) throws {
    let outputs = outputs.compactMap(\.self)
    if outputs.isEmpty { return }
    let datasets = (try? TidyFolder(path: datasetsPath))?.paths ?? []
    try OutputPlaces.requireApart(
      outputs,
      from: [(databasePath, "the database")] + datasets.map { ($0, "a dataset") }
        + inputs.map { ($0, "what is read") })
  }

  /// The folder above the one that the program lies in.
  private var installedPrefix: String {
    guard let path = programPath().flatMap({ realpath($0, nil) }) else { return "/usr/local" }
    defer { free(path) }
    return String(cString: path).split(separator: "/").dropLast(2).reduce(into: "") { $0 += "/" + $1 }
  }
}
