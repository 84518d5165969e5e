/// Who published figures, and under which licence.
enum DataSource {
  case library, parliament, notional, hexes, outlines, hanretty, broadcasters, press, project

  /// The member "sources" of a resource.
  var source: JSON {
    let (title, path) =
      switch self {
      case .library: ("House of Commons Library, general election results", "https://commonslibrary.parliament.uk")
      case .parliament: ("UK Parliament, election results", "https://electionresults.parliament.uk")
      case .notional:
        (
          "Rallings and Thrasher, with Denver, notional results; published by the House of Commons Library and UK Parliament",
          "https://commonslibrary.parliament.uk"
        )
      case .hexes: ("Open Innovations, HexJSON of constituencies", "https://open-innovations.org/projects/hexmaps")
      case .outlines:
        (
          "Office for National Statistics, Westminster parliamentary constituencies, ultra generalised (500 m)",
          "https://geoportal.statistics.gov.uk"
        )
      case .hanretty:
        (
          "Chris Hanretty, Areal interpolation and the UK's referendum on EU membership, Journal of Elections, Public Opinion and Parties, 2017",
          "https://doi.org/10.1080/17457289.2017.1287081"
        )
      case .broadcasters: ("BBC, ITN and Sky, exit polls", "README.md")
      case .press: ("BBC News, Daily Mail, Metro, The Westmorland Gazette; collected and paraphrased", "README.md")
      case .project: ("Swingometer", "README.md")
      }
    return .list([.object([("title", .text(title)), ("path", .text(path))])])
  }

  /// The member "licenses" of a resource.
  var licences: JSON {
    switch self {
    case .library, .parliament, .notional:
      JSON.list([
        .object([
          ("name", .text("OPL-UK-3.0")), ("title", .text("Open Parliament Licence v3.0")),
          ("path", .text("https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/")),
        ])
      ])
    case .outlines:
      JSON.list([
        .object([
          ("name", .text("OGL-UK-3.0")), ("title", .text("Open Government Licence v3.0")),
          ("path", .text("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")),
        ])
      ])
    case .hanretty, .broadcasters, .press:
      // Single figures as published, with their source; nothing was licensed.
      JSON.list([.object([("name", .text("other-closed")), ("title", .text("As published; cite the source"))])])
    case .hexes, .project:
      JSON.list([
        .object([
          ("name", .text("MIT")), ("title", .text("MIT License")),
          ("path", .text("https://opensource.org/license/mit")),
        ])
      ])
    }
  }
}
