import Elections
import Escaping
import Findings

/// What the search looks through: every constituency with its page and what is said beside its name.
struct SearchData {
  /// A script, since a page from a disk may read no other file.
  let text: String

  init(_ index: SiteIndex, _ library: Library) {
    let rows = index.constituencies.map { seat in
      let look = library.look(seat.winner)
      let hint = seat.isCurrent ? "\(seat.region), \(look.shortName)" : "\(seat.region), boundaries of \(seat.set)"
      let member = seat.isCurrent ? seat.winnerName : nil
      let cells = [
        seat.name.asJSON, seat.address.canonical.asJSON, hint.asJSON, member.map(\.asJSON) ?? "null",
        seat.code.text.asJSON, String(!seat.isCurrent),
      ]
      return "[" + cells.joined(separator: ",") + "]"
    }
    text = "swingometer.seats([\n" + rows.joined(separator: ",\n") + "\n]);\n"
  }
}
