import CCairo
import PDF

/// A picture read from the bytes of a PNG file.
struct Picture: ~Copyable {
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

  /// The picture as documents hold it.
  var sampled: SampledImage {
    let (width, height) = (Int(self.width), Int(self.height))
    guard let data = cairo_image_surface_get_data(handle) else {
      return SampledImage(width: width, height: height, colours: [], opacities: nil)
    }
    let stride = Int(cairo_image_surface_get_stride(handle))
    let hasAlpha = cairo_image_surface_get_format(handle) == CAIRO_FORMAT_ARGB32
    var (colours, opacities): ([UInt8], [UInt8]) = ([], [])
    for row in 0..<height {
      for column in 0..<width {
        let pixel = UnsafeRawPointer(data + row * stride + column * 4).load(as: UInt32.self)
        let alpha = hasAlpha ? pixel >> 24 : 255
        // Cairo keeps colours as bright as they are opaque.
        for shift in [16, 8, 0] as [UInt32] {
          let part = pixel >> shift & 255
          colours.append(UInt8(clamping: alpha == 0 ? 0 : (part * 255 + alpha / 2) / alpha))
        }
        opacities.append(UInt8(alpha))
      }
    }
    return SampledImage(
      width: width, height: height, colours: colours, opacities: opacities.allSatisfy { $0 == 255 } ? nil : opacities)
  }

  deinit { cairo_surface_destroy(handle) }
}
