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

/// How unlike a name is to what was typed, in half letters: the letters that differ, or where only a part of the name was typed those
/// of each word and one half more; nil where more than a third is wrong.
func difference(between typed: String, and name: String) -> Int? {
  let (wanted, known) = (FoldedName(typed), FoldedName(name))
  let length = wanted.text.count
  let limit = length <= 3 ? 1 : max(2, length / 3)
  let whole = editDistance(wanted.text, known.text)
  // A word of three letters is like too many.
  let isPart = !wanted.words.isEmpty && wanted.words.count < known.words.count && length > 3
  let part =
    isPart
    ? wanted.words.reduce(0) { sum, word in sum + (known.words.map { editDistance(word, $0) }.min() ?? word.count) }
    : .max
  let least = min(whole <= limit ? 2 * whole : .max, part <= limit ? 2 * part + 1 : .max)
  return least == .max ? nil : least
}

/// The names nearest to what was typed, the nearest first: at most three, none that is more than a third wrong.
package func nearMisses(of typed: String, among names: some Sequence<String>) -> [String] {
  names
    .compactMap { name in difference(between: typed, and: name).map { (name: name, difference: $0) } }
    .sorted { ($0.difference, $0.name) < ($1.difference, $1.name) }
    .prefix(3).map(\.name)
}
