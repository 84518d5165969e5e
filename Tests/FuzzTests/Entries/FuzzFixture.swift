import Import
import TidyData
import Files
import Glibc

/// What the entries need: a folder with the first rows of every tidy file, and an import of each kind, all made once.
struct FuzzFixture: Sendable {
  static let shared = FuzzFixture()

  /// The folder.
  let folder: String
  /// Each tidy file of the folder, and what it holds.
  let tidy: [(name: String, bytes: [UInt8])]
  /// An import of each kind, ready to read.
  let readings: [ImportKind: DatasetImport]
  /// An import of one row a constituency with a column a party.
  let wide: DatasetImport

  /// The tables that an import reads whole to keep their rows: they are cut, since they would be read once more for every input.
  private static let kept = [
    "by-election-candidacies.csv", "by-election-contests.csv", "claims.csv", "exit-polls.csv", "long-run.csv",
  ]

  private init() {
    let committed =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/Datasets"
    let folder = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/swingometer-fuzz-\(getpid())"
    self.folder = folder
    for path in [folder, folder + "/kept"] { mkdir(path, 0o700) }
    tidy = FuzzFixture.required { try TidyFolder(path: committed).files() }.map { file in
      let bytes = FuzzFixture.required { try FileBytes(path: "\(committed)/\(file.path)") }
      let rows = bytes.withBytes { $0.split(separator: 0x0A, maxSplits: 3).prefix(3).flatMap { $0 + [0x0A] } }
      return (file.path, rows)
    }
    let whole = FuzzFixture.required { try TidyFolder(path: folder + "/kept", fallback: committed) }
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
    wide = FuzzFixture.required {
      let subject = try ImportSubject(
        kind: .candidacies, year: 2019, on: "2024", elections: try whole.elections(&findings),
        boundarySets: whole.boundarySets(&findings))
      return try DatasetImport(
        kind: .candidacies, of: subject, by: whole,
        reading: ["code": "PANO", "votes:Lab": "Labour", "votes:Con": "Tories"], &findings)
    }
    for (name, bytes) in tidy { write(bytes, as: name) }
    for (name, bytes) in tidy where Self.kept.contains(name) { write(bytes, as: "kept/\(name)") }
    atexit { FuzzFixture.shared.leave() }
  }

  /// Removes the folder.
  private func leave() {
    for name in tidy.map(\.name) + Self.kept.map({ "kept/\($0)" }) + ["published"] { unlink("\(folder)/\(name)") }
    for path in [folder + "/kept", folder] { rmdir(path) }
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

  /// What the fixture cannot do without.
  private static func required<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("\(error)") }
  }
}
