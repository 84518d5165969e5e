import Elections
import Escaping
import Findings
import Queries
import Wording

/// The list of all seats of one election on one boundary set, and what of it a reader may choose.
struct SeatList: Sendable {
  let election: Int
  /// The boundary set.
  let set: String
  /// Whether the election was fought on these boundaries.
  let isOwn: Bool
  /// The folder of the page.
  private let folder: String

  /// The list of an election on the boundaries that it was fought on.
  init(_ election: Int, _ index: SiteIndex) {
    self.init(election, on: index.ownSet[election] ?? index.newestSet, index)
  }

  private init(_ election: Int, on set: String, _ index: SiteIndex) {
    (self.election, self.set) = (election, set)
    isOwn = index.ownSet[election] == set
    let name = isOwn ? "\(election)" : "\(election)-on-\(set)"
    folder = isOwn && election == index.elections.first ? "seats" : "seats/\(name)"
  }

  /// Every list: of each election as it was counted, then of those before on the newest boundaries.
  static func all(_ index: SiteIndex) -> [SeatList] {
    index.elections.map { SeatList($0, index) }
      + index.elections.filter { index.ownSet[$0] != index.newestSet }
      .map { SeatList($0, on: index.newestSet, index) }
  }

  var address: Address { .page(folder) }

  /// What its files are called.
  var name: String { isOwn ? "seats-\(election)" : "seats-\(election)-on-\(set)" }

  /// The script with the exact values of the table.
  var data: Address { .file("data/\(name).js") }

  func answer(_ library: Library) throws -> Answer<SeatsRow> {
    try library.ask(SeatsRequest(election: election, on: set))
  }

  /// A column of the page.
  struct Column {
    /// What it is called in the question.
    let name: String
    let label: String
    /// Whether it rests on the election before too.
    var isOfBoth = false
  }

  /// The columns that stand in the page; where winners have probabilities, in the place of the Leave vote.
  static func columns(_ rows: [SeatsRow]) -> [Column] {
    [
      Column(name: "constituency", label: "Constituency"), Column(name: "region", label: "Area"),
      Column(name: "winner", label: "Won by"), Column(name: "former", label: "Before", isOfBoth: true),
      Column(name: "second", label: "Second"), Column(name: "majority", label: "Majority"),
      Column(name: "majority_share", label: "Majority, %"), Column(name: "turnout", label: "Turnout, %"),
      Column(name: "swing", label: "Swing to winner, pp", isOfBoth: true),
      rows.contains { $0.probability != nil }
        ? Column(name: "probability", label: "Probability, %") : Column(name: "leave_share", label: "Leave 2016, %"),
    ]
  }

  /// A choice among the seats, named as the flag that makes it.
  private struct Choice {
    let flag: String
    let label: String
    /// How the script goes about it: what is compared with what was chosen, and how.
    let test: String
    let columns: [String]
  }

  private static let choices = [
    Choice(flag: "name", label: "Name has", test: "has", columns: ["constituency"]),
    Choice(flag: "area", label: "Area", test: "equal", columns: ["nation", "region"]),
    Choice(flag: "party", label: "Won by", test: "equal", columns: ["winner"]),
    Choice(flag: "lost-by", label: "Lost by", test: "lost", columns: ["former", "changed"]),
    Choice(flag: "majority-under", label: "Majority under, %", test: "under", columns: ["majority_share"]),
    Choice(flag: "swing-over", label: "Swing over, points", test: "over", columns: ["swing"]),
    Choice(flag: "leave-over", label: "Leave over, %", test: "over", columns: ["leave_share"]),
    Choice(flag: "limit", label: "Rows, at most", test: "first", columns: []),
  ]

  /// The data file of the page: columns, choices, words and values.
  func script(_ library: Library) throws -> String {
    let answer = try answer(library)
    let table = answer.table
    let shown = Self.columns(answer.rows)
    let columns = table.columns.map { column in
      let label = shown.first { $0.name == column.name }?.label ?? column.title
      return "{name:\(column.name.asJSON),kind:\(column.kind.rawValue.asJSON),label:\(label.asJSON)}"
    }
    let choices = Self.choices.map { choice in
      "{flag:\(choice.flag.asJSON),label:\(choice.label.asJSON),test:\(choice.test.asJSON),columns:\(jsonList(choice.columns))}"
    }
    let codes = Set(answer.rows.flatMap { [$0.winner, $0.second, $0.former, $0.swingFrom].compactMap(\.self) })
    let parties = codes.map(library.look).sorted { $0.position < $1.position }.map { look in
      "\(look.code.text.asJSON):[\(look.name.asJSON),\(look.colour.className.asJSON)]"
    }
    let words = [
      ("status", "{shown} of {all} seats"), ("any", "any"), ("anyLoser", "any party"),
      ("columns", "Columns"), ("again", "Start again"), ("missing", Number.missing),
    ].map { "\($0):\($1.asJSON)" }
    return """
      swingometer.table({command:\(answer.command.asJSON),key:"code",name:"constituency",sort:"constituency",any:\(Filters.anyParty.asJSON),
      shown:\(jsonList(shown.map(\.name))),
      words:{\(words.joined(separator: ","))},
      columns:[\(columns.joined(separator: ",\n"))],
      choices:[\(choices.joined(separator: ",\n"))],
      parties:{\(parties.joined(separator: ","))},
      values:[
      \(table.columns.indices.map { Self.values(of: $0, in: table) }.joined(separator: ",\n"))]});

      """
  }

  /// The values of a column as CSV has them, numbers as numbers; few different words as their places in a list of them.
  private static func values(of place: Int, in table: Table) -> String {
    let kind = table.columns[place].kind
    let texts = table.rows.map { kind.machineText(of: $0[place]) }
    if kind.isNumeric {
      // A gap is a missing number; a fraction needs no nought.
      let short = texts.map { text in
        text.hasPrefix("0.") ? String(text.dropFirst()) : text.hasPrefix("-0.") ? "-\(text.dropFirst(2))" : text
      }
      return "[" + short.joined(separator: ",") + ",]"
    }
    let different = Set(texts).sorted()
    guard different.count < 100 else { return jsonList(texts) }
    let places = Dictionary(uniqueKeysWithValues: different.enumerated().map { ($1, $0) })
    return "{of:\(jsonList(different)),at:[\(texts.compactMap { places[$0].map(String.init) }.joined(separator: ","))]}"
  }

  private static func jsonList(_ texts: [String]) -> String { "[" + texts.map(\.asJSON).joined(separator: ",") + "]" }
  private func jsonList(_ texts: [String]) -> String { Self.jsonList(texts) }
}

extension Address {
  /// The list of all seats at the newest election.
  static let seats = Address.page("seats")
}
