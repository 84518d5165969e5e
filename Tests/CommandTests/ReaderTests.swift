import Foundation
import ScratchFolder
import Testing

/// What a journalist looks up, by following the contents or the index to a page and reading it.
@Suite struct ReaderTests {
  /// Where a reader begins.
  enum Path: Sendable {
    /// A line of the contents.
    case contents(String)
    /// An entry of the index.
    case index(String)
    /// The first page.
    case cover
  }

  /// A question with the words of the page that answer it.
  struct Fact: Sendable, CustomTestStringConvertible {
    let question: String
    let election: Int
    let path: Path
    let answer: [String]
    var testDescription: String { question }
  }

  static let facts = [
    Fact(
      question: "Who lost to whom by 422 votes?", election: 2015, path: .index("Balls, Ed"),
      answer: ["Ed Balls", "Morley and Outwood", "Con", "422"]),
    Fact(
      question: "Where was it closest?", election: 2015, path: .contents("The twenty closest"), answer: ["Gower", "27"]),
    Fact(
      question: "What is the majority, and what do broadcasters say?", election: 2015, path: .cover,
      answer: ["330 of 650 seats, a majority of 10", "331 seats, a majority of 12"]),
    Fact(
      question: "Which seat made the majority, and when?", election: 2015, path: .contents("The night"),
      answer: ["326th seat", "Hexham", "13:43"]),
    Fact(
      question: "Who won UKIP's only seat, with how much of the vote?", election: 2015,
      path: .index("Carswell, Douglas"),
      answer: ["Clacton", "Douglas Carswell", "44.4"]),
    Fact(
      question: "How many women were elected?", election: 2015, path: .contents("Candidates and members"),
      answer: ["191", "29.4"]),
    Fact(
      question: "Which by-elections did UKIP win?", election: 2015, path: .contents("By-elections since 2010"),
      answer: ["UKIP gained two", "Douglas Carswell", "Mark Reckless"]),
    Fact(
      question: "How did Scotland vote?", election: 2015, path: .contents("Scotland"), answer: ["56 of the 59", "50.0"]),
    Fact(
      question: "How far did the country swing?", election: 2017, path: .contents("Change since 2015"),
      answer: ["2.0 points", "Labour"]),
    Fact(
      question: "How was the Leave vote reflected?", election: 2017, path: .contents("The Leave vote"),
      answer: ["65", "72", "+12.2"]),
    Fact(
      question: "Who beat Liz Truss?", election: 2024, path: .index("Truss, Liz"),
      answer: ["South West Norfolk", "Lab", "630"]),
    Fact(
      question: "How disproportional was it?", election: 2024, path: .contents("How proportional the result was"),
      answer: ["23.70", "30.1"]),
    Fact(
      question: "What was the turnout?", election: 2024, path: .contents("Turnout"), answer: ["59.7", "28,809,340"]),
    Fact(
      question: "How much of the vote had the two largest parties, and when was it last so little?", election: 2024,
      path: .contents("The long view"), answer: ["57.4", "the lowest of all 29"]),
  ]

  /// The words on each page of the reports that are asked, read once.
  private static let pages: Result<[Int: [String]], any Error> = Result {
    let folder = try MadeReports.folder.get().url("Reports")
    return try Dictionary(
      uniqueKeysWithValues: Set(facts.map(\.election)).map { election in
        let path = folder.appending(path: "general-election-\(election).pdf").path
        let text = try Command.tool("pdftotext", ["-layout", path, "-"]).output.replacing("\u{A0}", with: " ")
        return (election, text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init))
      })
  }

  @Test("a journalist finds it", arguments: facts)
  func found(fact: Fact) throws {
    let pages = try #require(try Self.pages.get()[fact.election])
    let number = try #require(page(fact.path, in: pages), "\(fact.path) leads nowhere")
    // What a heading announces may run over to the next page.
    let words = pages[(number - 1)...min(number, pages.count - 1)].joined(separator: " ")
      .split { $0.isWhitespace }.joined(separator: " ")
    for answer in fact.answer { #expect(words.contains(answer), "page \(number) of \(fact.election) does not say so") }
  }

  /// The page that a line of the contents or an entry of the index names.
  private func page(_ path: Path, in pages: [String]) -> Int? {
    let (term, sought): (String, ArraySlice<String>)
    switch path {
    case .cover: return 1
    case .contents(let title): (term, sought) = (title, pages.dropFirst(2).prefix(2))
    case .index(let entry): (term, sought) = (entry, pages.suffix(8))
    }
    for page in sought {
      for line in page.split(separator: "\n") {
        guard let place = line.range(of: term) else { continue }
        let rest = line[place.upperBound...].drop { !$0.isNumber }
        if let number = Int(rest.prefix { $0.isNumber }) { return number }
      }
    }
    return nil
  }
}
