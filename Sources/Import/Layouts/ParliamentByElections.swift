import Elections
import TidyData

extension Layout<Dated<Candidacy>> {
  /// UK Parliament, by-elections of a Parliament, one row a candidate.
  static var parliament: Layout {
    Tables.byElectionCandidacies.layout(
      "UK Parliament by-election candidates",
      header: [
        .day(): "Election date", .own(.code): "ONS ID", .own(.constituency): "Constituency name",
        .own(.publishedAbbreviation): "Party abbreviation", .own(.publishedParty): "Party name",
        .own(.registration): "Electoral Commission party ID", .own(.firstName): "Candidate first name",
        .own(.surname): "Candidate surname", .own(.gender): "Candidate gender", .own(.sittingMember): "Sitting MP",
        .own(.formerMember): "Former MP", .own(.memberID): "Member MNIS ID", .own(.votes): "Votes",
      ])
  }

  /// The layouts that candidacies of by-elections come in.
  static var byElections: [Layout] { [Tables.byElectionCandidacies.tidy(reading: [.own(.statedParty)]), .parliament] }
}

extension Layout<Dated<PublishedContest>> {
  /// UK Parliament, by-elections of a Parliament, one row a constituency.
  static var parliament: Layout {
    Tables.byElectionContests.layout(
      "UK Parliament by-election constituencies",
      header: [
        .day(): "By-election date", .own(.code): "ONS ID", .own(.constituency): "Constituency name",
        .own(.declaredAt): "Declaration time", .own(.electorate): "Electorate", .own(.validVotes): "Valid votes",
        .own(.invalidVotes): "Invalid votes", .own(.majority): "Majority", .own(.result): "Result",
        .own(.firstParty): "First party", .own(.secondParty): "Second party",
        .own(.memberFirstName): "Member first name", .own(.memberSurname): "Member surname",
      ])
  }

  /// The layouts that contests of by-elections come in.
  static var byElections: [Layout] { [Tables.byElectionContests.tidy, .parliament] }
}

/// The layouts that by-elections come in: their contests or their candidacies.
enum ByElectionLayout: CaseIterable {
  case contests, candidacies, tidyContests, tidyCandidacies

  /// What is known of the layout before anything is read.
  var outline: LayoutOutline {
    switch self {
    case .contests: Layout<Dated<PublishedContest>>.parliament.outline
    case .candidacies: Layout<Dated<Candidacy>>.parliament.outline
    case .tidyContests: Tables.byElectionContests.tidy.outline
    case .tidyCandidacies: Tables.byElectionCandidacies.tidy.outline
    }
  }
}
