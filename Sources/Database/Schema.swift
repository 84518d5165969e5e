/// The tables and views of the database, as SQL embedded in the program.
package enum Schema {
  /// Marks our files: "SwGm" in ASCII, kept in SQLite's application_id.
  package static let applicationID = 0x5377_476D

  /// The tables and views, a text for each subject.
  package static let subjects = SQLFile.all(.schema).filter { !["sums", "indexes"].contains($0.name) }.map(\.text)

  /// What is added up after the load.
  package static let sums = SQLFile.text(.schema, "sums")

  /// The indexes, made after the load.
  package static let indexes = SQLFile.text(.schema, "indexes")

  /// What tells one version of the schema from another, kept in SQLite's user_version: the FNV-1a hash of its text, 31 bits of it.
  package static let version =
    (subjects + [sums, indexes]).joined().utf8.reduce(2_166_136_261) { ($0 ^ Int($1)) &* 16_777_619 & 0xFFFF_FFFF }
    & 0x7FFF_FFFF
}
