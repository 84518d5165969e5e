package import Elections

/// The parties, and the party that each published name stands for.
package struct PartyNames: Sendable {
  /// The parties, in their order.
  package private(set) var parties: [Party]
  /// The names that parties were published with, or are called by.
  package private(set) var names: [PartyName]
  private var codes: [PublishedParty: String]
  /// The parties that each abbreviation was published for, with any name.
  private var abbreviated: [String: Set<String>] = [:]
  /// The parties that each full name, as names are compared, is of.
  private var named: [String: Set<String>] = [:]

  /// Takes the tables of parties and of names.
  package init(parties: [Party], names: [PartyName]) {
    (self.parties, self.names) = (parties, names)
    let published = names.filter { $0.kind == .published }
    codes = Dictionary(published.map { ($0.published, $0.party) }) { first, _ in first }
    for name in published { abbreviated[name.published.abbreviation, default: []].insert(name.party) }
    for party in parties { named[party.name.partyWord, default: []].insert(party.code) }
    for name in names { named[name.published.name.partyWord, default: []].insert(name.party) }
  }

  /// The party with a code.
  package func party(_ code: String) -> Party? { parties.first { $0.code == code } }

  /// The code that a published name or abbreviation stands for; nil where it is not known.
  ///
  /// An abbreviation alone is looked for without the number of an independent's column (`IND2`) too.
  package func code(for published: PublishedParty) -> String? {
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

  /// The code of a party by its full name, however it is written; nil where none or several are called so.
  package func code(named name: String) -> String? {
    let word = name.partyWord
    let codes = word.isEmpty ? [] : named[word] ?? []
    return codes.count == 1 ? codes.first : nil
  }

  /// The code of the party that a label calls so: by its abbreviation, or by its name.
  package func code(labelled words: String) -> String? {
    code(for: PublishedParty(abbreviation: words, name: "")) ?? code(named: words)
  }

  /// The code of the one party that has an abbreviation, whatever name stands beside it; nil where none or several have it.
  package func code(abbreviated abbreviation: String) -> String? {
    let parties = abbreviated[abbreviation] ?? []
    return parties.count == 1 ? parties.first : nil
  }

  package mutating func add(_ party: Party) {
    parties.append(party)
    named[party.name.partyWord, default: []].insert(party.code)
  }

  /// Adds a name of a party.
  package mutating func add(_ name: PartyName) {
    names.append(name)
    abbreviated[name.published.abbreviation, default: []].insert(name.party)
    named[name.published.name.partyWord, default: []].insert(name.party)
    codes[name.published] = name.party
  }
}

extension String {
  /// The name of a party as names are compared: without "the" before it and "party" behind, "&" for "and".
  fileprivate var partyWord: String {
    var words = lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map { $0 == "&" ? "and" : String($0) }
    if words.first == "the" { words.removeFirst() }
    if words.last == "party" { words.removeLast() }
    return words.joined(separator: " ")
  }
}
