extension Layout<DatedColumn<CandidacyColumn>> {
  /// UK Parliament, by-elections of a Parliament, one row a candidate.
  static var parliament: Layout {
    Layout(name: "UK Parliament by-election candidates", dating: .libraryTitleCase, by: "Election date")
  }
}

extension Layout<DatedColumn<ContestColumn>> {
  /// UK Parliament, by-elections of a Parliament, one row a constituency.
  static var parliament: Layout {
    Layout(name: "UK Parliament by-election constituencies", dating: .library, by: "By-election date")
  }
}

extension Layout {
  /// Another layout, known by its name and a column with the day beside its own.
  fileprivate init<Own>(name: String, dating own: Layout<Own>, by day: String) where Column == DatedColumn<Own> {
    var columns: [Column: String] = [.date: day]
    if case .header(let names) = own.places {
      for (column, name) in names { columns[.own(column)] = name }
    }
    self.init(name: name, places: .header(columns))
  }
}

/// The layouts that by-elections come in: their contests or their candidacies.
enum ByElectionLayout: CaseIterable {
  case contests, candidacies, tidyContests, tidyCandidacies

  /// What the layout is known by.
  var signature: Signature {
    switch self {
    case .contests: Layout<DatedColumn<ContestColumn>>.parliament.signature
    case .candidacies: Layout<DatedColumn<CandidacyColumn>>.parliament.signature
    case .tidyContests: Layout<DatedColumn<ContestColumn>>.tidy.signature
    case .tidyCandidacies: Layout<DatedColumn<CandidacyColumn>>.tidy.signature
    }
  }
}
