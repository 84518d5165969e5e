import Database
import Wording

extension NameResolver {
  /// What a reader must know of a constituency that has another past or future than its name says; nil where there is nothing.
  ///
  /// A new constituency's predecessor may have another name, and its own name may have been another's; an old
  /// constituency is found in its successors.
  ///
  /// - Parameters:
  ///   - constituency: its number.
  ///   - set: its boundary set.
  /// - Returns: a sentence.
  /// - Throws: `DatabaseError` where the database cannot be read.
  func lineageNote(of constituency: Int, from set: String) throws -> String? {
    let past = try overlaps(
      """
      SELECT n.name, o.name, v.residential_of_new, EXISTS (
        SELECT 1 FROM constituency s WHERE s.boundary_set = o.boundary_set AND s.name = n.name)
      FROM overlap v JOIN constituency n ON n.constituency_id = v.new_id JOIN constituency o ON o.constituency_id = v.old_id
      WHERE v.predecessor AND v.new_id = :id
      """, constituency)
    if let parent = past.first, parent.own != parent.other {
      let share = Number.percent(parent.share)
      return parent.isNamesake
        ? "\(parent.own) kept its name, not its land: its main predecessor is \(parent.other), \(share) of it"
        : "the main predecessor of \(parent.own) is \(parent.other), \(share) of it"
    }
    guard set != newestBoundarySet else { return nil }
    let future = try overlaps(
      """
      SELECT o.name, n.name, v.residential_of_old, 0
      FROM overlap v JOIN constituency n ON n.constituency_id = v.new_id JOIN constituency o ON o.constituency_id = v.old_id
      WHERE v.old_id = :id AND (v.predecessor
        OR v.residential_of_old = (SELECT max(residential_of_old) FROM overlap WHERE old_id = :id))
      ORDER BY v.residential_of_old DESC, n.code
      """, constituency)
    guard let first = future.first else { return nil }
    let names = future.map { "\($0.other) (\(Number.percent($0.share)) of it)" }
    return
      "\(first.own) is a constituency of \(set); \(future.count == 1 ? "its successor is" : "its successors are") \(English.list(names))"
  }

  /// Two constituencies of different boundary sets, by name, and how much of the first lies in the second.
  private struct Overlap {
    let own: String
    let other: String
    let share: Double
    /// Whether the old boundary set had a constituency of the first one's name.
    let isNamesake: Bool
  }

  /// The overlaps that a statement finds for a constituency.
  private func overlaps(_ sql: String, _ constituency: Int) throws -> [Overlap] {
    try database.rows(sql, ["id": .integer(constituency)]).map {
      Overlap(
        own: try $0.text(0), other: try $0.text(1), share: $0.number(2) ?? 0, isNamesake: try $0.integer(3) == 1)
    }
  }
}
