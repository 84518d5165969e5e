import Queries
import Testing

@Suite struct FormatTests {
  private func table(_ kind: ColumnKind, _ cells: [Cell]) -> Table {
    Table(columns: [.init(name: "a", kind: kind, meaning: "")], rows: cells.map { [$0] })
  }

  @Test("values of which nothing is known are written to the last digit")
  func values() {
    let values = table(
      .value, [.integer(.max), .number(0.1), .number(1e300), .number(.infinity), .missing, .integer(2024)])
    #expect(
      values.text(as: .csv) == "a\n9223372036854775807\n0.1\n1e+300\n\"\"\n\"\"\n2024\n")
    #expect(
      values.text(as: .json) == """
        [
          {"a": 9223372036854775807},
          {"a": 0.1},
          {"a": 1e+300},
          {"a": null},
          {"a": null},
          {"a": 2024}
        ]

        """)
    #expect(values.text(as: .table).contains("2024\n"))
  }

  @Test("CSV quotes what needs it, JSON escapes it, Markdown keeps to its cell")
  func quoting() {
    let words = table(.text, [.text("a,\"b\"|c\n\u{1}")])
    #expect(words.text(as: .csv) == "a\n\"a,\"\"b\"\"|c\n\u{1}\"\n")
    #expect(words.text(as: .json) == "[\n  {\"a\": \"a,\\\"b\\\"|c\\n\\u0001\"}\n]\n")
    #expect(words.text(as: .markdown) == "| A |\n|---|\n| a,\"b\"\\|c&#10;&#1; |\n")
  }

  @Test("a table without rows is a header, and an empty array")
  func empty() {
    #expect(table(.count, []).text(as: .csv) == "a\n")
    #expect(table(.count, []).text(as: .json) == "[]\n")
    #expect(table(.count, []).text(as: .markdown) == "| A |\n|---:|\n")
    #expect(table(.count, []).text(as: .table) == "a\n")
  }
}
