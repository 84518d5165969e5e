package import CSV
import Elections

/// What a layout is known by: its name, and what the first line must have.
package struct Signature: Sendable {
  package enum Mark: Sendable {
    /// These names, in any order, among any others.
    case header(Set<String>)
    /// This number of fields, constituency codes at these places.
    case shape(width: Int, codes: [Int])
  }

  /// What the layout is called in messages.
  package let name: String
  let mark: Mark

  package init(name: String, mark: Mark) {
    (self.name, self.mark) = (name, mark)
  }

  /// Whether a file that begins with this record is in this layout.
  package func recognises(_ first: CSVRecord) -> Bool {
    switch mark {
    case .header(let names):
      names.isSubset(of: first.texts.map(\.columnName))
    case .shape(let width, let codes):
      first.count == width && codes.allSatisfy { ConstituencyCode(first[$0].text.tidied) != nil }
    }
  }

  /// Says which columns of the nearest layout are missing, or which layouts there are.
  package static func unrecognised(
    _ first: CSVRecord, in file: String, among signatures: [Signature]
  ) -> BrokenFileError {
    let present = first.texts.map(\.columnName)
    let near = signatures.compactMap { signature -> (name: String, missing: [String])? in
      guard case .header(let names) = signature.mark else { return nil }
      let missing = names.subtracting(present).sorted()
      return missing.count * 2 < names.count ? (signature.name, missing) : nil
    }
    if let nearest = near.min(by: { $0.missing.count < $1.missing.count }) {
      let columns = nearest.missing.map { "\"\($0)\"" }.joined(separator: ", ")
      return BrokenFileError(
        file: file, at: CSVPosition(line: first.line, column: first.count), found: "a header without \(columns)",
        expected: "every column of the layout \(nearest.name)")
    }
    var known: [String] = []
    for signature in signatures where !known.contains(signature.name) { known.append(signature.name) }
    return BrokenFileError(
      file: file, at: CSVPosition(line: first.line, column: 1),
      found: "a first line of \(first.count) fields that begins \"\(first[0].text.tidied)\"",
      expected: "the layout " + known.joined(separator: ", or "))
  }
}
