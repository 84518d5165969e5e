import Foundation
import ScratchFolder
import Testing

@Suite struct MessageTests {
  /// Command lines that are wrong one by one; the database is added to those that need one.
  private static let lines = [
    "frobnicate", "--frob",
    "report 2016", "report next", "report --compare 2015", "report 2015 2017 --output both.pdf",
    "report --all --output all.pdf",
    "chart", "chart hexmap --election 2017", "chart hexmap --election 2017 --output map.gif",
    "chart pie --election 2017 --output map.png", "chart hexmap --election 2016 --output map.png",
    "chart hexmap --election 2017 --mode gold --output map.png",
    "chart hexmap --election 2017 --width 0 --output map.png",
    "query", "query partys --election 2017", "query parties", "query parties --election 2016",
    "query parties --election 2017 --on 1983", "query sequences --on 1983",
    "query lineage --on 1983", "query changes --on 1983", "query parties --election 2017 --format xml",
    "query parties --election 2017 --limit=-1", "query parties --election 2017 --timeout 3",
    "query parties --election 2017 --nation Wales --region London", "query parties --election 2017 --score",
    "query elections --party Con", "query swings --election 2017 --party Con",
    "query targets --election 2017", "query regions --election 2017 --party Labur",
    "query marginals --election 2017 --area Mercia", "query results --election 2017 --constituency Islington",
    "query results --election 2017 --constituency Leds", "query candidates",
    "query --sql DELETE", "query --sql 1 --file 2", "query --sql 1 --election 2017", "query --sql 1 --param a",
    "query --sql 1 --param a=1 --param a=2", "query --sql 1 --timeout 0", "query --sql 1 --max-rows 0",
    "query --file none.sql", "query flows --to 2017 --output /proc/none/flows.csv",
    "trend", "trend happiness", "trend gallagher --by constituency", "trend turnout --party Lab",
    "trend share --from 2019 --to 2015", "trend share --chart share.gif", "trend share --party Labur",
    "trend share --by county", "trend women --constituency Hendon", "trend share --constituency Hendon --area Wales",
    "trend share --constituency Hendon --by region", "trend share --constituency Leds",
    "compare", "compare Bath", "compare Wales Lab", "compare Lab Labour", "compare Bath Hendn", "compare Wales Scotlnd",
    "compare Pudsey Caerfyrddin",
    "compare Con Lab --measure gallagher", "compare Con Lab --chart c.gif",
    "compare Con Lab --measure share --output c.pdf",
    "project", "project --from 2024", "project --from 2024 --swing Lab", "project --from 2024 --swing Lab:1,Labour:2",
    "project --from 2016 --swing Lab:1", "project --from 2024 --swing Lab:101", "project --from 2024 --swing Labur:1",
    "project --from 2024 --swing Lab:1 --chart p.gif", "project --from 2024 --swing Lab:1 --errors --chart p.png",
    "claims --verdict perhaps", "claims --election 2016",
    "build --output /proc/none/e.sqlite", "build --datasets none",
    "check none.csv", "check --datasets none",
    "import none.csv", "import --kind nonsense none.csv", "import --kind candidacies none.csv",
    "import --kind candidacies --election 2017",
  ]

  @Test("every message says what, where and what to do, and ends with the code it is known by")
  func messages() throws {
    let database = try Command.database.get()
    let scratch = try Scratch()
    var text = ""
    for line in Self.lines {
      let arguments = line.split(separator: " ").map(String.init)
      let outcome = try Command.run(
        arguments,
        environment: [
          "COLUMNS": "80", "SWINGOMETER_DATABASE": database,
          "SWINGOMETER_DATASETS": Command.project.appending(path: "Datasets").path,
        ], in: scratch.folder)
      // Findings are what `check` is asked for; all else that goes wrong is talk.
      #expect(outcome.output.isEmpty || line.hasPrefix("check"), "\(line)")
      // How to use a command is told by its help, which is tested beside.
      let talk = (outcome.output + outcome.talk).replacing(Command.project.path, with: "PROJECT").split(separator: "\n")
        .prefix { !$0.hasPrefix("Usage: ") && !$0.hasPrefix("USAGE: ") }
      text += "$ swingometer \(line)\n\(talk.joined(separator: "\n"))\nends with \(outcome.status)\n\n"
    }
    #expect(scratch.contents.isEmpty)
    try Golden.compare(text, with: "messages.txt")
  }
}
