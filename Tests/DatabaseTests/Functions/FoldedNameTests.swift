import Database
import Foundation
import Testing

@Suite struct FoldedNameTests {
  @Test(
    "accents, capitals, punctuation, word order, small words and points of the compass do not matter",
    arguments: [
      ("ynys mon", "Ynys Môn"), ("NE Fife", "North East Fife"), ("n.e. fife", "North East Fife"),
      ("Fife North East", "North East Fife"), ("Sinn Fein", "Sinn Féin"), ("king's lynn", "Kings Lynn"),
      ("Hull and Hessle", "Hessle & Hull"), ("saint albans", "St Albans"), ("SW Devon", "South West Devon"),
    ])
  func same(typed: String, name: String) { #expect(FoldedName(typed) == FoldedName(name)) }

  @Test("every name in the datasets loses the diacritics that Foundation takes away, composed or not")
  func diacritics() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Datasets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".csv") }
      .flatMap {
        try String(contentsOf: folder.appending(path: $0), encoding: .utf8).split(whereSeparator: \.isNewline)
      }
      .filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.map(String.init)
    #expect(names.count > 100)
    for name in names + ["Łódź Øst", "Đặng Thị"] {
      let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .replacing("ł", with: "l").replacing("ø", with: "o").replacing("đ", with: "d")
      #expect(FoldedName(name) == FoldedName(plain))
      #expect(FoldedName(name.decomposedStringWithCanonicalMapping) == FoldedName(plain))
    }
  }

  @Test("different places stay different")
  func different() {
    #expect(FoldedName("North East Fife") != FoldedName("North West Fife"))
    #expect(FoldedName("Leeds East") != FoldedName("Leeds"))
    #expect(FoldedName("") != FoldedName("Leeds"))
  }

  @Test("a name contains its words, as often as they stand in it")
  func contains() {
    let name = FoldedName("Islington South and Finsbury")
    #expect(name.contains(FoldedName("finsbury islington")))
    #expect(!name.contains(FoldedName("Islington North")))
    #expect(!name.contains(FoldedName("Islington Islington")))
    #expect(name.contains(FoldedName("")))
  }

  @Test("plurals meet their singular, short words keep their s")
  func singular() {
    #expect(FoldedName("Greens").singular == FoldedName("Green").singular)
    #expect(FoldedName("Lib Dems").singular == FoldedName("lib dem").singular)
    #expect(FoldedName("gas").singular.words == ["gas"])
  }
}
