import Elections

/// The description of the tidy folder as a Frictionless tabular data package.
package struct DataPackage: Sendable {
  /// The file that holds it.
  package let file: TidyFile

  /// Describes a folder; nil for one without elections of its own, which is a part of another.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - findings: collects bad rows of the table of elections.
  /// - Throws: `BrokenFileError` where the table of elections cannot be read.
  package init?(_ folder: TidyFolder, _ findings: inout Findings) throws(BrokenFileError) {
    let paths = try folder.files().map(\.path)
    guard paths.contains("elections.csv") else { return nil }
    let elections = try folder.elections(&findings)
    let resources = Tables.all.flatMap { schema in
      paths.compactMap { path in
        schema.subject(of: path).map { DataPackage.resource(path, schema, subject: $0, elections) }
      }
    }
    let package = JSON.object([
      ("profile", .text("tabular-data-package")),
      ("name", .text("british-general-elections")),
      ("title", .text("British general election results, tidy")),
      (
        "description",
        .text("Candidacies, contests and notional results by constituency, with the tables of names that join them.")
      ),
      ("licenses", DataSource.library.licences),
      ("resources", .list(resources)),
    ])
    file = TidyFile(name: "datapackage.json", text: package.written() + "\n")
  }

  private static func resource(
    _ path: String, _ schema: TableSchema, subject: String, _ elections: [Election]
  ) -> JSON {
    let title =
      subject.isEmpty ? schema.title : schema.title + " " + subject.split(separator: "-").joined(separator: " ")
    let keys = schema.fields.compactMap { field in
      guard let reference = field.reference else { return nil as JSON? }
      return JSON.object([
        ("fields", .text(field.name)),
        (
          "reference",
          .object([
            ("resource", .text(reference.table + own(reference, subject, elections))),
            ("fields", .text(reference.column)),
          ])
        ),
      ])
    }
    return .object([
      ("name", .text(String(path.dropLast(".csv".count)))),
      ("path", .text(path)),
      ("profile", .text("tabular-data-resource")),
      ("title", .text(title)),
      ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("sources", schema.source.source),
      ("licenses", schema.source.licences),
      (
        "schema",
        .object(
          [
            ("fields", .list(schema.fields.map(\.json))),
            ("missingValues", .list([.text("")])),
            ("primaryKey", .list(schema.key.map(JSON.text))),
          ] + (keys.isEmpty ? [] : [("foreignKeys", .list(keys))]))
      ),
    ])
  }

  /// The end of the name of the constituencies that a table refers to: those of its boundary set.
  private static func own(
    _ reference: Reference, _ subject: String, _ elections: [Election]
  ) -> String {
    guard reference.table == "constituencies" else { return "" }
    if let election = elections.first(where: { String($0.year) == subject }), let set = election.boundarySet {
      return "-" + set
    }
    let parts = subject.split(separator: "-")
    return "-" + ((reference.isOfPredecessor ? parts.first : parts.last).map(String.init) ?? subject)
  }
}
