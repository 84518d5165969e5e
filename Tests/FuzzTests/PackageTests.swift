import Foundation
import Testing

/// The fuzzer is a package of its own, which the tests do not build.
@Suite struct PackageTests {
  @Test("the fuzzer's package names every part of the house that its sources import, as the house's own does")
  func imports() throws {
    let house = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let manifest = try String(contentsOf: house.appending(path: "Fuzz/Package.swift"), encoding: .utf8)
    let parts = try Set(FileManager.default.contentsOfDirectory(atPath: house.appending(path: "Sources").path))
    let linked = try FileManager.default.contentsOfDirectory(atPath: house.appending(path: "Fuzz/Sources").path)
    #expect(linked.count > 5)
    for part in linked {
      let folder = house.appending(path: "Fuzz/Sources/\(part)").resolvingSymlinksInPath()
      let declaration = try #require(manifest.split(separator: "name: \"\(part)\"").dropFirst().first, "\(part)")
      let own = declaration.prefix { $0 != ")" }
      for case let file as URL in try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      where file.pathExtension == "swift" {
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
          guard let name = line.firstMatch(of: /^(?:package |public )?import (\w+)/)?.1, parts.contains(String(name))
          else { continue }
          #expect(own.contains("\"\(name)\""), "\(part) imports \(name): \(file.lastPathComponent)")
        }
      }
    }
  }
}
