import CSV
import Files
import Testing

private func records(_ text: String) throws -> [[String]] { try records(Array(text.utf8)) }

private func records(_ bytes: [UInt8]) throws -> [[String]] {
  var reader = CSVReader(bytes)
  var all: [[String]] = []
  while let record = try reader.next() { all.append(record.texts) }
  return all
}

@Test("a record ends at a line feed, a carriage return, or both", arguments: ["\n", "\r", "\r\n"])
func lineEnds(end: String) throws {
  #expect(try records("a,b\(end)c,d\(end)") == [["a", "b"], ["c", "d"]])
}

@Test("the last line needs no line end")
func noFinalLineEnd() throws {
  #expect(try records("a,b\nc,") == [["a", "b"], ["c", ""]])
}

@Test("a quoted field keeps commas, line ends and doubled quotes")
func quotedField() throws {
  #expect(try records("\"a,\"\"b\"\"\r\nc\",\"\"\"x\"\"\"\nd,e") == [["a,\"b\"\r\nc", "\"x\""], ["d", "e"]])
}

@Test("a byte-order mark is no part of the first field")
func byteOrderMark() throws {
  #expect(try records("\u{FEFF}ONS ID,votes\n") == [["ONS ID", "votes"]])
}

@Test("blank lines and lines of bare commas are skipped")
func blankLines() throws {
  #expect(try records("\n,,\na,b,c\n\r\n,,\r\nd,e,f\n\n") == [["a", "b", "c"], ["d", "e", "f"]])
}

@Test("a record knows its line, past blank lines and line ends inside quotes")
func lines() throws {
  var reader = CSVReader("a\n\n\"b\nb\",c\nd".utf8)
  #expect(try reader.next()?.line == 1)
  let second = try #require(try reader.next())
  #expect(second.line == 3)
  #expect(second[1].position == CSVPosition(line: 4, column: 2))
  #expect(try reader.next()?.line == 5)
  #expect(try reader.next()?.texts == nil)
}

@Test("a quoted field cut off by the end of the file is refused where it begins")
func unterminatedQuote() {
  #expect(throws: CSVError(.unterminatedQuote, 2, 3)) { try records("a,b,c\nd,e,\"f\ng") }
}

@Test("text after a closing quote is refused")
func textAfterQuote() {
  #expect(throws: CSVError(.textAfterQuote, 1, 2)) { try records("a,\"b\"c\n") }
}

@Test("a zero byte is refused")
func nul() {
  #expect(throws: CSVError(.nul, 2, 2)) { try records("a,b\nc,\0\n") }
}

@Test("Latin-1 bytes are refused with line and column")
func latin1() {
  #expect(throws: CSVError(.notUTF8, 2, 2)) { try records(Array("a,b\nc,Ynys M".utf8) + [0xF4] + Array("n\n".utf8)) }
}

@Test("whole numbers are read with and without thousands separators")
func integers() throws {
  var reader = CSVReader("44423,\"44,423\", 7 ,-1,\"1,234,567\",0\n".utf8)
  let record = try #require(try reader.next())
  #expect((0..<record.count).map { record[$0].integer } == [44423, 44423, 7, -1, 1_234_567, 0])
}

@Test("what is not a whole number is not taken for one")
func notIntegers() throws {
  var reader = CSVReader("\"4,44\",12.0,,x,\",444\",\"1,2345\",\"1234,567\",99999999999999999999,-\n".utf8)
  let record = try #require(try reader.next())
  #expect((0..<record.count).allSatisfy { record[$0].integer == nil })
}

@Test("a file that is not there is said to be so")
func missingFile() {
  #expect(throws: FileError(.open, "/nowhere.csv", reason: "No such file or directory")) {
    try FileBytes(path: "/nowhere.csv")
  }
}

extension CSVError {
  init(_ problem: Problem, _ line: Int, _ column: Int) {
    self.init(problem: problem, position: CSVPosition(line: line, column: column))
  }
}

@Test("a field or a record beyond the limits is refused with its place, and up to them is read")
func limits() throws {
  let longest = [UInt8](repeating: UInt8(ascii: "x"), count: CSVReader.longestField)
  var reader = CSVReader(Array("a\n\"".utf8) + longest + Array("\",b\nc,".utf8) + longest + [0x78])
  #expect(try reader.next()?.texts == ["a"])
  #expect(try reader.next()?.count == 2)
  #expect(throws: CSVError(problem: .longField, position: CSVPosition(line: 3, column: 2))) { try reader.next() }
  let commas = [UInt8](repeating: UInt8(ascii: ","), count: CSVReader.mostFields - 1)
  var wide = CSVReader([0x31] + commas + [0x0A, 0x32] + commas + commas)
  #expect(try wide.next()?.count == CSVReader.mostFields)
  #expect(throws: CSVError(problem: .manyFields, position: CSVPosition(line: 2, column: CSVReader.mostFields + 1))) {
    try wide.next()
  }
}
