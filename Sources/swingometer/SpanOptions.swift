import ArgumentParser

/// The options that say which elections are told of, and on which boundaries.
struct SpanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The boundary set to carry every election to.", valueName: "set"),
    completion: Completions.boundarySets)
  var on: String?

  @Option(help: ArgumentHelp("The first election.", valueName: "year"), completion: Completions.elections)
  var from: Int?

  @Option(help: ArgumentHelp("The last election.", valueName: "year"), completion: Completions.elections)
  var to: Int?
}
