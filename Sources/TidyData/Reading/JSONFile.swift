import Files
import FoundationEssentials

extension Decodable {
  /// Reads a file of JSON.
  ///
  /// - Parameters:
  ///   - file: the path.
  ///   - expected: what a message says should be in it.
  /// - Throws: `BrokenFileError` where it cannot be read, is not JSON, or has something else in it.
  package init(json file: String, expecting expected: String) throws(BrokenFileError) {
    let data = try FileBytes(reading: file).withBytes { Data($0) }
    do {
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch DecodingError.dataCorrupted {
      throw BrokenFileError(file: file, found: "text that is not JSON", expected: "JSON, in UTF-8 and to its end")
    } catch {
      throw BrokenFileError(file: file, found: "other JSON", expected: expected)
    }
  }
}
