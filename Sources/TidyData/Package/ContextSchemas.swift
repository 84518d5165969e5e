import Elections

extension TableSchema {
  /// What surrounds general elections: by-elections, the referendum, exit polls, the years before, the press.
  static var context: [TableSchema] {
    [byElectionContests, byElectionCandidacies, leaveVote, exitPolls, longRun, longRunGroups, claims]
  }

  private static var day: FieldSchema { FieldSchema("date", "The polling day.").date.required }

  private static var byElectionContests: TableSchema {
    TableSchema(
      stem: "by-election-contests", title: "By-elections", source: .parliament,
      fields: [day] + contests.fields, key: ["date", "code"])
  }

  private static var byElectionCandidacies: TableSchema {
    TableSchema(
      stem: "by-election-candidacies", title: "Candidacies of by-elections", source: .parliament,
      fields: [day] + candidacies.fields, key: ["date", "code", "party", "first_name", "surname"],
      references: [.party])
  }

  private static var leaveVote: TableSchema {
    TableSchema(
      stem: "leave-vote", title: "The Leave vote of 2016 by constituencies of", source: .hanretty,
      fields: [
        FieldSchema("code", "The constituency.").code,
        FieldSchema("estimated_leave", "The estimated share of Leave among valid votes.").fraction,
        FieldSchema("counted_leave", "The counted share; empty where votes were not counted by constituency.")
          .optionalFraction,
      ], key: ["code"], references: [.constituency])
  }

  private static var exitPolls: TableSchema {
    TableSchema(
      stem: "exit-polls", title: "Forecasts of exit polls at ten o'clock", source: .broadcasters,
      fields: [
        FieldSchema("election", "The election.").count.required,
        FieldSchema("party", "The party; Oth for all that were not told apart.").required,
        FieldSchema("seats", "The seats it was given.").count.required,
      ], key: ["election", "party"],
      references: [Reference(column: "election", table: "elections", target: "election"), .party])
  }

  private static var longRun: TableSchema {
    TableSchema(
      stem: "long-run", title: "Every contest from 1918, votes by groups of parties", source: .library,
      fields: [
        FieldSchema("election", "The year; 1974F and 1974O for its two elections.").required,
        FieldSchema("constituency", "The constituency's name as published.").required,
        FieldSchema("region", "The region of England, the nation, Ireland or University.").required,
        FieldSchema("members", "How many members it returned.").count.required,
        FieldSchema("electorate", "Who may vote; empty where unknown.").count,
        FieldSchema("votes", "All votes as published; empty where nobody voted or the total is unknown.").count,
        FieldSchema("con", "Votes of the Conservatives and their allies; empty where none stood.").count,
        FieldSchema("lab", "Votes of Labour.").count,
        FieldSchema("lib", "Votes of the Liberals, the Alliance, the Liberal Democrats.").count,
        FieldSchema("nat", "Votes of the nationalists of Scotland and Wales.").count,
        FieldSchema("other", "Votes of all others together.").count,
        FieldSchema("unopposed", "The groups of members returned without a poll, one word a member."),
      ], key: ["election", "constituency", "region"])
  }

  private static var longRunGroups: TableSchema {
    TableSchema(
      stem: "long-run-groups", title: "Groups that the long run counts parties in", source: .project,
      fields: [
        FieldSchema("party", "The party; those not named are Other.").required,
        FieldSchema("party_group", "The group.").oneOf(LongRunContest.Group.allCases.map(\.rawValue)).required,
      ], key: ["party"], references: [.party])
  }

  private static var claims: TableSchema {
    TableSchema(
      stem: "claims", title: "What the press reported, and the check of each statement", source: .press,
      fields: [
        FieldSchema("id", "What names it.").required,
        FieldSchema("source", "Who reported it, and when.").required,
        FieldSchema("election", "The election it is about.").count.required,
        FieldSchema("kind", "What it is about: a seat total, a majority …").required,
        FieldSchema("subject", "Of whom or what.").required,
        FieldSchema("claim", "The statement, paraphrased.").required,
        FieldSchema("reported_value", "What was reported."),
        FieldSchema("report_status", "How firm it was.").oneOf(ReportedClaim.Status.allCases.map(\.rawValue)).required,
        FieldSchema("final_value", "The final figure as those who collected the statements give it."),
        FieldSchema("verdict", "Their verdict.").oneOf(ReportedClaim.Verdict.allCases.map(\.rawValue)).required,
        FieldSchema("how_computed", "How the final figure is computed, in words."),
        FieldSchema("firmness", "What the verdict hangs on beside the figures."),
        FieldSchema("check", "The SQL that computes the final figure; empty where results cannot tell."),
        FieldSchema("comparison", "How its first value is compared.").oneOf(
          ReportedClaim.Comparison.allCases.map(\.rawValue)),
        FieldSchema("expected", "What it is compared with for the statement to hold."),
        FieldSchema("tolerance", "By how much they may differ, where they are compared as about the same.").number,
      ], key: ["id"])
  }
}
