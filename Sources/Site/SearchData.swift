import Elections
import Escaping
import Findings
import Wording

/// What the search looks through: every constituency with its page and what is said beside its name.
struct SearchData {
  /// A script, since a page from a disk may read no other file.
  let text: String

  init(_ index: SiteIndex, _ library: Library) {
    let hints = index.constituencies.map { seat in
      seat.isCurrent
        ? "\(seat.region), \(library.look(seat.winner).shortName)" : "\(seat.region), boundaries of \(seat.set)"
    }
    let different = Set(hints).sorted()
    let places = Dictionary(uniqueKeysWithValues: different.enumerated().map { ($1, $0) })
    let rows = zip(index.constituencies, hints).map { seat, hint in
      let member = seat.isCurrent ? seat.winnerName.map(\.asJSON) ?? "null" : "null"
      let folder = seat.address.canonical.split(separator: "/").last.map(String.init)
      // The folder follows from code and name, but for the few codes that outlived a change of boundaries.
      let own = folder == "\(seat.code.text)-\(seat.name.slug)" ? "" : English.clause(",", folder.map(\.asJSON))
      return "[\(seat.name.asJSON),\(seat.code.text.asJSON),\(places[hint].map(String.init) ?? "null"),\(member),"
        + "\(seat.isCurrent ? 0 : 1)\(own)]"
    }
    text =
      "swingometer.seats([\(different.map(\.asJSON).joined(separator: ","))],[\n" + rows.joined(separator: ",\n")
      + "\n]);\n"
  }
}
