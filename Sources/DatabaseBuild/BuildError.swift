package import TidyData
import Wording

/// Why no database was built although the files could be read: the old one is as it was.
package enum BuildError: Error, Equatable, CustomStringConvertible {
  /// The data has errors; they are among the findings.
  case dataErrors(Findings)
  /// The datasets were written to while they were read, so that nobody knows what was read.
  case filesChanged(path: String)

  /// One line for the reader.
  package var description: String {
    switch self {
    case .dataErrors(let findings):
      "the datasets have \(English.quantity(findings.count(of: .error), "error")), so no database was built and the old one is as it was; "
        + "run 'swingometer check' to see them"
    case .filesChanged(let path):
      "the files in \(path) were changed while they were read, so no database was built and the old one is as it was; "
        + "run it again when they are whole"
    }
  }
}
