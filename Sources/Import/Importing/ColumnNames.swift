import CSV
package import TidyData

/// What the columns of a file are called that has names of its own.
package enum ColumnNames {
  /// Reads the list of a command line.
  ///
  /// - Parameter text: "code=PANO,votes=Votes cast".
  /// - Returns: the headers by the columns that they stand for; nil where the text is no such list.
  package static func pairs(_ text: String) -> [String: String]? {
    var pairs: [String: String] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, pairs.updateValue(sides[1], forKey: sides[0]) == nil
      else { return nil }
    }
    return pairs
  }

  /// Whether the text of a command line is the name of a file that has the list.
  package static func isFile(_ text: String) -> Bool { text.lowercased().hasSuffix(".csv") && !text.contains("=") }

  /// Reads the list from a file with a column `column` and a column `header`.
  ///
  /// - Parameter file: the path.
  /// - Returns: the headers by the columns that they stand for.
  /// - Throws: `BrokenFileError` where the file cannot be read, or has a column twice.
  package static func read(_ file: String) throws(BrokenFileError) -> [String: String] {
    var reader = try CSVReader(file: file)
    let first = try reader.first(of: file).texts
    guard let column = first.firstIndex(of: "column"), let header = first.firstIndex(of: "header") else {
      throw BrokenFileError(
        file: file, found: "the header \(first.joined(separator: ","))",
        expected: "the columns \"column\" and \"header\"")
    }
    var pairs: [String: String] = [:]
    while let record = try reader.next(of: file) {
      let texts = record.texts
      guard texts.count > max(column, header), !texts[column].isEmpty, !texts[header].isEmpty,
        pairs.updateValue(texts[header], forKey: texts[column]) == nil
      else {
        throw BrokenFileError(
          file: file, at: CSVPosition(line: record.line, column: 1), found: texts.joined(separator: ","),
          expected: "a column and its header, each column once")
      }
    }
    return pairs
  }
}
