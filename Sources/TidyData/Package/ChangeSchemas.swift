extension TableSchema {
  /// How constituencies of one boundary set lie in those of another, and how votes are carried across.
  static var change: [TableSchema] { [overlaps, groups, method, doubts] }

  private static var overlaps: TableSchema {
    TableSchema(
      stem: "overlaps", title: "Overlaps of constituencies of", source: .library,
      fields: [
        FieldSchema("from_code", "The old constituency.").code,
        FieldSchema("to_code", "The new constituency.").code,
        FieldSchema("residential_of_from", "The piece's share of the old one's residential addresses.").fraction,
        FieldSchema("residential_of_to", "The piece's share of the new one's residential addresses.").fraction,
        FieldSchema("area_of_from", "The piece's share of the old one's area.").fraction,
        FieldSchema("area_of_to", "The piece's share of the new one's area.").fraction,
        FieldSchema("population_of_from", "The piece's share of the old one's population.").fraction,
        FieldSchema("population_of_to", "The piece's share of the new one's population.").fraction,
      ], key: ["from_code", "to_code"],
      references: [
        Reference(column: "from_code", table: "constituencies", target: "code", isOfPredecessor: true),
        Reference(column: "to_code", table: "constituencies", target: "code"),
      ])
  }

  private static var groups: TableSchema {
    TableSchema(
      stem: "notional-groups", title: "Groups that parties' votes are estimated in", source: .project,
      fields: [
        FieldSchema("party", "The party.").required,
        FieldSchema("group", "The group it is estimated in.").required,
        FieldSchema("lean", "The group whose geography its votes lean on; empty where they lean on none."),
      ], key: ["party"], references: [.party])
  }

  private static var method: TableSchema {
    TableSchema(
      stem: "notional-method", title: "Constants of the method of estimates", source: .project,
      fields: [
        FieldSchema("constant", "What is set.").required,
        FieldSchema("election", "The election it is set for; empty for all.").count,
        FieldSchema("value", "The value.").number.required,
        FieldSchema("provenance", "Where it comes from.").required,
      ], key: ["constant", "election"])
  }

  private static var doubts: TableSchema {
    TableSchema(
      stem: "notional-doubts", title: "Parties whose estimates could not be confirmed", source: .project,
      fields: [
        FieldSchema("election", "The election.").count.required,
        FieldSchema("party", "The party.").required,
        FieldSchema("reason", "Why.").required,
      ], key: ["election", "party"],
      references: [
        Reference(column: "election", table: "elections", target: "election"), .party,
      ])
  }
}
