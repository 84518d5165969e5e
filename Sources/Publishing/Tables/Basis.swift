import Queries
import Report
import Wording

/// How results are marked that were not counted on the boundaries they are shown for.
enum Basis {
  /// "N" for a notional result as published, "E" for an estimate, empty for a count.
  static func mark(_ basis: String) -> String { basis == "estimated" ? "E" : basis == "published" ? "N" : "" }

  /// How likely what follows from the winners of some elections is: "probably ", "possibly ", or nothing where it is known.
  ///
  /// The probabilities of estimated winners are taken as independent. On land that did not change they are 1, and the winners known.
  static func likelihood(_ rows: [Record]) -> String {
    let joint = rows.compactMap { $0.number("probability") }.reduce(1, *)
    return joint > 0.9995 ? "" : joint > 0.5 ? "probably " : "possibly "
  }

  /// What the marks among some say, with their marks.
  static func notes(_ marks: some Sequence<String>) -> [Report.Prose] {
    meanings(marks).map { [.mark($0.mark), Report.Run(" " + $0.words)] }
  }

  /// What the marks among some say, for tables that name the basis in words.
  static func plainNotes(_ marks: some Sequence<String>) -> [Report.Prose] {
    meanings(marks).map { Report.Prose($0.words) }
  }

  private static func meanings(_ marks: some Sequence<String>) -> [(mark: String, words: String)] {
    let shown = Set(marks)
    return [
      ("E", "Estimated on boundaries that the election was not fought on: a model, not a count."),
      ("N", "Notional result on boundaries that the election was not fought on, as published: a model, not a count."),
    ].filter { shown.contains($0.0) }
  }
}

extension Report.Caption {
  /// The caption of a table that an answer fills.
  init(_ title: String, _ subtitle: String, _ answer: QueryResult) {
    self.init(title, subtitle: subtitle, source: SourceLine.plain(answer), command: answer.command)
  }
}

extension Record {
  /// A share of a column in a sentence, where what is not nothing is never called so.
  func inWords(_ column: String) -> String { number(column).map(Number.percentInWords) ?? Number.missing }
}

extension [Record] {
  /// The rows in runs that have the same value in a column, as a table's groups are made of.
  func runs(by value: (Record) -> String) -> [[Record]] {
    reduce(into: []) { runs, row in
      if let last = runs.last?.last, value(last) == value(row) {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
  }
}
