import Foundation
import ScratchFolder

/// The built program, run as a user runs it.
struct Command {
  /// What a run printed and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let talk: String
    /// What was printed, as bytes.
    let bytes: Data
  }

  /// The root of the project.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program that was built together with the tests.
  static let program: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (bundle?.deletingLastPathComponent() ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent())
      .appending(path: "swingometer")
  }()

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: what follows its name.
  ///   - environment: variables beside the test's own.
  ///   - folder: the working folder; the project's root when nil.
  /// - Returns: what it printed and how it ended.
  /// - Throws: where it cannot be started.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? project
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let scratch = try Scratch()
    // Files, not pipes: a full pipe would stop the program.
    let (outputFile, talkFile) = (scratch.url("output"), scratch.url("talk"))
    for file in [outputFile, talkFile] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: talkFile)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: outputFile)
    return Outcome(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      talk: try String(contentsOf: talkFile, encoding: .utf8), bytes: bytes)
  }

  /// Runs another program and gives what it printed and how it ended.
  static func tool(_ name: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// A database built once from the committed datasets, for every test that only reads it.
  static let database: Result<String, any Error> = Result {
    let path = FileManager.default.temporaryDirectory.appending(path: "swingometer-command-\(getpid())/e.sqlite").path
    let outcome = try run(["build", "--database", path])
    guard outcome.status == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["talk": outcome.talk]) }
    return path
  }

  /// Runs the program on the shared database.
  static func ask(_ arguments: String...) throws -> Outcome {
    try run(arguments + ["--database", database.get()])
  }
}

extension Scratch {
  /// A copy of the committed datasets, to be spoiled.
  func datasets() throws -> URL {
    let copy = url("Datasets")
    try FileManager.default.copyItem(at: Command.project.appending(path: "Datasets"), to: copy)
    return copy
  }
}
