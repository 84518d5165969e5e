import Files
import Foundation
import ScratchFolder
import Testing

@Suite struct FileBytesTests {
  @Test("a folder, a device and a pipe are no files, through links too", arguments: ["folder", "pipe", "/dev/zero"])
  func notRegular(name: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.url("folder"), withIntermediateDirectories: false)
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    let target = name.hasPrefix("/") ? name : scratch.path(name)
    #expect(symlink(target, scratch.path("link")) == 0)
    for path in [target, scratch.path("link")] {
      let error = #expect(throws: FileError.self) { try FileBytes(path: path) }
      #expect(error?.description == "cannot read \(path): it is a folder, a device or a pipe, not a file")
    }
  }

  @Test("a file has no more bytes than it may")
  func tooLong() throws {
    let scratch = try Scratch()
    try scratch.put("12345", in: "a")
    #expect(try FileBytes(path: scratch.path("a"), limit: 5).unsafeBytes.count == 5)
    #expect(throws: FileError.self) { try FileBytes(path: scratch.path("a"), limit: 4) }
  }

  @Test("bytes that change while size and time stay are another stamp, and so is another file")
  func stamp() throws {
    let scratch = try Scratch()
    try scratch.put("one", in: "a")
    let before = try #require(FileStamp(of: scratch.path("a")))
    #expect(FileStamp(of: scratch.path("a")) == before)
    let time = try FileManager.default.attributesOfItem(atPath: scratch.path("a"))[.modificationDate]
    // The system's clock of files has steps of some milliseconds.
    usleep(20_000)
    let file = try FileHandle(forWritingTo: scratch.url("a"))
    try file.write(contentsOf: Data("two".utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: scratch.path("a"))
    #expect(FileStamp(of: scratch.path("a")) != before)
    #expect(FileStamp(of: scratch.path("b")) == nil)
  }

  @Test("an output that is an input or another output, by whatever name, is refused")
  func places() throws {
    let scratch = try Scratch()
    try scratch.put("", in: "a")
    #expect(symlink(scratch.path("a"), scratch.path("link")) == 0)
    #expect(link(scratch.path("a"), scratch.path("hard")) == 0)
    for output in ["a", "link", "hard", "./a"] {
      #expect(throws: FileError.self) {
        try OutputPlaces.requireApart([scratch.path(output)], from: [(scratch.path("a"), "the input")])
      }
    }
    #expect(throws: FileError.self) {
      try OutputPlaces.requireApart([scratch.path("b"), scratch.path("./b")], from: [])
    }
    try OutputPlaces.requireApart([scratch.path("b"), scratch.path("c")], from: [(scratch.path("a"), "the input")])
  }
}
