import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Makes something of each element, as many side by side as there are processors.
  ///
  /// - Parameter transform: what makes it; it is called for every element, whatever happens to the others.
  /// - Returns: what was made, in the order of the elements.
  /// - Throws: what `transform` threw for the first element, in their order, that it failed for.
  package func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) throws -> Value) throws -> [Value] {
    let results = Mutex([Result<Value, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { try transform(self[index]) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}
