import Import
import TidyData
import Files
import Glibc

/// What the entries stand on: a folder with the first rows of every tidy file, and an import of each kind, all made once.
struct FuzzFixture: Sendable {
  static let shared = FuzzFixture()

  /// The folder.
  let folder: String
  /// Each tidy file of the folder, and what it holds.
  let tidy: [(name: String, bytes: [UInt8])]
  /// An import of each kind, ready to read.
  let readings: [ImportKind: DatasetImport]

  private init() {
    let committed =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Datasets"
    folder = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/swingometer-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    let whole = FuzzFixture.required { try TidyFolder(path: committed) }
    tidy = whole.files.map { file in
      let bytes = FuzzFixture.required { try FileBytes(path: "\(committed)/\(file.path)") }
      let rows = bytes.withBytes {
        Array($0.split(separator: UInt8(ascii: "\n"), maxSplits: 3).prefix(3).joined(separator: [0x0A]))
      }
      return (file.path, Array(rows) + [0x0A])
    }
    var findings = Findings()
    var readings: [ImportKind: DatasetImport] = [:]
    for kind in ImportKind.allCases {
      readings[kind] = FuzzFixture.required {
        let elections = try whole.elections(&findings)
        let subject = try ImportSubject(
          kind: kind, year: kind.needsElection ? 2019 : nil, on: kind.isOfManyElections ? nil : "2024",
          elections: elections, boundarySets: whole.boundarySets(&findings))
        return try DatasetImport(kind: kind, of: subject, by: whole, &findings)
      }
    }
    self.readings = readings
    for (name, bytes) in tidy { write(bytes, as: name) }
    atexit { FuzzFixture.shared.leave() }
  }

  /// Takes the folder away.
  private func leave() {
    for name in tidy.map(\.name) + ["published"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String) -> String {
    let path = "\(folder)/\(name)"
    guard let file = fopen(path, "w") else { preconditionFailure("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }

  /// What the grounds cannot be without.
  private static func required<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("\(error)") }
  }
}
