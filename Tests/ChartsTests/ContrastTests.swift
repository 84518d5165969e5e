import Charts
import Drawing
import Testing

@Suite struct ContrastTests {
  @Test("black on white is 21 to 1, and lightness runs from 0 to 100")
  func ends() {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 1e-9)
    #expect(Colour.black.lightness == 0)
    #expect(abs(Colour.white.lightness - 100) < 1e-6)
    #expect(abs(Colour(0x777777).contrast(with: .white) - 4.478) < 0.001)
  }

  @Test("ink on any fill reaches 4.5 to 1")
  func ink() {
    for red in stride(from: UInt32(0), through: 255, by: 17) {
      for green in stride(from: UInt32(0), through: 255, by: 17) {
        for blue in stride(from: UInt32(0), through: 255, by: 51) {
          let fill = Colour(red << 16 | green << 8 | blue)
          #expect(fill.ink.contrast(with: fill) >= 4.5)
          #expect(fill.legible.contrast(with: .white) >= 4.5)
        }
      }
    }
    #expect(Colour(0xE4003B).ink == .white)
    #expect(Colour(0xFFF95D).ink == .black)
  }

  @Test("a pale fill gets an outline, a strong one does not")
  func outline() {
    #expect(Colour(0xFFF95D).outline != nil)
    #expect(Colour(0xFAA61A).outline == nil)
  }
}
