import Testing
import TidyData

@Test("the committed data package is the one of the committed files; any import writes it anew")
func freshPackage() throws {
  var findings = Findings()
  let package = try DataPackage(try TidyFolder(path: committed), &findings)
  #expect(try package?.file.text == text(of: committed + "/datapackage.json"))
}

@Test("every table of the folder is in the package")
func everyTable() throws {
  let paths = try TidyFolder(path: committed).files().map(\.path)
  #expect(paths.filter { path in !Tables.all.contains { $0.subject(of: path) != nil } } == [])
}

@Test("every committed file has its table's columns, in their order")
func headers() throws {
  for file in try TidyFolder(path: committed).files() {
    let table = try #require(Tables.all.first { $0.subject(of: file.path) != nil })
    let header = try text(of: "\(committed)/\(file.path)").prefix { $0 != "\n" }
    #expect(header == table.header.joined(separator: ","))
  }
}

@Test("the columns of every table have names of their own")
func columnNames() {
  for table in Tables.all { #expect(Set(table.header).count == table.header.count, "\(table.stem)") }
}
