import Figures
import Charts
import Drawing
import Elections
import Queries
import Testing

import Findings
import Press
import Reports
import Report

@Suite struct ReportProseTests {
  /// Words that say how the writer feels instead of what happened.
  static let empty: Set<String> = [
    "amazing", "astonishing", "brutal", "catastrophic", "crucial", "crushing", "decisive", "devastating", "disastrous",
    "dramatic", "dramatically", "enormous", "epic", "extraordinary", "famous", "historic", "huge", "hugely",
    "humiliating", "immense", "impressive", "incredible", "key", "landmark", "landslide", "massive", "massively",
    "momentous", "notable", "notably", "overwhelming", "remarkable", "remarkably", "resounding", "seismic", "shock",
    "shocking", "significant", "significantly", "spectacular", "stunning", "substantial", "surprising", "sweeping",
    "tremendous", "triumphant", "unprecedented", "very", "wipeout",
  ]

  @Test("no report has an empty adjective anywhere in its words")
  func adjectives() throws {
    for edition in try Press.editions() {
      for text in edition.report.blocks.flatMap(\.words) {
        let found = text.lowercased().split { !$0.isLetter }.map(String.init).filter(Self.empty.contains)
        #expect(found == [], "\(edition.name): \(text)")
      }
    }
  }

  @Test("every sentence of every report is set right: one space, one stop, a capital letter, no empty name")
  func composition() throws {
    for edition in try Press.editions() {
      for text in edition.report.blocks.flatMap(\.running) where text.contains(" ") {
        for fault in ["  ", "..", " ,", " .", ",,", ": .", "()", "the the", "nil", "Optional"] {
          #expect(!text.contains(fault), "\(edition.name): “\(fault)” in “\(text)”")
        }
        #expect(text.hasSuffix(".") || text.hasSuffix(":"), "\(edition.name): \(text)")
        let first = text.first { $0.isLetter || $0.isNumber }
        #expect(first.map { $0.isUppercase || $0.isNumber } ?? false, "\(edition.name): \(text)")
      }
    }
  }

  @Test("the summary of each election that has a report is ten sentences")
  func tenSentences() throws {
    let library = try Press.library()
    for election in try library.featured {
      let report = try ElectionReport(election, in: library)
      let sentences = try Digest(library: library, house: report.house, swing: report.swing).sentences()
      #expect(sentences.count == 10, "\(election)")
      #expect(Set(sentences).count == sentences.count)
    }
  }

  @Test("the summaries in ten sentences read as they were approved")
  func digests() throws {
    let library = try Press.library()
    let text = try Press.elections.map { election in
      let report = try ElectionReport(election, in: library)
      let sentences = try Digest(library: library, house: report.house, swing: report.swing).sentences()
      return ([String(election)] + sentences).joined(separator: "\n")
    }.joined(separator: "\n\n")
    #expect(try Golden.differences("digests", text + "\n") == [])
  }

  @Test("the larger parties are those that the country knows")
  func largerParties() throws {
    let library = try Press.library()
    func codes(_ election: Int) throws -> [String] {
      try ElectionReport(election, in: library).largerPartyRows.map(\.party.text)
    }
    #expect(try codes(2015) == ["Con", "Lab", "SNP", "LD", "UKIP", "Green"])
    #expect(try codes(2017) == ["Con", "Lab", "SNP", "LD", "DUP"])
    #expect(try codes(2024) == ["Lab", "Con", "LD", "SNP", "RUK", "Green"])
  }
}

extension Report.Block {
  /// Every text in the block: prose, headings, captions, cells that are words, and those of figures.
  var words: [String] {
    let own: [String] =
      switch self {
      case .heading(_, let title, _): [title]
      case .keyFigures(let figures): figures.map(\.caption.plain)
      case .table(let table):
        [table.caption.title, table.caption.subtitle] + table.notes.map(\.plain) + table.groups.map(\.title)
      case .figure(let picture):
        [picture.caption.title, picture.caption.subtitle, picture.figure.alternativeText]
      default: []
      }
    return own + running + nested.flatMap(\.words).filter { !running.contains($0) }
  }

  /// The running text in the block, with that of blocks inside it.
  var running: [String] {
    let own: [String] =
      switch self {
      case .paragraph(let prose), .note(let prose), .runIn(let prose): [prose.plain]
      case .list(let items): items.map(\.plain)
      case .cover(let cover): [cover.subtitle.plain]
      default: []
      }
    return own + nested.flatMap(\.running)
  }

  /// The blocks inside the block.
  private var nested: [Report.Block] {
    switch self {
    case .columns(let columns): columns.flatMap(\.blocks)
    case .flow(let blocks, _): blocks
    case .cover(let cover): cover.blocks
    default: []
    }
  }
}
