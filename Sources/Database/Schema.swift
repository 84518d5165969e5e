/// The tables and views of the database, as SQL embedded in the program.
package enum Schema {
  /// Marks our files: "SwGm" in ASCII, kept in SQLite's application_id.
  package static let applicationID = 0x5377_476D

  /// The tables and views, a text for each subject.
  package static let subjects = [
    text(PackageResources.source_sql), text(PackageResources.place_sql), text(PackageResources.party_sql),
    text(PackageResources.election_sql), text(PackageResources.contest_sql), text(PackageResources.tally_sql),
    text(PackageResources.area_sum_sql), text(PackageResources.boundary_change_sql),
    text(PackageResources.estimate_sql), text(PackageResources.by_election_sql), text(PackageResources.leave_sql),
    text(PackageResources.exit_poll_sql), text(PackageResources.long_run_sql), text(PackageResources.claim_sql),
  ]

  /// What is added up after the load.
  package static let sums = text(PackageResources.sums_sql)

  /// The indexes, made after the load.
  package static let indexes = text(PackageResources.indexes_sql)

  /// What tells one version of the schema from another, kept in SQLite's user_version: the FNV-1a hash of its text, 31 bits of it.
  package static let version =
    (subjects + [sums, indexes]).joined().utf8.reduce(2_166_136_261) { ($0 ^ Int($1)) &* 16_777_619 & 0xFFFF_FFFF }
    & 0x7FFF_FFFF

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
