/// A PDF file with some of its objects replaced, written anew and smaller: what is no stream goes into object streams.
struct PDFRewriter {
  /// What becomes of an object.
  private enum Change {
    case value([UInt8])
    case stream(dictionary: [UInt8], data: [UInt8])
    case removal
  }

  /// The file as it was.
  let source: PDFSource
  private var changes: [Change?]
  private let deflate: Deflate

  /// Begins with the file as it was.
  init(_ source: PDFSource) throws(CanvasError) {
    self.source = source
    deflate = try Deflate()
    changes = Array(repeating: nil, count: source.offsets.count)
  }

  /// Leaves an object out.
  mutating func remove(_ number: Int) { changes[number] = .removal }

  /// Puts a value in the place of an object.
  mutating func replace(_ number: Int, with value: String) { changes[number] = .value(Array(value.utf8)) }

  /// Gives an object that is a dictionary further entries, in the place of those of the same keys.
  mutating func add(_ added: [(key: String, value: String)], to number: Int) throws(CanvasError) {
    let kept = try source.dictionary(number).entries.filter { entry in !added.contains { $0.key == entry.key } }
    var value: [UInt8] = Array("<<".utf8)
    for (key, range) in kept { value += Array("/\(key) ".utf8) + source.bytes[range] }
    for (key, text) in added where !text.isEmpty { value += Array("/\(key) \(text)".utf8) }
    changes[number] = .value(value + Array(">>".utf8))
  }

  /// What a stream holds; nil for an object that is none.
  func data(of number: Int) throws(CanvasError) -> [UInt8]? {
    guard let data = source.object(number)?.data else { return nil }
    return try deflate.unpacked(source.bytes[data])
  }

  /// Replaces the data of a stream.
  mutating func replaceData(of number: Int, with data: [UInt8]) {
    changes[number] = .stream(dictionary: Array("/Filter/FlateDecode".utf8), data: deflate.packed(data))
  }

  /// Adds a stream whose data stands as it is.
  ///
  /// - Parameters:
  ///   - dictionary: the entries besides the length.
  ///   - data: what the stream holds.
  /// - Returns: the number of the new object.
  mutating func addStream(_ dictionary: String, data: [UInt8]) -> Int {
    changes.append(.stream(dictionary: Array(dictionary.utf8), data: data))
    return changes.count - 1
  }

  /// Writes the file.
  func bytes() -> [UInt8] {
    var output = PDFOutput(objectCount: changes.count, deflate: deflate)
    var lengths: Set<Int> = []
    for number in changes.indices {
      switch changes[number] {
      case .stream(let dictionary, let data): output.writeStream(number, dictionary, data[...])
      case .value, .removal: break
      case nil:
        guard let object = source.object(number), let data = object.data else { continue }
        output.writeStream(number, entries(object.value, lengths: &lengths), source.bytes[data])
      }
    }
    for number in changes.indices {
      switch changes[number] {
      case .value(let value): output.writeValue(number, value[...])
      case .stream, .removal: break
      case nil:
        guard !lengths.contains(number), let object = source.object(number), object.data == nil else { continue }
        output.writeValue(number, source.bytes[object.value])
      }
    }
    return output.finished(root: source.root, info: source.info)
  }

  /// The entries of a stream besides its length; the number of the object that held that joins the lengths.
  private func entries(_ dictionary: Range<Int>, lengths: inout Set<Int>) -> [UInt8] {
    var entries: [UInt8] = []
    for (key, value) in PDFDictionary(dictionary, in: source.bytes).entries {
      if key == "Length" {
        if let number = source.reference(value) { lengths.insert(number) }
      } else {
        entries += Array("/\(key) ".utf8) + source.bytes[value]
      }
    }
    return entries
  }
}
