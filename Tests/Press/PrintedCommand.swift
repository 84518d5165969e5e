package import Queries
import Testing

package import Findings

extension Library {
  /// Asks what a printed command asks: a named query, a trend or the claims.
  package func ask(command: String) throws -> any Traceable {
    let words = command.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    try #require(words.count > 1 && words[0] == "swingometer", "\(command)")
    var filters = Filters()
    var grain = Trend.Grain.uk
    for (flag, value) in zip(words.dropFirst(2), words.dropFirst(3)) where flag.hasPrefix("--") {
      switch flag {
      case "--election": filters.election = Int(value)
      case "--from": filters.from = Int(value)
      case "--to": filters.to = Int(value)
      case "--on": filters.on = value
      case "--area": filters.area = value
      case "--party": filters.parties.append(value)
      case "--constituency": filters.constituency = value
      case "--method": filters.method = Filters.Method(rawValue: value)
      case "--limit": filters.limit = Int(value)
      case "--by": (filters.by, grain) = (Facet(rawValue: value), Trend.Grain(rawValue: value) ?? .uk)
      default: Issue.record("\(flag) in \(command)")
      }
    }
    switch words[1] {
    case "query": return try ask(words[2], filters)
    case "claims": return try claims(about: filters.election ?? 0)
    default:
      try #require(words[1] == "trend", "\(command)")
      return try ask(
        Trend(
          try #require(TrendMeasure(rawValue: words[2])), parties: filters.parties, by: grain, area: filters.area,
          on: filters.on, from: filters.from, to: filters.to))
    }
  }
}
