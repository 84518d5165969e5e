import Elections
import TidyData

/// Checks what published labels say of the election before against what was counted, or is taken for it.
enum LabelChecks {
  /// Warns of the labels of each election that name another party than the one that had won the seat.
  ///
  /// Who becomes the Speaker, or is no longer, keeps the seat, and an independent may be known by another name: those are not compared.
  ///
  /// - Parameters:
  ///   - checked: the folder.
  ///   - database: the new database, with all tallies.
  ///   - findings: collects a warning an election.
  /// - Throws: `SQLiteError` where the database fails.
  static func run(_ checked: CheckedFolder, in database: NewDatabase, _ findings: inout Findings) throws {
    let names = PartyNames(parties: checked.parties, names: checked.partyNames)
    let parties = Set(checked.parties.lazy.filter { $0.kind == .party }.map(\.code))
    var wrong: [Int: [(code: String, label: String, former: String)]] = [:]
    for (election, code, label, former) in try database.labels() {
      guard let read = Label(label), let said = names.code(labelled: read.former ?? read.winner), said != former,
        parties.contains(said), parties.contains(former)
      else { continue }
      wrong[election, default: []].append((code, label, former))
    }
    for (election, rows) in wrong.sorted(by: { $0.key < $1.key }) {
      guard let first = rows.first else { continue }
      findings.add(
        Finding(
          .warning, file: checked.folder.file(Tables.contests.schema.file(of: String(election))),
          found: rows.count == 1
            ? "the label \"\(first.label)\" of \(first.code)"
            : "\(rows.count) labels that name another party than had won the seat, the first \"\(first.label)\" of \(first.code)",
          expected: "\(first.former), which had won it", action: "the results decide"))
    }
  }
}
