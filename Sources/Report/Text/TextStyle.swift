package import Drawing

/// A font, the distance of its lines and its colour.
struct TextStyle: Equatable {
  var font: Font
  var leading: Double
  var colour = Colour.ink

  static let body = TextStyle(font: Font(size: 9.5), leading: 13)
  /// What a page says, under its heading.
  static let deck = TextStyle(font: Font(size: 12.5), leading: 17, colour: Colour(0x333333))
  static let note = TextStyle(font: Font(size: 7), leading: 9.5, colour: .muted)
  static let runIn = TextStyle(font: Font(size: 8), leading: 11)
  static let captionTitle = TextStyle(font: Font(size: 9.5, weight: .semibold), leading: 12.5)
  static let captionSubtitle = TextStyle(font: Font(size: 7.5), leading: 10, colour: .muted)
  /// What marks mean, at the foot of a page.
  static let footnote = TextStyle(font: Font(size: 6.5), leading: 8.5, colour: .muted)
  static let kicker = TextStyle(font: Font(size: 9.5, weight: .semibold), leading: 13)
  static let coverTitle = TextStyle(font: Font(size: 32, weight: .bold), leading: 36)
  static let coverSubtitle = TextStyle(font: Font(size: 11.5), leading: 15.5, colour: .muted)
  static let keyValue = TextStyle(font: Font(size: 20, weight: .bold), leading: 24)
  /// Of more numbers than five in a row.
  static let smallKeyValue = TextStyle(font: Font(size: 16, weight: .bold), leading: 19)
  /// Of long numbers.
  static let smallestKeyValue = TextStyle(font: Font(size: 13, weight: .bold), leading: 16)
  /// A part in the table of contents.
  static let part = TextStyle(font: Font(size: 12, weight: .semibold), leading: 15)
  static let keyCaption = TextStyle(font: Font(size: 8), leading: 11, colour: .muted)
  static let running = TextStyle(font: Font(size: 7, figures: .tabular), leading: 9, colour: .muted)

  static func heading(_ level: Int) -> TextStyle {
    switch level {
    case 1: TextStyle(font: Font(size: 20, weight: .bold), leading: 25)
    case 2: TextStyle(font: Font(size: 13, weight: .semibold), leading: 17)
    default: TextStyle(font: Font(size: 10.5, weight: .semibold), leading: 14)
    }
  }

  /// The style with a run's own look.
  func run(_ run: Report.Run) -> StyledRun {
    var font = font
    var rise = 0.0
    switch run.style {
    case .plain: break
    case .bold: font.weight = .bold
    case .italic: font.italic = true
    case .raised:
      rise = font.size * 0.33
      font.size = max(TextStyle.smallest, font.size * 0.68)
    case .small: (font.size, font.weight) = (TextStyle.smallest, .regular)
    }
    return StyledRun(
      text: run.text, font: font, colour: run.style == .small ? .muted : colour, rise: rise, link: run.link)
  }

  /// No text is set smaller, in points.
  static let smallest = 6.5
}

/// Words with everything that decides how they are set.
package struct StyledRun: Equatable {
  package var text: String
  var font: Font
  var colour: Colour
  /// How far above the line the words stand, in points.
  var rise: Double
  var link: Report.Link?

  package init(text: String, font: Font, colour: Colour, rise: Double = 0, link: Report.Link? = nil) {
    (self.text, self.font, self.colour, self.rise, self.link) = (text, font, colour, rise, link)
  }
}

extension Colour {
  /// The colour of words: black without its glare.
  static let ink = Colour(0x1A1A1A)
  /// The colour of small print; 7 : 1 on white.
  static let muted = Colour(0x555555)
  /// The colour of strong rules.
  static let rule = Colour(0x4A4A4A)
  /// The colour of the rules between rows.
  static let hairline = Colour(0xD4D4D4)

  /// Whether the colour is lost on white paper without an outline.
  var isPale: Bool { 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue > 0.55 }
}
