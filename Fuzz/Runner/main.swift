import CFuzzer
import Entries
import Glibc

// Feeds one entry with what libFuzzer makes up: `fuzz ENTRY [options of libFuzzer] CORPUS`; without an entry, names them all.

/// The entry that is fed; a C function can be told of it in no other way.
nonisolated(unsafe) private var entry: Entry?

entry = CommandLine.arguments.dropFirst().first.flatMap { name in Entry.all.first { $0.name == name } }
if entry == nil {
  for entry in Entry.all { puts(entry.name) }
  exit(CommandLine.argc > 1 ? 64 : 0)
}
// The name of the entry takes the place of the program's.
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    entry?.feed(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  })
