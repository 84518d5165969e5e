import CCairo

/// A picture read from the bytes of a PNG file.
struct Picture: ~Copyable {
  /// The pixels.
  let handle: OpaquePointer
  /// The number of pixels across.
  var width: Double { Double(cairo_image_surface_get_width(handle)) }
  /// The number of pixels down.
  var height: Double { Double(cairo_image_surface_get_height(handle)) }

  /// Reads a picture; nil for bytes that are no PNG file.
  init?(png: [UInt8]) {
    var rest = png[...]
    let surface = withUnsafeMutablePointer(to: &rest) { rest in
      cairo_image_surface_create_from_png_stream(
        { context, bytes, count in
          guard let rest = context?.assumingMemoryBound(to: ArraySlice<UInt8>.self), rest.pointee.count >= count
          else { return CAIRO_STATUS_READ_ERROR }
          bytes?.update(from: Array(rest.pointee.prefix(Int(count))), count: Int(count))
          rest.pointee = rest.pointee.dropFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, rest)
    }
    guard let surface else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    handle = surface
  }

  deinit { cairo_surface_destroy(handle) }
}
