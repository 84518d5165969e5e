import Entries
import Glibc

// What libFuzzer calls: one entry, named by FUZZ_ENTRY, is fed with what it makes up; without a name, the entries are listed.

private let entry: Entry? = {
  guard let name = getenv("FUZZ_ENTRY").map({ String(cString: $0) }) else {
    for entry in Entry.all { puts(entry.name) }
    exit(0)
  }
  return Entry.all.first { $0.name == name }
}()

/// Called once, before any input.
@_cdecl("LLVMFuzzerInitialize") package func prepare(_ count: UnsafeRawPointer, _ arguments: UnsafeRawPointer) -> CInt {
  if entry == nil { exit(64) }
  return 0
}

/// Called with every input.
@_cdecl("LLVMFuzzerTestOneInput") package func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  entry?.feed(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
