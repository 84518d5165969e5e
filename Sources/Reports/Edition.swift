package import Report

/// A report with the name of its file.
package struct Edition: Sendable {
  /// The file's name, without its ending.
  package let name: String
  package let report: Report
}
