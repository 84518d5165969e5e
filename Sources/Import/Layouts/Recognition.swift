import CSV
import TidyData

extension Signature {
  /// Finds the place of the layout that a file is in.
  static func recognise(_ file: String, among signatures: [Signature]) throws(BrokenFileError) -> Int {
    var reader = try CSVReader(file: file)
    let first = try reader.first(of: file)
    guard let place = signatures.firstIndex(where: { $0.recognises(first) }) else {
      throw unrecognised(first, in: file, among: signatures)
    }
    return place
  }
}
