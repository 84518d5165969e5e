import Database

/// How many letters must be put in, left out, changed or swapped with a neighbour to make one text of the other.
///
/// Source: Damerau (1964), restricted to adjacent transpositions; O(n·m) time, three rows of memory.
func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first.utf8), Array(second.utf8))
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}

/// The names nearest to what was typed, the nearest first: at most three, none that is more than a third wrong.
package func nearMisses(of typed: String, among names: some Sequence<String>) -> [String] {
  let wanted = FoldedName(typed).text
  let limit = max(2, wanted.count / 3)
  return
    names
    .map { (name: $0, distance: editDistance(wanted, FoldedName($0).text)) }
    .filter { $0.distance <= limit }
    .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    .prefix(3).map(\.name)
}
