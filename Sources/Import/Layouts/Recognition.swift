import CSV
import TidyData

extension LayoutOutline {
  /// Finds the place of the layout that a file is in.
  static func recognise(_ file: String, among layouts: [LayoutOutline]) throws(BrokenFileError) -> Int {
    var reader = try CSVReader(file: file)
    let first = try reader.first(of: file)
    guard let (place, _) = recognise(first, among: layouts) else {
      throw BrokenFileError(first, reader, of: file, in: layouts)
    }
    return place
  }
}
