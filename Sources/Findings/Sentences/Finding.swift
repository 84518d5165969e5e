package import Queries
import Wording

/// A sentence that could head a picture, and how much it is worth saying.
package struct Finding: Equatable {
  /// What a sentence tells, the least worth saying first.
  package enum Worth: Int, Comparable {
    /// What is shown, said in words.
    case plain
    /// The most or the least.
    case extreme
    /// The most and the least, or the largest change.
    case span
    /// The highest or lowest of all elections so far.
    case record
    /// A line crossed that was not crossed before.
    case threshold
    case whole

    package static func < (first: Worth, second: Worth) -> Bool { first.rawValue < second.rawValue }
  }

  /// The sentence without its full stop, beginning as in the middle of another.
  package let words: String
  package let worth: Worth

  package init(_ words: String, _ worth: Worth) { (self.words, self.worth) = (words, worth) }
}

/// The line over a picture.
package enum Headline {
  /// The most characters that a headline should have.
  package static let length = 90

  /// The finding most worth saying among those that are short enough, the shortest where none is.
  ///
  /// - Parameters:
  ///   - findings: of those worth the same the first is taken.
  ///   - plain: what is said where there is nothing to say.
  ///   - seats: what seats are counted from, whose winners may not have been counted: then the headline begins with that.
  /// - Returns: the sentence without a full stop, its first letter in upper case.
  package static func of(_ findings: [Finding], plain: String, seats: (any Traceable)? = nil) -> String {
    let ground = English.clause("", seats.flatMap { SourceLine.ground($0) }, ", ")
    let fitting = findings.filter { $0.words.count + ground.count <= length }
    let best = fitting.map(\.worth).max().flatMap { worth in fitting.first { $0.worth == worth } }
    let chosen = best ?? findings.min { $0.words.count < $1.words.count }
    return English.sentenceCase((chosen == nil ? "" : ground) + (chosen?.words ?? plain))
  }
}
