import PDF
import Testing

@Suite struct StructureObjectsTests {
  private let file: OpenedFile

  init() throws { file = OpenedFile(try SmallDocument.bytes()) }

  @Test("elements nest, and say what they are in words and in cells")
  func elements() {
    #expect(file["/StructTreeRoot /K /S"] == "/Document")
    #expect(file["/StructTreeRoot /K /K 0 /S"] == "/Table")
    #expect(file["/StructTreeRoot /K /K 0 /K /A"] == "<< /ColSpan 2 /O /Table /Scope /Row >>")
    #expect(file["/StructTreeRoot /K /K 1 /Alt"] == "(Two bars \\(left\\))")
    #expect(file["/StructTreeRoot /K /K 1 /P /S"] == "/Document")
  }

  @Test("marked content of an element's own page is a number, that of another page names the page")
  func marks() {
    let cell = "/StructTreeRoot /K /K 0 /K"
    #expect(file.page("\(cell) /Pg") == 0)
    #expect(file["\(cell) /K 0 /S"] == "/Link")
    #expect(file["\(cell) /K 1"] == "0")
    #expect(file["\(cell) /K 2 /MCID"] == "1")
    #expect(file.page("\(cell) /K 2 /Pg") == 1)
  }

  @Test("pages and links lead back to their elements")
  func parents() {
    #expect(file["/StructTreeRoot /ParentTree /Nums 1 0 /S"] == "/TH")
    #expect(file["/StructTreeRoot /ParentTree /Nums 3 0 /S"] == "/Figure")
    #expect(file["/StructTreeRoot /ParentTree /Nums 3 1 /S"] == "/TH")
    #expect(file["/Pages /Kids 1 /Annots 1 /StructParent"] == "3")
    #expect(file["/StructTreeRoot /ParentTree /Nums 6"] == "3")
    #expect(file["/StructTreeRoot /ParentTree /Nums 7 /S"] == "/Link")
    #expect(file["/StructTreeRoot /ParentTree /Nums 7 /K 1 /Obj /A /S"] == "/URI")
    #expect(file["/StructTreeRoot /ParentTreeNextKey"] == "4")
  }
}
