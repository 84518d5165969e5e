import Files
import Foundation
import ScratchFolder
import Testing

@Suite struct AtomicFileTests {
  @Test("a file is written whole, over what was there, and its permissions stay")
  func replaced() throws {
    let scratch = try Scratch()
    try scratch.put("an old and longer text", in: "a b\n🗳.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.path("a b\n🗳.csv"))
    try AtomicWrite.write(Array("new".utf8), to: scratch.path("a b\n🗳.csv"))
    #expect(try scratch.text("a b\n🗳.csv") == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("a b\n🗳.csv"))[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(scratch.contents == ["a b\n🗳.csv"])
  }

  @Test("what is not committed is gone, and the old file is as it was")
  func uncommitted() throws {
    let scratch = try Scratch()
    try scratch.put("old", in: "a")
    do {
      let file = try AtomicFile(of: scratch.path("a"))
      try file.write(Array("half".utf8))
      #expect(scratch.contents == [".a.swingometer-draft", "a"])
    }
    #expect(scratch.contents == ["a"])
    #expect(try scratch.text("a") == "old")
  }

  @Test("what a killed process left is swept, what another is still writing is not")
  func sweeping() throws {
    let scratch = try Scratch()
    try scratch.put("left", in: ".a.swingometer-draft")
    try scratch.put("left", in: ".b.swingometer-draft")
    try scratch.put("mine", in: "c.part")
    let other = try AtomicFile(of: scratch.path("d"))
    try AtomicWrite.write([1], to: scratch.path("a"))
    #expect(scratch.contents == [".d.swingometer-draft", "a", "c.part"])
    try other.commit()
    #expect(scratch.contents == ["a", "c.part", "d"])
  }

  @Test("who writes the same file waits for the other, and both end whole")
  func waiting() throws {
    let scratch = try Scratch()
    let path = scratch.path("a")
    let first = try AtomicFile(of: path)
    try first.write(Array("first".utf8))
    let (isWaiting, isDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // A thread of its own: a task that waits for a lock would hold up those that are to free it.
    Thread.detachNewThread {
      if let second = try? AtomicFile(of: path, waiting: { isWaiting.signal() }) {
        try? second.write(Array("second".utf8))
        try? second.commit()
      }
      isDone.signal()
    }
    isWaiting.wait()
    try first.commit()
    isDone.wait()
    #expect(try scratch.text("a") == "second")
    #expect(scratch.contents == ["a"])
  }

  @Test("of several files none is written where one cannot be")
  func several() throws {
    let scratch = try Scratch()
    try scratch.put("old", in: "a")
    #expect(throws: FileError.self) {
      try AtomicWrite.write([(scratch.path("a"), [1]), (scratch.path("none/b"), [2])])
    }
    #expect(try scratch.text("a") == "old")
    #expect(scratch.contents == ["a"])
  }

  @Test("a link to a file stays a link, and the file is replaced")
  func link() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("real"), withIntermediateDirectories: true)
    try scratch.put("old", in: "real/a")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("a"), withDestinationPath: "real/a")
    try AtomicWrite.write(Array("new".utf8), to: scratch.path("a"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("a")) == "real/a")
    #expect(try scratch.text("real/a") == "new")
  }

  @Test("what is no place for a file is refused", arguments: ["", "/", "/tmp", "/tmp/", "/dev/full", "/proc/none/a"])
  func refused(path: String) {
    #expect(throws: FileError.self) { try AtomicWrite.write([1], to: path) }
  }

  @Test("links that lead nowhere or round in a circle are refused")
  func badLinks() throws {
    let scratch = try Scratch()
    for (name, target) in [("nowhere", "none"), ("circle", "circle")] {
      try FileManager.default.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: target)
      #expect(throws: FileError.self) { try AtomicWrite.write([1], to: scratch.path(name)) }
    }
    #expect(scratch.contents == ["circle", "nowhere"])
  }

  @Test("a name as long as the system allows is written")
  func longName() throws {
    let scratch = try Scratch()
    let name = String(repeating: "é", count: 127)
    try AtomicWrite.write([1], to: scratch.path(name))
    #expect(scratch.contents == [name])
  }
}

extension Scratch {
  fileprivate func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  func put(_ text: String, in name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }
}
