/// An image made of pixels.
package struct SampledImage: Sendable {
  /// The number of pixels across.
  package var width: Int
  /// The number of pixels down.
  package var height: Int
  /// Red, green and blue of each pixel, row by row.
  package var colours: [UInt8]
  /// How opaque each pixel is; nil where all are opaque.
  package var opacities: [UInt8]?

  package init(width: Int, height: Int, colours: [UInt8], opacities: [UInt8]?) {
    (self.width, self.height, self.colours, self.opacities) = (width, height, colours, opacities)
  }
}

extension DocumentWriter {
  /// Writes the fonts, images and opacities of all pages.
  ///
  /// - Returns: the number of their list.
  mutating func write(_ resources: Resources) -> Int {
    let number = output.reserve()
    var (fonts, images): ([Int], [Int]) = ([], [])
    for font in resources.fonts { fonts.append(write(font)) }
    for image in resources.images { images.append(write(image)) }
    output.writeDictionary(number) { out in
      out.put("/Font", "/F", fonts)
      out.put("/XObject", "/X", images)
      guard !resources.opacities.isEmpty else { return }
      out.put("/ExtGState<<")
      for (index, opacity) in resources.opacities.enumerated() {
        out.put("/A")
        out.put(index)
        out.put("<</ca ")
        out.put(thousandths: opacity)
        out.put("/CA ")
        out.put(thousandths: opacity)
        out.put(">>")
      }
      out.put(">>")
    }
    return number
  }

  /// Writes an image, and how opaque each of its pixels is.
  ///
  /// - Returns: its number.
  private mutating func write(_ image: SampledImage) -> Int {
    let (number, mask) = (output.reserve(), image.opacities == nil ? nil : output.reserve())
    func describe(_ out: inout ByteBuffer) {
      out.put("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
      out.put(image.width)
      out.put("/Height ")
      out.put(image.height)
    }
    output.writeStream(number, image.colours) { out in
      describe(&out)
      out.put("/ColorSpace/DeviceRGB")
      if let mask {
        out.put("/SMask ")
        out.put(reference: mask)
      }
    }
    if let mask, let opacities = image.opacities {
      output.writeStream(mask, opacities) { out in
        describe(&out)
        out.put("/ColorSpace/DeviceGray")
      }
    }
    return number
  }
}

extension ByteBuffer {
  /// Writes resources of a kind by their names, a letter and a number each.
  fileprivate mutating func put(_ kind: StaticString, _ prefix: StaticString, _ objects: [Int]) {
    guard !objects.isEmpty else { return }
    put(kind)
    put("<<")
    for (index, object) in objects.enumerated() {
      put(prefix)
      put(index)
      put(" ")
      put(reference: object)
    }
    put(">>")
  }
}
