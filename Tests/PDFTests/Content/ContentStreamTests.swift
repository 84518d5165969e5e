import PDF
import Testing

@Suite struct ContentStreamTests {
  private let red = DeviceColour(red: 1, green: 0, blue: 0)
  private let grey = DeviceColour(red: 0.5, green: 0.5, blue: 0.5)

  private func point(_ x: Int, _ y: Int) -> DevicePoint { DevicePoint(x: x, y: y) }

  private func lines(_ write: (inout ContentStream) -> Void) -> [Substring] {
    var stream = ContentStream()
    stream.beginPage()
    write(&stream)
    return stream.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  }

  @Test("a colour or a line style is set once, and again after what was saved is restored")
  func state() {
    let style = LineStyle(grey, width: 0.5, dash: [2, 1], cap: .round, join: .bevel)
    let written = lines { stream in
      for _ in 0..<2 { stream.paint(fill: red, stroke: nil) { $0.rectangle(point(0, 40), point(20, 0)) } }
      stream.save()
      stream.paint(fill: grey, stroke: nil) { $0.move(to: point(0, 0)) }
      stream.restore()
      stream.paint(fill: red, stroke: style) { path in
        path.move(to: point(0, 0))
        path.line(to: point(1, 0))
        path.close()
      }
      stream.paint(fill: nil, stroke: style) { $0.curve(point(1, 1), point(2, 2), to: point(3, 3)) }
    }
    #expect(
      written == [
        "1 0 0 rg", "0 0 1 2 re", "f", "0 0 1 2 re", "f", "q", ".5 g", "0 0 m", "f", "Q", ".5 G", ".5 w", "1 J", "2 j",
        "[2 1 ]0 d", "0 0 m", ".05 0 l", "h", "B", ".05 .05 .1 .1 .15 .15 c", "S",
      ])
  }

  @Test("an area and its line are painted apart where one shows more through than the other")
  func opacity() {
    var pale = red
    pale.opacity = 0.4
    let written = lines { stream in
      stream.paint(fill: pale, stroke: LineStyle(grey, width: 1)) { $0.line(to: point(20, 20)) }
      stream.paint(fill: pale, stroke: nil) { $0.line(to: point(20, 20)) }
      #expect(stream.opacities == [0.4, 1])
    }
    #expect(
      written == [
        "/A0 gs", "1 0 0 rg", "1 1 l", "f", "/A1 gs", ".5 G", "1 w", "1 1 l", "S", "/A0 gs", "1 1 l", "f",
      ])
  }

  @Test("nothing is painted without a colour, and nothing shows inside a clip without a point")
  func empty() {
    #expect(lines { $0.paint(fill: nil, stroke: nil) { $0.close() } } == [])
    #expect(lines { $0.clip { _ in } } == ["0 0 0 0 re", "W n"])
  }

  @Test("an image is drawn into its corner, and the state is as before")
  func image() {
    #expect(
      lines { $0.draw(image: 3, width: (12.5, 0), height: (0, 7), at: point(20, -10)) }
        == ["q", "12.5 0 0 7 1 -.5 cm /X3 Do", "Q"])
  }

  @Test("marks end the text before them, and each names its element and its number")
  func marks() {
    let written = lines { stream in
      stream.beginMark(.heading1, 12)
      stream.beginLine(at: point(0, 0), right: (1, 0), up: (0, 1), size: 9, colour: grey)
      stream.endLine()
      stream.endMark()
      stream.beginArtifact()
      stream.endMark()
    }
    #expect(written == ["/H1<</MCID 12>>BDC", ".5 g", "BT 0 0 Td", "ET", "EMC", "/Artifact BMC", "EMC"])
  }
}
