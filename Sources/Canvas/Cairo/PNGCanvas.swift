import CCairo
import CPNG
package import Drawing

/// Draws scenes as PNG pictures on white.
package struct PNGCanvas {
  /// The longest side of a picture, in pixels.
  package static let limit = 16_384.0
  /// The most pixels of a picture: they take 400 MB while it is drawn.
  package static let mostPixels = 100_000_000.0

  private let measurer: Typesetter

  package init(measurer: Typesetter) {
    self.measurer = measurer
  }

  /// Writes a scene as a picture; the file is replaced whole or not at all.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - scale: pixels a point; the file says 72 times as many pixels an inch.
  ///   - path: where to write it.
  /// - Throws: `CanvasError` for a bad size, a drawing that fails or a place that cannot be written.
  package func write(_ scene: Scene, scale: Double, to path: String) throws(CanvasError) {
    try CanvasError.putting(bytes(of: scene, scale: scale), at: path)
  }

  /// Draws a scene.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - scale: pixels a point.
  /// - Returns: the bytes of the PNG file.
  /// - Throws: `CanvasError` for a bad size or a drawing that fails.
  package func bytes(of scene: Scene, scale: Double) throws(CanvasError) -> [UInt8] {
    let size = Size((scene.size.width * scale).rounded(.up), (scene.size.height * scale).rounded(.up))
    try size.check(limit: Self.limit, unit: "px")
    guard size.width * size.height <= Self.mostPixels else {
      throw .tooManyPixels(width: size.width, height: size.height, limit: Self.mostPixels)
    }
    try measurer.check()
    try scene.check(on: "the picture")
    let surface = Surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)))
    try surface.check("the picture")
    cairo_set_source_rgb(surface.pen, 1, 1, 1)
    cairo_paint(surface.pen)
    cairo_scale(surface.pen, scale, scale)
    CairoPainter(pen: surface.pen, typesetter: measurer, lettering: .outlines).draw(scene.items)
    try surface.check("the picture")
    return try encode(surface, size: size, scale: scale)
  }

  private func encode(_ surface: borrowing Surface, size: Size, scale: Double) throws(CanvasError) -> [UInt8] {
    cairo_surface_flush(surface.handle)
    let sink = ByteSink()
    // Pixels a metre, as far as the format goes.
    let density = UInt32(min(scale * 72 / 0.0254, Double(Int32.max)).rounded())
    let failure = withExtendedLifetime(sink) {
      cpng_write(
        cairo_image_surface_get_data(surface.handle), UInt32(size.width), UInt32(size.height),
        Int(cairo_image_surface_get_stride(surface.handle)), density,
        { ByteSink.append($1, $2, to: $0) }, sink.context)
    }
    guard failure == 0 else { throw .drawing("the pixels could not be packed", on: "the picture") }
    return sink.bytes
  }
}
