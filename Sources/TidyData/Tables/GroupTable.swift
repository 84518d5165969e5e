package import Elections

/// A constituency of a group of seats.
package struct GroupedSeat: Equatable, Sendable {
  /// What the group is called; empty in a file that has no such column.
  package var group = ""
  package var code = ConstituencyCode.none
}

extension Tables {
  /// `groups.csv`: the groups of seats that results can be asked for, by name and code.
  package static let groups = Table<GroupedSeat>(
    "groups", "Groups of seats that results can be asked for", from: .project, [.group, .code], key: [.group, .code],
    optional: [.group], sortedBy: [.text(.group), .text(.code)], blank: GroupedSeat())
}

extension Column<GroupedSeat> {
  static var group: Self {
    Self("group", .requiredText, "What the group is called, as it stands in a sentence behind \"in\".", \.group) {
      $0.group = $1
    }
  }
  static var code: Self {
    Self("code", .code, "A constituency of it; all of a group are of one boundary set.", \.code) { $0.code = $1 }
  }
}
