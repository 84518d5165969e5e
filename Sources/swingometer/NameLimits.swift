import ArgumentParser

/// How long the names on a command line may be, and how many: what is not found is compared with every name there is.
enum NameLimits {
  private static let longest = 200
  private static let most = 100

  /// Makes sure of it.
  static func check(_ names: [String]) throws {
    if let name = names.first(where: { $0.utf8.count > longest }) {
      throw ValidationError("a name has at most \(longest) bytes, not the \(name.utf8.count) of '\(name.prefix(20))…'")
    }
    guard names.count <= most else { throw ValidationError("at most \(most) names, not \(names.count)") }
  }
}
