import CCairo
import Drawing

/// Something of Cairo's to draw on, with its pen; freed at the end of its life.
struct Surface: ~Copyable {
  let handle: OpaquePointer
  /// The pen that draws on it.
  let pen: OpaquePointer

  /// Takes a surface over.
  init(_ handle: OpaquePointer) {
    self.handle = handle
    pen = cairo_create(handle)
  }

  deinit {
    cairo_destroy(pen)
    cairo_surface_destroy(handle)
  }

  /// Throws what went wrong since the surface was made, if anything did.
  func check(_ place: String) throws(CanvasError) {
    for status in [cairo_status(pen), cairo_surface_status(handle)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)), on: place)
    }
  }
}

extension Size {
  /// Throws unless both sides are above zero and within the limit.
  func check(limit: Double, unit: String) throws(CanvasError) {
    guard width > 0, height > 0, width <= limit, height <= limit else {
      throw .badSize(width: width, height: height, limit: limit, unit: unit)
    }
  }
}
