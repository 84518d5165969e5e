import CSV
import Elections

/// The parties and every name they were published with; a name never seen before makes a new party.
struct PartyRegister: Sendable {
  /// A party or a name that was not in the register, and the row that brought it.
  struct Addition {
    let name: PartyName
    let isNewParty: Bool
    let file: String
    let position: CSVPosition

    /// The finding that tells of it.
    var finding: Finding {
      let published = [name.published.abbreviation, name.published.name].filter { !$0.isEmpty }
      return Finding(
        .warning, file: file, at: position, found: "the party \"\(published.joined(separator: ", "))\"",
        expected: "one of party-names.csv",
        action: isNewParty
          ? "new party \(name.party) appended to parties.csv"
          : "taken for \(name.party) and appended to party-names.csv")
    }
  }

  private(set) var parties: [Party]
  private(set) var names: [PartyName]
  private(set) var additions: [Addition] = []
  private var codes: [PublishedParty: String]
  /// The parties that each abbreviation was published for, with any name.
  private var abbreviated: [String: Set<String>] = [:]
  private var taken: Set<String>
  private let pool: Party?

  init(parties: [Party], names: [PartyName]) {
    self.parties = parties
    self.names = names
    codes = Dictionary(names.map { ($0.published, $0.party) }) { first, _ in first }
    taken = Set(parties.map { $0.code.lowercased() })
    pool = parties.first { $0.kind == .pool }
    for name in names { abbreviated[name.published.abbreviation, default: []].insert(name.party) }
  }

  /// The party with a code.
  func party(_ code: String) -> Party? { parties.first { $0.code == code } }

  /// The code that a published name or abbreviation stands for; nil where the register does not know it.
  ///
  /// An abbreviation alone is looked for without the number of an independent's column (`IND2`) too.
  func code(for published: PublishedParty) -> String? {
    if let code = codes[published] { return code }
    guard published.name.isEmpty else { return nil }
    let abbreviation = published.abbreviation
    if abbreviation.last?.isNumber ?? false,
      let code = codes[PublishedParty(abbreviation: abbreviation.columnName, name: "")]
    {
      return code
    }
    let parties = abbreviated[abbreviation] ?? []
    return parties.count == 1 ? parties.first : nil
  }

  /// The code that a published name stands for; one never seen before is appended.
  mutating func code(adding published: PublishedParty, from file: String, at position: CSVPosition) -> String {
    if let code = code(for: published) { return code }
    let namesake = published.name.isEmpty ? nil : only(names.filter { $0.published.name == published.name })
    let code = namesake ?? newCode(for: published)
    add(PartyName(published: published, party: code), from: file, at: position)
    return code
  }

  /// A code that a tidy file states; one never seen before is appended with the name that stands beside it.
  mutating func confirm(_ code: String, published: PublishedParty, from file: String, at position: CSVPosition) {
    if !taken.contains(code.lowercased()) {
      add(PartyName(published: published, party: code), from: file, at: position)
    }
  }

  private mutating func add(_ name: PartyName, from file: String, at position: CSVPosition) {
    let isNewParty = taken.insert(name.party.lowercased()).inserted
    if isNewParty {
      let title = name.published.name.isEmpty ? name.party : name.published.name
      parties.append(
        Party(
          code: name.party, name: title, shortName: title, kind: .party,
          position: (parties.map(\.position).max() ?? 0) + 1, colour: pool?.colour ?? "", ink: pool?.ink ?? ""))
    }
    names.append(name)
    abbreviated[name.published.abbreviation, default: []].insert(name.party)
    codes[name.published] = name.party
    additions.append(Addition(name: name, isNewParty: isNewParty, file: file, position: position))
  }

  /// The abbreviation where it is short and free, else the initials, else either with a number.
  private func newCode(for published: PublishedParty) -> String {
    let initials = published.name.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .filter { $0.first?.isUppercase ?? false }.compactMap(\.first).map(String.init).joined()
    let abbreviation = published.abbreviation
    let isShort = !abbreviation.isEmpty && abbreviation.count <= 12 && !abbreviation.contains(" ")
    let wishes = (isShort ? [abbreviation] : []) + (initials.isEmpty ? ["Party"] : [initials])
    if let free = wishes.first(where: { !taken.contains($0.lowercased()) }) { return free }
    var number = 2
    while taken.contains("\(wishes[0])\(number)".lowercased()) { number += 1 }
    return "\(wishes[0])\(number)"
  }

  /// The party of all these names; nil where there is none or more than one.
  private func only(_ names: [PartyName]) -> String? {
    guard let first = names.first, names.allSatisfy({ $0.party == first.party }) else { return nil }
    return first.party
  }
}
