import PDF
import Testing

@Suite struct DocumentWriterTests {
  private let file: OpenedFile

  init() throws { file = OpenedFile(try SmallDocument.bytes()) }

  @Test("a document is sound, and the same whenever it is written")
  func sound() throws {
    #expect(file.problems == [])
    #expect(try SmallDocument.bytes() == SmallDocument.bytes())
  }

  @Test("the catalogue says the language, that there are tags, and that the title belongs in the window")
  func catalogue() {
    #expect(file["/Lang"] == "(en-GB)")
    #expect(file["/MarkInfo"] == "<< /Marked true >>")
    #expect(file["/ViewerPreferences"] == "<< /DisplayDocTitle true >>")
  }

  @Test("pages have their size, their contents and their label")
  func pages() throws {
    #expect(file["/Pages /Count"] == "2")
    #expect(file["/Pages /Kids 0 /MediaBox"] == "[ 0 0 200 100.5 ]")
    #expect(file["/Pages /Kids 1 /MediaBox"] == "[ 0 0 100 200 ]")
    #expect(try file.stream("/Pages /Kids 1 /Contents").hasPrefix("/Figure<</MCID 0>>BDC\n"))
    #expect(file["/PageLabels /Nums 1"] == "<< /P (i) >>")
    #expect(file["/PageLabels /Nums 3"] == "<< /S /D /St 1 >>")
  }

  @Test("destinations stand in the order of their bytes, ASCII first")
  func destinations() {
    #expect(["0", "2", "4"].map { file["/Names /Dests /Names \($0)"] } == ["(a)", "(seats)", "<feff004d00f4006e>"])
    #expect(file.page("/Names /Dests /Names 3 0") == 0)
    #expect(file["/Names /Dests /Names 3 3"] == "99.25")
  }

  @Test("the outline is nested, its inner entries folded away")
  func outline() {
    #expect(file["/Outlines /Count"] == "2")
    #expect(file["/Outlines /First /Title"] == "(Seats)" && file["/Outlines /Last /Title"] == "(Last)")
    #expect(file["/Outlines /First /Count"] == "-2")
    #expect(file["/Outlines /First /First /Dest"] == "<feff004d00f4006e>")
    #expect(file["/Outlines /First /First /Next /Title"] == "(Votes)")
    #expect(file["/Outlines /Last /Prev /Parent /Type"] == "/Outlines")
  }

  @Test("links say where they lead, to readers and to programs")
  func links() {
    #expect(file["/Pages /Kids 0 /Annots"] == "null")
    #expect(file["/Pages /Kids 1 /Annots 0 /Rect"] == "[ 1 1.5 20 20.5 ]")
    #expect(file["/Pages /Kids 1 /Annots 0 /Dest"] == "<feff004d00f4006e>")
    #expect(file["/Pages /Kids 1 /Annots 0 /Contents"] == "(the island)")
    #expect(file["/Pages /Kids 1 /Annots 1 /A /URI"] == "(https://example.org/M%C3%B4n?a=%27b%27)")
    #expect(file["/Pages /Kids 1 /Annots 1 /Contents"] == "null")
  }

  @Test("images are held with the opacity of each pixel")
  func images() throws {
    let image = SampledImage(width: 2, height: 1, colours: Array("RGBrgb".utf8), opacities: Array("Oo".utf8))
    let file = OpenedFile(
      try SmallDocument.bytes(resources: .init(fonts: [], images: [image], opacities: [0.25])))
    #expect(file.problems == [])
    #expect(try file.stream("/Pages /Kids 0 /Resources /XObject /X0") == "RGBrgb")
    #expect(try file.stream("/Pages /Kids 0 /Resources /XObject /X0 /SMask") == "Oo")
    #expect(file["/Pages /Kids 1 /Resources /ExtGState /A0 /ca"] == ".25")
  }
}
