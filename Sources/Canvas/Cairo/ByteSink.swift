import CCairo

/// Collects the bytes that a C library writes piece by piece.
final class ByteSink {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// The sink as the context of a C call, which must not outlive it.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Adds bytes to the sink that a context stands for.
  static func append(_ bytes: UnsafePointer<UInt8>?, _ count: Int, to context: UnsafeMutableRawPointer?) {
    guard let context, let bytes else { return }
    let sink = Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }
}
