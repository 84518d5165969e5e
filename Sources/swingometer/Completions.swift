import ArgumentParser
import Elections
import Queries

/// What the shell completes with: what is in the database, nothing where there is none.
enum Completions {
  static let elections = CompletionKind.custom { _, _, _ in answers { $0.elections.map(String.init) } }

  /// The codes of the parties.
  static let parties = CompletionKind.custom { _, _, _ in
    answers { try $0.ask(PaletteRequest()).rows.map(\.party.text) }
  }

  static let boundarySets = CompletionKind.custom { _, _, _ in answers { $0.boundarySets } }

  static let nations = CompletionKind.custom { _, _, _ in
    answers { engine in
      try lastAreas(engine).map(\.nation)
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// The regions of England.
  static let regions = CompletionKind.custom { _, _, _ in
    answers { engine in
      try lastAreas(engine)
        .filter { $0.nation != $0.region }.map(\.region)
    }
  }

  /// The United Kingdom, Great Britain, the nations and the regions.
  static let areas = CompletionKind.custom { _, _, _ in
    answers { engine in
      try lastAreas(engine)
        .flatMap { [$0.nation, $0.region] }
        .reduce(into: ["uk", "gb"]) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// The groups of seats of the datasets.
  static let groups = CompletionKind.custom { _, _, _ in answers { $0.groups } }

  /// The constituencies of the last election.
  static let constituencies = CompletionKind.custom { _, _, _ in
    answers { engine in
      try engine.ask(ContestsRequest(Filters(election: engine.elections.last))).rows.map(\.constituency)
    }
  }

  /// The nations and regions at the last election.
  private static func lastAreas(_ engine: QueryEngine) throws -> [AreasRow] {
    try engine.ask(AreasRequest(Filters(election: engine.elections.last))).rows
  }

  private static func answers(_ ask: (QueryEngine) throws -> [String]) -> [String] {
    guard let global = try? GlobalOptions.parse([]), let engine = try? QueryEngine(databaseAt: global.databasePath)
    else {
      return []
    }
    let words = (try? ask(engine)) ?? []
    // Bash takes one layer of quoting away when it reads the list; the other stays in the command line.
    return CompletionShell.requesting == .bash ? words.map { quoted(quoted($0)) } : words
  }

  /// A word as it is typed at a shell: `Queen\'s\ Park`.
  private static func quoted(_ word: String) -> String {
    word.reduce(into: "") { text, character in
      if character.isASCII, !character.isLetter, !character.isNumber, !"-_.,".contains(character) { text += "\\" }
      text.append(character)
    }
  }
}
