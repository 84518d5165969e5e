import Foundation
import ScratchFolder
import Testing

@Suite struct SiteCommandTests {
  @Test("a folder of pages is written, and written again in its place")
  func folder() throws {
    let scratch = try Scratch()
    for _ in 0..<2 {
      let outcome = try Command.ask(
        "site", "--quiet", "--output", scratch.path("site"), "--name", "The <Daily> & Sunday")
      #expect(outcome.status == 0 && outcome.talk.isEmpty, "\(outcome.talk)")
    }
    let page = try String(contentsOf: scratch.url("site").appending(path: "index.html"), encoding: .utf8)
    #expect(page.contains("The &lt;Daily&gt; &amp; Sunday") && !page.contains("<Daily>"))
    #expect(scratch.contents == ["site"])
  }

  @Test("a folder that holds anything else is refused, and stays as it was")
  func refusal() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.url("letter.txt"))
    let outcome = try Command.ask("site", "--output", scratch.folder.path)
    #expect(outcome.status == 1 && outcome.talk.contains("it holds files that would be lost"), "\(outcome.talk)")
    #expect(scratch.contents == ["letter.txt"])
  }

  @Test("a report is written as one page that needs no other file")
  func lonePage() throws {
    let scratch = try Scratch()
    let path = scratch.path("pudsey.html")
    let outcome = try Command.ask("report", "--constituency", "Pudsey", "--output", path)
    #expect(outcome.status == 0, "\(outcome.talk)")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("<h1 id=\"result\">Pudsey</h1>") && page.contains("What happened to it"))
    #expect(!page.contains("src=") && !page.contains("href=\"http"))
  }
}
