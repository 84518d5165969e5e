import Elections

extension TableSchema {
  /// Every table, in the order a reader meets them.
  static var all: [TableSchema] { references + names + results + change + context }

  /// What all other tables refer to.
  private static var references: [TableSchema] {
    [
      TableSchema(
        stem: "elections", title: "General elections", source: .project,
        fields: [
          FieldSchema("election", "The year, which names it.").count.required,
          FieldSchema("date", "The polling day.").date.required,
          FieldSchema(
            "boundary_set", "The boundary set it was fought on; empty where its constituencies are not here."),
          FieldSchema("speaker_party", "The party the Speaker seeking re-election came from."),
          FieldSchema("featured", "Whether it gets a report unasked; the others are baselines.").flag,
        ], key: ["election"],
        references: [
          Reference(column: "boundary_set", table: "boundary-sets", target: "boundary_set"),
          Reference(column: "speaker_party", table: "parties", target: "party"),
        ]),
      TableSchema(
        stem: "boundary-sets", title: "The constituencies in force for some elections", source: .project,
        fields: [
          FieldSchema("boundary_set", "The year of the first election fought on it, which names it.").required,
          FieldSchema("name", "What it is called in print.").required,
          FieldSchema("constituencies", "How many constituencies it has.").count.required,
          FieldSchema("predecessor", "The boundary set it took the place of."),
        ], key: ["boundary_set"]),
      TableSchema(
        stem: "areas", title: "Regions of England and the other nations", source: .parliament,
        fields: [
          FieldSchema("area", "The code of the Government Statistical Service.").matching("[ENSW][0-9]{8}").required,
          FieldSchema("name", "The name.").required,
          FieldSchema("nation", "The nation it is in or is.").oneOf(Nation.allCases.map(\.rawValue)).required,
          FieldSchema("position", "Its place in official tables, from 1.").count.required,
        ], key: ["area"]),
      TableSchema(
        stem: "parties", title: "Parties", source: .project,
        fields: [
          FieldSchema("party", "The abbreviation that names it.").required,
          FieldSchema("name", "The name as the party writes it.").required,
          FieldSchema("short_name", "A short name for charts.").required,
          FieldSchema("prose_name", "The name in the middle of a sentence, with its article.").required,
          FieldSchema("kind", "What stands behind the code.").oneOf(Party.Kind.allCases.map(\.rawValue)).required,
          FieldSchema("position", "Its place in lists, from 1.").count.required,
          FieldSchema("colour", "The fill colour.").colour,
          FieldSchema("ink", "The colour of text on white.").colour,
        ], key: ["party"]),
      TableSchema(
        stem: "constituencies", title: "Constituencies of", source: .parliament,
        fields: [
          FieldSchema("code", "The code of the Government Statistical Service.").code,
          FieldSchema("name", "The canonical name, with its accents.").required,
          FieldSchema("area", "The region or nation it lies in.").required,
          FieldSchema("kind", "County, borough or burgh.").oneOf(Constituency.Kind.allCases.map(\.rawValue)).required,
        ], key: ["code"], references: [.area]),
    ]
  }

  /// What published names and codes mean, and what was published wrongly.
  private static var names: [TableSchema] {
    [
      TableSchema(
        stem: "area-names", title: "Names that files call areas by", source: .project,
        fields: [
          FieldSchema("name", "The name or abbreviation as published.").required,
          FieldSchema("area", "The area it means.").required,
        ], key: ["name"], references: [.area]),
      TableSchema(
        stem: "party-names", title: "Names and abbreviations that parties were published with", source: .project,
        fields: [
          FieldSchema("published_abbreviation", "The abbreviation as published."),
          FieldSchema("published_name", "The name as published; empty for files that have abbreviations only."),
          FieldSchema("party", "The party it means.").required,
        ], key: ["published_abbreviation", "published_name"], references: [.party]),
      TableSchema(
        stem: "revised-codes", title: "Constituencies that got a new code on unchanged boundaries", source: .parliament,
        fields: [
          FieldSchema("boundary_set", "The boundary set whose files carry the old code.").required,
          FieldSchema("code", "The old code.").code,
          FieldSchema("name", "The constituency, for the reader."),
          FieldSchema("revised", "The code in force.").code,
        ], key: ["boundary_set", "code"],
        references: [Reference(column: "boundary_set", table: "boundary-sets", target: "boundary_set")]),
      TableSchema(
        stem: "corrections", title: "What was published wrongly, and what is right", source: .project,
        fields: [
          FieldSchema("table", "The table the row is in.").required,
          FieldSchema("election", "The election or boundary set the table is of.").required,
          FieldSchema("code", "The constituency.").code,
          FieldSchema("first_name", "The candidate's first names, where one is meant."),
          FieldSchema("surname", "The candidate's surname, where one is meant."),
          FieldSchema("field", "The column.").required,
          FieldSchema("published", "What was published."),
          FieldSchema("corrected", "What is right."),
          FieldSchema("reason", "Why.").required,
        ], key: ["table", "election", "code", "first_name", "surname", "field"]),
      TableSchema(
        stem: "hexes", title: "One hexagon a constituency of", source: .hexes,
        fields: [
          FieldSchema("code", "The constituency.").code,
          FieldSchema("column", "The column.").integer.required,
          FieldSchema("row", "The row, counted northwards; odd rows stand half a column to the right.").integer
            .required,
        ], key: ["code"], references: [.constituency]),
      TableSchema(
        stem: "outlines", title: "The outlines of", source: .outlines,
        fields: [
          FieldSchema("code", "The constituency.").code,
          FieldSchema("part", "Which of its parts, from 1: the mainland and islands.").count.required,
          FieldSchema("ring", "1 for the line around the part, more for holes in it.").count.required,
          FieldSchema(
            "corners", "Longitude, a blank and latitude of each corner in degrees (WGS 84), semicolons between corners."
          ).required,
        ], key: ["code", "part", "ring"], references: [.constituency]),
    ]
  }
}
