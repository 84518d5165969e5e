import Canvas
import Drawing
import Foundation

/// What a program of poppler-utils, qpdf or the like says about a file, and whether it succeeded.
func run(_ program: String, _ arguments: String...) throws -> (output: String, succeeded: Bool) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (String(decoding: data, as: UTF8.self), process.terminationStatus == 0)
}

extension PDFCanvas {
  /// Writes a document of one page.
  func write(_ scene: Scene, metadata: PagedDocument.Metadata, to path: String) throws {
    let page = PagedDocument.Page(scene: scene, label: "1")
    try write(PagedDocument(metadata: metadata, pages: [page], outline: []), to: path)
  }
}
