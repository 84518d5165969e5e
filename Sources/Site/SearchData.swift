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
      let cells = [
        seat.name, seat.address.canonical, hint, seat.isCurrent ? seat.winnerName ?? "" : "", seat.code.text,
      ]
      return "[" + cells.map(\.asJSON).joined(separator: ",") + "]"
    }
    text = "swingometer.seats([\n" + rows.joined(separator: ",\n") + "\n]);\n"
  }
}
