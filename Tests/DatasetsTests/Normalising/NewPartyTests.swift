import Import
import TidyData
import Testing

private func candidacies(_ rows: String...) -> String {
  (["ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes"]
    + rows.map { "W07000041,Ynys Mon,\($0),Male,No,No,10" }).joined(separator: "\n") + "\n"
}

@Test("a new party is appended with its published abbreviation and a warning")
func newParty() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(
    .candidacies, candidacies("Sensible Party,SenP,Jethro,Walrustitty"), election: 2017)
  #expect(
    files["parties.csv"]?.split(separator: "\n").last
      == "SenP,Sensible Party,Sensible Party,Sensible Party,party,321,999999,747474")
  #expect(files["party-names.csv"]?.contains("\nSenP,Sensible Party,SenP,published\n") == true)
  #expect(
    fixture.told == [
      "published:2:4: warning: found the party \"SenP, Sensible Party\", expected one of party-names.csv; new party SenP appended to parties.csv"
    ])
}

@Test("a new party whose abbreviation is taken gets its initials")
func takenAbbreviation() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.candidacies, candidacies("Zebra Quiet Xylophone,con,A,B"), election: 2017)
  #expect(try rows(files["candidacies-2017.csv"]).first?["party"] == "ZQX")
}

@Test("a known name under a new abbreviation is the known party, with a warning")
func newAbbreviation() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.candidacies, candidacies("Plaid Cymru,Plaid,A,B"), election: 2017)
  #expect(files["parties.csv"] == nil)
  #expect(files["party-names.csv"]?.contains("\nPlaid,Plaid Cymru,PC,published\n") == true)
  #expect(try rows(files["candidacies-2017.csv"]).first?["party"] == "PC")
}

@Test("a second import knows the party that the first appended")
func secondImport() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.candidacies, candidacies("Sensible Party,SenP,A,B"), election: 2017)
  let files = try fixture.importing(.candidacies, candidacies("Sensible Party,SenP,A,B"), election: 2017)
  #expect(files.keys.sorted() == ["candidacies-2017.csv"])
  #expect(fixture.findings.all.count == 1)
}

@Test("a new party that nothing uses is a warning, and goes away when its file is imported again right")
func unusedParty() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.candidacies, candidacies("Labuor Party,Labuor,A,B"), election: 2017)
  #expect(try text(of: "\(fixture.path)/parties.csv").contains("\nLabuor,"))
  let files = try fixture.importing(.candidacies, candidacies("Labour,Lab,A,B"), election: 2017)
  #expect(files["parties.csv"]?.contains("\nLabuor,") == false)
  #expect(files["party-names.csv"]?.contains("Labuor") == false)
  #expect(fixture.findings.all.contains { $0.found == "the party Labuor, which nothing uses any more" })
  // One that another election has stays.
  let other = try DatasetsFixture(constituencies: 1)
  _ = try other.importing(.candidacies, candidacies("Sensible Party,SenP,A,B"), election: 2017)
  _ = try other.importing(.candidacies, candidacies("Sensible Party,SenP,A,B"), election: 2019)
  let kept = try other.importing(.candidacies, candidacies("Labour,Lab,A,B"), election: 2017)
  #expect(kept["parties.csv"] == nil)
}
