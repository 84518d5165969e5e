import Charts
import Drawing
import Testing

@Suite struct VisionTests {
  @Test(
    "a colour does not differ from itself, and black from white by 100, however it is seen", arguments: Vision.allCases)
  func ends(vision: Vision) {
    #expect(Colour(0xE4003B).difference(from: Colour(0xE4003B), by: vision) == 0)
    #expect(abs(Colour.black.difference(from: .white, by: vision) - 100) < 0.1)
  }

  @Test("red and green come near each other without middle cones, blue and yellow do not")
  func deuteranopia() {
    let (red, green) = (Colour(0xD46A4C), Colour(0x2AA82C))
    #expect(red.difference(from: green, by: .deuteranopia) < 15)
    #expect(red.difference(from: green, by: .full) > 80)
    #expect(Colour(0x0087DC).difference(from: Colour(0xFAA61A), by: .deuteranopia) > 80)
  }

  @Test("in grey only lightness tells colours apart")
  func grey() {
    #expect(Colour(0x0087DC).difference(from: Colour(0xE4003B), by: .grey) < 15)
  }

  @Test("the classes of a colour scale are told apart from their neighbours in grey and by every reader")
  func classes() throws {
    for dark in [0x2F4B7C, 0xE4003B, 0x0087DC, 0x7A6A00, 0x70147A].map(Colour.init) {
      let steps = try ThresholdScale.sequential(0...50, dark: dark)
      for vision in Vision.allCases {
        for (light, darker) in zip(steps.colours, steps.colours.dropFirst()) {
          #expect(light.difference(from: darker, by: vision) > 4.5)
        }
      }
    }
  }
}
