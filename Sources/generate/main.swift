import Files
import Glibc

// Writes the Swift of every question from the head of its `.sql` file, from the root of the project.
//
// It stands on no other target but Files: what it writes need not compile for it to run.

do {
  try AtomicWrite.write(
    GeneratedFiles.all().map { ("\(GeneratedFiles.folder)/\($0.name)", Array($0.text.utf8)) })
} catch {
  let line = "generate: \(error)\n"
  write(STDERR_FILENO, line, line.utf8.count)
  exit(1)
}
