import Drawing
import Foundation
import ScratchFolder
import Testing

/// The pixels of a PNG file, read by ImageMagick rather than by what wrote them.
struct Pixels {
  let width: Int
  let height: Int
  private let bytes: [UInt8]

  init(png: [UInt8]) throws {
    let scratch = try Scratch()
    try Data(png).write(to: URL(fileURLWithPath: scratch.path("a.png")))
    _ = try run("convert", scratch.path("a.png"), "-depth", "8", scratch.path("a.ppm"))
    let data = try [UInt8](Data(contentsOf: URL(fileURLWithPath: scratch.path("a.ppm"))))
    // P6, width and height, the largest value, each ended by white space.
    let header = data.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 10 || $0 == 32 })
    width = try #require(Int(String(decoding: header[1], as: UTF8.self)))
    height = try #require(Int(String(decoding: header[2], as: UTF8.self)))
    bytes = Array(data.suffix(width * height * 3))
  }

  /// Red, green and blue of a pixel.
  subscript(x: Int, y: Int) -> [UInt8] {
    Array(bytes[(y * width + x) * 3..<(y * width + x) * 3 + 3])
  }

  /// The smallest rectangle around all pixels darker than middle grey.
  var darkBounds: Rect? {
    let dark = (0..<width * height).filter { bytes[$0 * 3] < 128 }
    guard let left = dark.map({ $0 % width }).min(), let right = dark.map({ $0 % width }).max(),
      let top = dark.first.map({ $0 / width }), let bottom = dark.last.map({ $0 / width })
    else { return nil }
    return Rect(x: Double(left), y: Double(top), width: Double(right - left + 1), height: Double(bottom - top + 1))
  }
}
