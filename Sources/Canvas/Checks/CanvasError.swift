import Files

/// Why a picture or document could not be made.
package enum CanvasError: Error, Equatable {
  /// The file cannot be written; the reason says why.
  case cannotWrite(path: String, reason: String)
  /// The extents are no numbers, not above zero or beyond the limit, all in the unit.
  case badSize(width: Double, height: Double, limit: Double, unit: String)
  /// The picture has more pixels than it may have.
  case tooManyPixels(width: Double, height: Double, limit: Double)
  /// A document without a page.
  case noPages
  /// A link or an outline entry leads to a place that no page has.
  case unknownAnchor(String, from: String)
  /// Two places of one name.
  case duplicateAnchor(String, pages: [String])
  /// The date of creation is not of the form `2026-11-22T00:00:00Z`.
  case badDate(String)
  /// A picture's bytes are no PNG file.
  case badImage(on: String)
  /// Something stands where no number or none that can be drawn says; or its size, line or dashes are none.
  case badNumber(in: String, on: String)
  /// There is no font at all to set text in.
  case noFont
  /// The font of a file is damaged.
  case badFont(String)
  /// The drawing library gave up.
  case drawing(String, on: String)
  /// The document could not be packed.
  case packing(String)
}

extension CanvasError {
  /// Puts the bytes at the path whole or not at all.
  static func putting(_ bytes: [UInt8], at path: String) throws(CanvasError) {
    do throws(FileError) {
      try AtomicWrite.write(bytes, to: path)
    } catch {
      throw .cannotWrite(path: error.path, reason: error.reason)
    }
  }
}

extension CanvasError: CustomStringConvertible {
  /// One line: what, where, and what to do.
  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      FileError(.write, path, reason: reason).description
    case .badSize(let width, let height, let limit, let unit):
      "cannot draw at \(width) × \(height) \(unit): both sides must be above 0 and at most \(limit) \(unit)"
    case .tooManyPixels(let width, let height, let limit):
      "cannot draw \(Int(width)) × \(Int(height)) px: a picture may have \(Int(limit)) pixels; take a smaller --width or --scale"
    case .noPages:
      "cannot write a document without pages: give it at least one"
    case .unknownAnchor(let name, let place):
      "\(place) links to “\(name)”, which is nowhere in the document: add the anchor or take the link out"
    case .duplicateAnchor(let name, let pages):
      "the anchor “\(name)” stands more than once (\(pages.joined(separator: ", "))): give each place its own name"
    case .badDate(let date):
      "“\(date)” is no date of creation: write it as 2026-11-22T00:00:00Z"
    case .badImage(let place):
      "a picture on \(place) is no readable PNG file: check its bytes"
    case .badNumber(let item, let place):
      "\(item) on \(place) has a position or size that cannot be drawn: check the values it was scaled from"
    case .noFont:
      "there is no font to set text in; on Debian: apt install fonts-inter"
    case .badFont(let path):
      "the font in \(path) is damaged: install it anew; on Debian: apt install --reinstall fonts-inter"
    case .drawing(let reason, let place):
      "drawing \(place) failed: \(reason)"
    case .packing(let reason):
      "the document could not be packed: \(reason)"
    }
  }
}
