import Testing

import Database
import Queries

@Suite struct CatalogueTests {
  /// The first columns that users rely on.
  static let promised: [(query: String, columns: String)] = [
    (
      "elections",
      "election date electorate valid_votes invalid_votes turnout candidates seats largest_party house_majority gallagher loosemore_hanby enp_votes enp_seats volatility"
    ),
    (
      "parties",
      "party name candidates votes share share_change seats seat_change gained lost lost_deposits expected_seats seats_low seats_high"
    ),
    ("regions", "nation region party votes share share_change seats seat_change"),
    ("results", "code constituency nation region party candidate votes share share_change rank elected basis"),
    ("candidates", "election candidate party code constituency votes share rank elected"),
    (
      "contests",
      "code constituency nation region basis winner winner_name second majority majority_share electorate valid_votes invalid_votes turnout result declared_at"
    ),
    (
      "flips",
      "code constituency nation region from_party to_party majority majority_share from_basis probability"
    ),
    ("flows", "from_party to_party seats"),
    ("swings", "code constituency butler steed local_from local_to local from_basis"),
    (
      "collapses",
      "party area_kind area share_from share_to change seats_from seats_to candidates_from candidates_to"
    ),
    ("surges", "party area_kind area share_from share_to change seats_from seats_to candidates_from candidates_to"),
    ("marginals", "code constituency winner second majority majority_share swing_needed"),
    ("safest", "code constituency winner second majority majority_share swing_needed"),
    ("targets", "rank code constituency winner swing_needed"),
    ("second-places", "party seconds behind_con behind_lab behind_other within_10"),
    ("turnouts", "code constituency electorate valid_votes turnout turnout_change"),
    ("defeated-incumbents", "candidate party code constituency winner_party winner_name votes majority"),
    ("women", "party candidates elected share_of_elected"),
    ("declarations", "declared_at code constituency winner result"),
    ("majorities", "band_from band_to seats"),
    ("lineage", "code constituency from_code from_constituency share_of_new share_of_old natural unchanged"),
    (
      "history",
      "election basis code constituency party votes share rank elected"
    ),
    ("exit-polls", "election party forecast seats difference"),
    (
      "by-elections", "date code constituency winner previous_winner second majority turnout con_lab_swing"
    ),
    ("leave-vote", "code constituency leave_share leave_known share_change share"),
    ("long-run", "election party_group votes share seats_certain seats_uncertain"),
    ("apportionment", "code constituency winner lead exposure probability"),
  ]

  @Test("columns keep their names and their order", arguments: promised)
  func columns(query: String, columns: String) throws {
    let names = try #require(Catalogue.query(named: query)).columns.map(\.name)
    let wanted = columns.split(separator: " ").map(String.init)
    #expect(Array(names.prefix(wanted.count)) == wanted)
  }

  @Test("every file has a whole head")
  func heads() {
    #expect(Catalogue.queries.map(\.name) == SQLFile.all(.named).map(\.name))
    for query in Catalogue.queries {
      #expect(query.summary.hasSuffix("."), "\(query.name)")
      #expect(query.order.hasSuffix("."), "\(query.name)")
      #expect(query.columns.allSatisfy { $0.meaning.hasSuffix(".") || $0.meaning.hasSuffix("…") }, "\(query.name)")
      #expect(Set(query.columns.map(\.name)).count == query.columns.count, "\(query.name)")
    }
  }

  @Test("a statement begins with the fragment that its head names, and every fragment is named")
  func fragments() {
    let women = Catalogue.query(named: "women")?.sql ?? ""
    #expect(women.contains("WITH standing AS (") && women.contains("\n-- with: standing\n"))
    for file in SQLFile.all(.fragments) {
      #expect(Catalogue.queries.contains { $0.sql.contains("\n-- with: \(file.name)\n") }, "\(file.name)")
    }
  }
}
