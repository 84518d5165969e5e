package import CSV

/// What is known of a layout before anything is read: what it is called, and where its columns are.
package struct LayoutOutline: Sendable {
  /// Where a column is looked for.
  package enum Source: Sendable {
    /// Under the first of these names that the first line has, whatever its case, blanks and signs.
    case names([String])
    /// At a place, in a file without a first line of names.
    case place(Int)
  }

  /// A column that is read.
  package struct Column: Sendable {
    /// Its name in the tidy file.
    let name: String
    let source: Source
    /// Whether a file without it is not in this layout.
    let isNeeded: Bool

    package init(_ name: String, _ source: Source, isNeeded: Bool = true) {
      self.source =
        if case .names(let names) = source { .names(names.map(\.headerWord)) } else { source }
      (self.name, self.isNeeded) = (name, isNeeded)
    }
  }

  /// A header that was published, which a refusal can name.
  package struct Edition: Sendable {
    let name: String
    let words: Set<String>

    package init(_ name: String, _ header: [String]) {
      (self.name, words) = (name, Set(header.map(\.headerWord)))
    }
  }

  /// What the layout is called in messages.
  package let name: String
  let columns: [Column]
  /// Columns of which one is enough, by the name of what they say.
  let groups: [(name: String, columns: Set<String>)]
  /// The look of a first line that is data already.
  let shape: RecordShape?
  /// The headers it was published with.
  let editions: [Edition]
  /// Names of columns that are known and not read.
  let unread: Set<String>
  /// Whether rows may end before columns that are not needed.
  let allowsShortRows: Bool

  package init(
    _ name: String, _ columns: [Column], oneOf groups: [(name: String, columns: Set<String>)] = [],
    shape: RecordShape? = nil, editions: [Edition] = [], unread: [String] = [], allowsShortRows: Bool = false
  ) {
    (self.name, self.columns, self.groups, self.shape) = (name, columns, groups, shape)
    (self.editions, self.allowsShortRows) = (editions, allowsShortRows)
    self.unread = Set(unread.map(\.headerWord))
  }

  /// The place of each column in a file that begins with this record; nil where the file is not in this layout.
  func places(in first: CSVRecord) -> [Int?]? {
    if let shape, !shape.fits(first) { return nil }
    let words = shape == nil ? HeaderPlaces(first) : nil
    let places = columns.map { place(of: $0, words) }
    return missing(at: places).isEmpty ? places : nil
  }

  /// What a header lacks.
  func missing(in first: CSVRecord) -> [String] {
    let words = HeaderPlaces(first)
    return missing(at: columns.map { place(of: $0, words) })
  }

  private func place(of column: Column, _ words: HeaderPlaces?) -> Int? {
    switch column.source {
    case .names(let names): names.lazy.compactMap { words?[$0] }.first
    case .place(let place): place
    }
  }

  private func missing(at places: [Int?]) -> [String] {
    let absent = zip(columns, places).filter { $1 == nil }.map(\.0)
    let present = Set(zip(columns, places).filter { $1 != nil }.map(\.0.name))
    return absent.filter(\.isNeeded).map(\.name)
      + groups.filter { $0.columns.isDisjoint(with: present) }.map(\.name)
  }

  /// Whether a name of a header says something to this layout.
  func understands(_ word: String) -> Bool {
    unread.contains(word)
      || columns.contains { column in
        if case .names(let names) = column.source { names.contains(word) } else { false }
      }
  }

  /// Whether files have no first line of names.
  package var isHeaderless: Bool { shape != nil }

  /// The names of its columns in the tidy file.
  package var columnNames: [String] { columns.map(\.name) }

  /// The layout with words of a header put before those that are known, by tidy column.
  package func reading(_ words: [String: String]) -> LayoutOutline {
    LayoutOutline(
      self,
      columns.map { column in
        guard let word = words[column.name], case .names(let names) = column.source else { return column }
        return Column(column.name, .names([word] + names), isNeeded: column.isNeeded)
      })
  }

  private init(_ other: LayoutOutline, _ columns: [Column]) {
    (name, self.columns, groups, shape) = (other.name, columns, other.groups, other.shape)
    (editions, unread, allowsShortRows) = (other.editions, other.unread, other.allowsShortRows)
  }

  /// What each place of a first line is taken for, by place.
  package func taken(from first: CSVRecord) -> [Int: [String]] {
    var taken: [Int: [String]] = [:]
    for (column, place) in zip(columns, places(in: first) ?? []) {
      if let place { taken[place, default: []].append(column.name) }
    }
    return taken
  }

  /// The columns that a first line does not give.
  package func lacking(in first: CSVRecord) -> [String] {
    zip(columns, places(in: first) ?? []).filter { $1 == nil }.map(\.0.name)
  }

  /// Finds the layout that most of a file's columns are in.
  ///
  /// - Parameters:
  ///   - first: the first record.
  ///   - layouts: the layouts there are.
  /// - Returns: the place of the layout among those given, and the places of its columns; nil where the file is in none.
  package static func recognise(_ first: CSVRecord, among layouts: [LayoutOutline]) -> (layout: Int, places: [Int?])? {
    var best: (layout: Int, places: [Int?], count: Int)?
    for (layout, outline) in layouts.enumerated() {
      guard let places = outline.places(in: first) else { continue }
      let count = places.count { $0 != nil }
      if best.map({ count > $0.count }) ?? true { best = (layout, places, count) }
    }
    return best.map { ($0.layout, $0.places) }
  }
}

/// The places of the names of a first line.
struct HeaderPlaces {
  private var places: [String: Int] = [:]

  init(_ first: CSVRecord) {
    for (place, text) in first.texts.enumerated() where places[text.headerWord] == nil {
      places[text.headerWord] = place
    }
  }

  subscript(word: String) -> Int? { places[word] }
}

extension String {
  /// The name of a column as names are compared: small letters and digits alone, without digits at its end.
  package var headerWord: String { columnName.lowercased().filter { $0.isLetter || $0.isNumber } }
}
