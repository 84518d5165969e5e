extension TableSchema {
  /// What votes are carried across a boundary change by.
  static var boundaryChanges: [TableSchema] {
    [
      TableSchema(
        stem: "overlaps", title: "Overlaps of the constituencies of", source: .library,
        fields: [
          FieldSchema("from_code", "The old constituency.").code,
          FieldSchema("to_code", "The new constituency.").code,
          FieldSchema("residential_of_from", "Share of the old one's residential addresses.").fraction,
          FieldSchema("residential_of_to", "Share of the new one's residential addresses.").fraction,
          FieldSchema("area_of_from", "Share of the old one's land.").fraction,
          FieldSchema("area_of_to", "Share of the new one's land.").fraction,
          FieldSchema("population_of_from", "Share of the old one's people.").fraction,
          FieldSchema("population_of_to", "Share of the new one's people.").fraction,
        ], key: ["from_code", "to_code"],
        references: [Reference(column: "to_code", table: "constituencies", target: "code")]),
      TableSchema(
        stem: "notional-method", title: "Constants of the method that votes are carried across a boundary change with",
        source: .project,
        fields: [
          FieldSchema("constant", "What it is.").oneOf(MethodConstant.Name.allCases.map(\.rawValue)).required,
          FieldSchema("election", "The election it is for; empty where it is for all."),
          FieldSchema("value", "The value.").number,
          FieldSchema("provenance", "Where it comes from.").required,
        ], key: ["constant", "election"]),
      TableSchema(
        stem: "notional-groups", title: "Parties that a published notional result is used for, each on its own",
        source: .project,
        fields: [
          FieldSchema("party", "The party; all others are one group together.").required,
          FieldSchema("group", "The group it is fitted in.").required,
          FieldSchema("lean", "The group whose local strength it follows; empty where it follows none."),
        ], key: ["party"], references: [.party]),
    ]
  }
}
