import Elections
import Findings
import Markup
import Report
import Reports

extension Bench {
  /// The page of a constituency.
  func constituency(_ seat: SiteIndex.Constituency) throws -> Page {
    let content = try ConstituencyPage(seat.code, on: seat.set, in: library)
    var lowering = lowering(on: seat.address)
    let area = index.address(of: .area(seat.region))
    let boundaries =
      seat.isCurrent ? "Boundaries of \(seat.set)" : "Boundaries of \(seat.set), which are no longer in use"
    return Page(
      address: seat.address, title: seat.isCurrent ? seat.name : "\(seat.name) (boundaries of \(seat.set))",
      summary: content.summary,
      crumbs: [
        Page.Crumb(words: "Constituencies", address: .names),
        Page.Crumb(words: seat.region, address: area), Page.Crumb(words: boundaries, address: nil),
        Page.Crumb(words: seat.code.text, address: nil),
      ],
      notice: try library.underWay(seat.code, on: seat.set), body: try lowering.markup(content.blocks))
  }
}

extension Address {
  /// The list of all constituencies.
  static let names = Address.page("constituency")
}
