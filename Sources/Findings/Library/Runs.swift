extension Array {
  /// The elements in runs that have the same value, as a table's groups are made of.
  package func runs<Value: Equatable>(by value: (Element) -> Value) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, value(last) == value(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
