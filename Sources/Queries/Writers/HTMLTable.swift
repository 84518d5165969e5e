import Escaping

extension Table {
  /// A page with the table: heads and cells as people read them, numbers flush right, where they come from below.
  func html(from provenance: Provenance?) -> String {
    func cells(_ tag: String, _ texts: [String]) -> String {
      zip(columns, texts).map { column, text in
        "<\(tag)\(column.kind.isNumeric ? " class=\"number\"" : "")>\(text.asXML)</\(tag.prefix { $0 != " " })>"
      }.joined()
    }
    let title = provenance?.question ?? "Table"
    let body = readings.map { "<tr>\(cells("td", $0))</tr>\n" }.joined()
    let lines = provenance?.lines.dropFirst().map { "<dt>\($0.name)</dt><dd>\($0.text.asXML)</dd>\n" }.joined() ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <title>\(title.asXML)</title>
      <style>
      body { font-family: Inter, sans-serif; margin: 2em; }
      table { border-collapse: collapse; }
      caption { text-align: left; font-weight: bold; padding-bottom: 0.5em; }
      th, td { text-align: left; padding: 0.2em 0.8em 0.2em 0; border-bottom: 1px solid #ddd; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      dl { color: #555; font-size: 0.9em; }
      </style>
      </head>
      <body>
      <table>
      <caption>\(title.asXML)</caption>
      <thead><tr>\(cells("th scope=\"col\"", columns.map(\.title)))</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      <dl>
      \(lines)</dl>
      </body>
      </html>

      """
  }
}
