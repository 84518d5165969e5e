import ArgumentParser
import Queries

/// The options that choose among the rows of a question: names, and what seats are to be like.
struct SeatOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Words of a candidate's name; of seats, a part of theirs.", valueName: "words"))
  var name: String?

  @Option(
    help: ArgumentHelp("Seats that this party lost; any for all that changed hands.", valueName: "party"),
    completion: Completions.parties)
  var lostBy: String?

  @Option(help: ArgumentHelp("Seats with a majority under so many per cent.", valueName: "%"))
  var majorityUnder: Double?

  @Option(help: ArgumentHelp("Seats with a swing to the winner over so many points.", valueName: "points"))
  var swingOver: Double?

  @Option(help: ArgumentHelp("Seats with a Leave vote over so many per cent.", valueName: "%"))
  var leaveOver: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The column that orders the rows; -COLUMN, the largest first.", valueName: "column"))
  var sort: String?

  func validate() throws {
    try NameLimits.check([name, lostBy, sort].compactMap(\.self))
    for (flag, limit) in [
      ("majority-under", majorityUnder), ("swing-over", swingOver), ("leave-over", leaveOver),
    ] where limit.map({ $0.magnitude <= 100 }) == false {
      throw ValidationError("--\(flag) takes a number from -100 to 100")
    }
  }

  /// Whether anything is asked for.
  var isGiven: Bool {
    var filters = Filters()
    add(to: &filters)
    return filters != Filters()
  }

  /// Puts what is asked for among the filters of a query.
  func add(to filters: inout Filters) {
    (filters.name, filters.lostBy, filters.sort) = (name, lostBy, sort)
    (filters.majorityUnder, filters.swingOver, filters.leaveOver) = (majorityUnder, swingOver, leaveOver)
  }
}
