public import Report

/// A report with the name of its file.
public struct Edition: Sendable {
  /// The file's name, without its ending.
  public let name: String
  /// The report.
  public let report: Report
}
