import CSV
import Elections
import TidyData

/// The parties and every name they were published with, as an import reads them: a name never seen before makes a new party.
struct PartyRegister: Sendable {
  /// A party or a name that was not in the register, and the row that brought it.
  struct Addition {
    let name: PartyName
    let isNewParty: Bool
    let file: String
    let position: CSVPosition

    /// The finding about it.
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

  private(set) var known: PartyNames
  private(set) var additions: [Addition] = []
  /// The parties that were taken out, since nothing uses them any more.
  private(set) var removed: [String] = []
  private var taken: Set<String>
  private let pool: Party?

  init(_ known: PartyNames) {
    self.known = known
    taken = Set(known.parties.map { $0.code.lowercased() })
    pool = known.parties.first { $0.kind == .pool }
  }

  /// The code that a published name stands for; one never seen before is appended.
  mutating func code(adding published: PublishedParty, from file: String, at position: CSVPosition) -> String {
    if let code = known.code(for: published) { return code }
    let namesake =
      published.name.isEmpty
      ? nil : only(known.names.filter { $0.kind == .published && $0.published.name == published.name })
    let abbreviated = known.code(abbreviated: published.abbreviation).flatMap { $0 == pool?.code ? nil : $0 }
    let named = known.code(named: published.name.isEmpty ? published.abbreviation : published.name)
    let code = namesake ?? abbreviated ?? named ?? newCode(for: published)
    add(PartyName(published: published, party: code), from: file, at: position)
    return code
  }

  /// A code that a tidy file states; one never seen before is appended with the name beside it.
  mutating func confirm(_ code: String, published: PublishedParty, from file: String, at position: CSVPosition) {
    if !taken.contains(code.lowercased()) {
      add(PartyName(published: published, party: code), from: file, at: position)
    }
  }

  /// Takes out parties that an import had appended and that nothing uses any more, with their names.
  mutating func remove(_ codes: Set<String>) {
    let gone = known.parties.filter { codes.contains($0.code) && isAppended($0) }.map(\.code)
    guard !gone.isEmpty else { return }
    removed += gone
    known = PartyNames(
      parties: known.parties.filter { !gone.contains($0.code) }, names: known.names.filter { !gone.contains($0.party) })
  }

  /// Whether a party looks as an import appends it: nobody has given it a colour.
  private func isAppended(_ party: Party) -> Bool {
    party.kind == .party && party.colour == pool?.colour && party.ink == pool?.ink
      && party.name == party.shortName
  }

  private mutating func add(_ name: PartyName, from file: String, at position: CSVPosition) {
    let isNewParty = taken.insert(name.party.lowercased()).inserted
    if isNewParty {
      let title = name.published.name.isEmpty ? name.party : name.published.name
      known.add(
        Party(
          code: name.party, name: title, shortName: title, kind: .party,
          position: (known.parties.map(\.position).max() ?? 0) + 1, colour: pool?.colour ?? "", ink: pool?.ink ?? ""))
    }
    known.add(name)
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
