/// The tables and views of the database, as SQL embedded in the program.
enum Schema {
  /// Marks our files: "SwGm" in ASCII, kept in SQLite's application_id.
  static let applicationID = 0x5377_476D

  /// The tables, one numbered step after another; their number is the schema's version.
  static let migrations = [
    text(PackageResources.v001_facts_sql), text(PackageResources.v002_notional_sql),
    text(PackageResources.v003_context_sql),
    text(PackageResources.v004_outlines_sql),
    text(PackageResources.v005_corrections_sql),
    text(PackageResources.v006_sums_sql),
    text(PackageResources.v007_findings_sql),
  ]

  /// The schema's version, kept in SQLite's user_version.
  static var version: Int { migrations.count }

  /// What is added up after the load.
  static let sums = text(PackageResources.sums_sql)

  /// What is made after the load.
  static let indexes = text(PackageResources.indexes_sql)

  /// The views, lower ones first.
  static let views = [
    text(PackageResources.view_place_sql),
    text(PackageResources.view_contest_result_sql),
    text(PackageResources.view_contest_change_sql),
    text(PackageResources.view_party_contest_sql),
    text(PackageResources.view_area_total_sql),
    text(PackageResources.view_party_area_sql),
    text(PackageResources.view_candidate_sql),
    text(PackageResources.view_candidate_outcome_sql),
    text(PackageResources.view_by_election_result_sql),
    text(PackageResources.view_long_run_result_sql),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
