import Foundation
import ScratchFolder
import Testing

/// The election that the suite makes up, as far as it has got, and how it asks about it.
extension ElectionNightTests {
  /// The fields of a line as they are written, quotes and all.
  func fields(_ line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { fields.append("") } else { fields[fields.count - 1].append(character) }
    }
    return fields
  }

  /// The committed datasets with an election of 2029 as far as it has got, and what the imports said.
  func datasets(_ stage: Stage, in scratch: Scratch) throws -> URL {
    let folder = try scratch.datasets()
    let elections = folder.appending(path: "elections.csv")
    try (String(contentsOf: elections, encoding: .utf8) + "2029,2029-05-03,2024,Lab,yes,\n")
      .write(to: elections, atomically: true, encoding: .utf8)
    func lines(_ name: String) throws -> [String] {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n").map(String.init)
    }
    // Each winner has a vote fewer than in 2024, so that the votes are not that election's; the first two of Hendon have equal votes.
    func votes(_ row: [String]) -> Int { Int(row[row.count - 1]) ?? 0 }
    var contests = try lines("contests-2024.csv").map(fields)
    var candidates = try lines("candidacies-2024.csv").map(fields)
    let firsts = Dictionary(candidates.indices.dropFirst().map { (candidates[$0][0], $0) }) { one, other in
      votes(candidates[other]) > votes(candidates[one]) ? other : one
    }
    for (code, place) in firsts {
      let lead = contests.firstIndex { $0[0] == code }.flatMap { Int(contests[$0][7]) } ?? 0
      let lost = contests.contains { $0[0] == code && $0[1] == "Hendon" } ? lead : 1
      candidates[place][candidates[place].count - 1] = String(votes(candidates[place]) - lost)
      for contest in contests.indices where contests[contest][0] == code {
        contests[contest][5] = String((Int(contests[contest][5]) ?? 0) - lost)
        contests[contest][7] = String(lead - lost)
        contests[contest][8] = ""
      }
    }
    let declared = [Stage.half: 325, .first: 1][stage]
    let chosen = declared.map { Set(contests.dropFirst().prefix($0).map { $0[0] }) }
    func kept(_ rows: [[String]]) -> [[String]] {
      [rows[0]] + rows.dropFirst().filter { chosen?.contains($0[0]) ?? true }
    }
    func winnerAlone(_ row: [String]) -> [String] {
      row.enumerated().map { [2, 4, 5, 6, 7, 10].contains($0) ? "" : $1 }
    }
    if stage == .winners { contests = [contests[0]] + contests.dropFirst().map(winnerAlone) }
    if stage == .mixed {
      // Two hundred are counted, of as many more it is known who won, the rest is to come.
      let counted = Set(contests.dropFirst().prefix(200).map { $0[0] })
      contests = contests.prefix(201) + contests.dropFirst(201).prefix(200).map(winnerAlone)
      candidates = candidates.prefix(1) + candidates.dropFirst().filter { counted.contains($0[0]) }
    }
    if stage == .unopposed || stage == .alone, let place = contests.firstIndex(where: { $0[1] == "Chorley" }) {
      let code = contests[place][0]
      if stage == .alone { contests[place][2] = "winner known" }
      for column in [5, 6, 7, 10] { contests[place][column] = "" }
      if let winner = firsts[code] { candidates[winner][candidates[winner].count - 1] = "" }
      candidates = candidates.enumerated().filter { $1[0] != code || $0 == firsts[code] }.map(\.element)
    }
    if stage == .putOff, let place = contests.firstIndex(where: { $0[1] == "Aldershot" }) {
      for column in 4..<contests[place].count { contests[place][column] = "" }
      contests[place][2] = "to come"
      for row in candidates.indices where candidates[row][0] == contests[place][0] {
        candidates[row][candidates[row].count - 1] = ""
      }
    }
    if stage != .votesAlone { try run("contests", kept(contests), into: folder, scratch) }
    if stage != .winners && stage != .contestsAlone { try run("candidacies", kept(candidates), into: folder, scratch) }
    return folder
  }

  func run(_ kind: String, _ rows: [[String]], into folder: URL, _ scratch: Scratch) throws {
    let file = scratch.url("\(kind).csv")
    try (rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Command.run([
      "import", "--kind", kind, "--election", "2029", "--datasets", folder.path, file.path,
    ])
    #expect(outcome.status == 0, "\(outcome.talk)")
  }

  func ask(_ arguments: [String], _ folder: URL, _ scratch: Scratch) throws -> Command.Outcome {
    try Command.run(
      arguments + ["--datasets", folder.path, "--database", scratch.path("sixth.sqlite")])
  }

  /// The text of the report of the election, in one line.
  func report(_ folder: URL, _ scratch: Scratch, _ more: [String] = ["2029"]) throws -> String {
    let outcome = try ask(["report"] + more + ["--output", scratch.path("night.pdf")], folder, scratch)
    #expect(outcome.status == 0, "\(outcome.talk)")
    return try Command.tool("pdftotext", [scratch.path("night.pdf"), "-"]).output.split(separator: "\n")
      .joined(separator: " ")
  }
}
