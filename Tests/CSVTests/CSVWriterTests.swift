import CSV
import Testing

private func written(_ rows: [String]...) -> String {
  var writer = CSVWriter(to: "")
  for row in rows { writer.write(row) }
  return writer.output
}

@Test("quotes stand only where they are needed, and line ends are bare line feeds")
func quotes() {
  #expect(
    written(["a", "b c", ""], ["x,y", "say \"so\"", "two\nlines"])
      == "a,b c,\n\"x,y\",\"say \"\"so\"\"\",\"two\nlines\"\n")
}

@Test("blanks at either end and a lone empty field are kept by quotes")
func blanks() {
  #expect(written([" a", "b "], [""]) == "\" a\",\"b \"\n\"\"\n")
}

@Test("what is written is read back the same")
func roundTrip() throws {
  let row = ["\u{FEFF}mark", "plain", "", "Yes ", "a,b", "\"", "\"\u{301},", "\r\n", "Ynys Môn"]
  var reader = CSVReader(written(row).utf8)
  #expect(try reader.next()?.texts == row)
}
