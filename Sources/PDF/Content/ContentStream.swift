/// Writes the operators of one page after another; an operator that would change nothing is left out.
package struct ContentStream: ~Copyable {
  /// The graphics state that later operators build on.
  struct GraphicsState {
    var fill: DeviceColour?
    var stroke: DeviceColour?
    var opacity = 1.0
    var width: Double?
    var dash: [Double] = []
    var cap = LineStyle.Cap.butt
    var join = LineStyle.Join.miter
    var font: (index: Int, size: Double)?
  }

  /// The operators of the page so far.
  var out = ByteBuffer(capacity: 1 << 16)
  /// The opacities that the document uses, by the numbers of their names.
  package internal(set) var opacities: [Double] = []

  var state = GraphicsState()
  /// The text object that is open; nil outside text.
  var text: TextObject?
  /// The glyphs of the line being shown.
  var glyphs = GlyphArray(size: 0)
  private var saved: [GraphicsState] = []

  package init() {}

  /// Forgets the page before and begins another.
  package mutating func beginPage() {
    out.removeAll()
    state = GraphicsState()
    saved = []
    text = nil
  }

  /// Lends the operators of the page for the time of a call.
  package func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { out.withBytes(body) }

  // MARK: - Marked content

  /// Begins marked content of a structure element.
  ///
  /// - Parameters:
  ///   - type: what the element is.
  ///   - mark: the number of the content on its page, as the structure tree gave it.
  package mutating func beginMark(_ type: StructureType, _ mark: Int) {
    endText()
    out.put(UInt8(ascii: "/"))
    out.put(plain: type.rawValue)
    out.put("<</MCID ")
    out.put(mark)
    out.put(">>BDC\n")
  }

  /// Begins marked content that belongs to no element and is not read out.
  package mutating func beginArtifact() {
    endText()
    out.put("/Artifact BMC\n")
  }

  package mutating func endMark() {
    endText()
    out.put("EMC\n")
  }

  // MARK: - Graphics state

  /// Saves the graphics state.
  package mutating func save() {
    endText()
    saved.append(state)
    out.put("q\n")
  }

  /// Restores the graphics state that was saved last.
  package mutating func restore() {
    endText()
    if let last = saved.popLast() { state = last }
    out.put("Q\n")
  }
}
