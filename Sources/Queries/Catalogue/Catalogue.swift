/// Every question that can be asked by name.
package enum Catalogue {
  /// The queries, in the order in which they are listed.
  package static let queries: [NamedQuery] = files.compactMap { name, bytes in
    NamedQuery(name: name, text: String(decoding: bytes, as: UTF8.self))
  }

  /// What each query answers, without reading more than the first line of each: every command's help is made from it.
  package static let summaries: [(name: String, summary: String)] = files.map { name, bytes in
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return (name, String(decoding: line.dropFirst("-- summary: ".utf8.count), as: UTF8.self))
  }

  /// The query of a name; nil where there is none.
  package static func query(named name: String) -> NamedQuery? {
    files.first { $0.name == name }.flatMap { NamedQuery(name: name, text: String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// What several queries begin with, by the name that their heads give it.
  static let fragments = [
    "comparable_parties": PackageResources.comparable_parties_sql, "standing": PackageResources.standing_sql,
  ]

  static let files: [(name: String, bytes: [UInt8])] = [
    ("elections", PackageResources.elections_sql),
    ("parties", PackageResources.parties_sql),
    ("regions", PackageResources.regions_sql),
    ("areas", PackageResources.areas_sql),
    ("results", PackageResources.results_sql),
    ("contests", PackageResources.contests_sql),
    ("placings", PackageResources.placings_sql),
    ("measures", PackageResources.measures_sql),
    ("flips", PackageResources.flips_sql),
    ("flows", PackageResources.flows_sql),
    ("swings", PackageResources.swings_sql),
    ("regional-swings", PackageResources.regional_swings_sql),
    ("collapses", PackageResources.collapses_sql),
    ("surges", PackageResources.surges_sql),
    ("changes", PackageResources.changes_sql),
    ("sequences", PackageResources.sequences_sql),
    ("lineage", PackageResources.lineage_sql),
    ("history", PackageResources.history_sql),
    ("contestants", PackageResources.contestants_sql),
    ("apportionment", PackageResources.apportionment_sql),
    ("agreement", PackageResources.agreement_sql),
    ("validation", PackageResources.validation_sql),
    ("unconfirmed", PackageResources.unconfirmed_sql),
    ("reliability", PackageResources.reliability_sql),
    ("marginals", PackageResources.marginals_sql),
    ("safest", PackageResources.safest_sql),
    ("targets", PackageResources.targets_sql),
    ("second-places", PackageResources.second_places_sql),
    ("runners-up", PackageResources.runners_up_sql),
    ("majorities", PackageResources.majorities_sql),
    ("turnouts", PackageResources.turnouts_sql),
    ("rejected-ballots", PackageResources.rejected_ballots_sql),
    ("declarations", PackageResources.declarations_sql),
    ("declaration-hours", PackageResources.declaration_hours_sql),
    ("candidates", PackageResources.candidates_sql),
    ("defeated-incumbents", PackageResources.defeated_incumbents_sql),
    ("women", PackageResources.women_sql),
    ("members", PackageResources.members_sql),
    ("ballots", PackageResources.ballots_sql),
    ("by-elections", PackageResources.by_elections_sql),
    ("leave-vote", PackageResources.leave_vote_sql),
    ("leave-bands", PackageResources.leave_bands_sql),
    ("votes-per-seat", PackageResources.votes_per_seat_sql),
    ("exit-polls", PackageResources.exit_polls_sql),
    ("long-run", PackageResources.long_run_sql),
    ("hexes", PackageResources.hexes_sql),
    ("outlines", PackageResources.outlines_sql),
    ("timeline", PackageResources.timeline_sql),
    ("corrections", PackageResources.corrections_sql),
    ("palette", PackageResources.palette_sql),
  ]
}
