package import Drawing

/// A page's measures: an A4 sheet with a grid of twelve columns.
package enum PageGeometry {
  static let size = Size(.millimetres(210), .millimetres(297))
  static let margin = Double.millimetres(18)
  static let gutter = Double.millimetres(4)
  static let columnCount = 12
  /// Where content stands; running head and foot stand in the margins.
  package static let body = Rect(x: 0, y: 0, width: size.width, height: size.height).inset(by: margin)
  /// How many columns a line of running text spans at most: about 75 letters.
  static let proseSpan = 9

  /// The width of a number of neighbouring columns with the gutters between them.
  static func width(ofColumns span: Int) -> Double {
    let column = (body.width - Double(columnCount - 1) * gutter) / Double(columnCount)
    return Double(span) * column + Double(span - 1) * gutter
  }
}
