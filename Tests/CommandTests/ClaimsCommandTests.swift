import Testing

@Suite struct ClaimsCommandTests {
  @Test("claims print what was reported beside the final figure and the verdict")
  func prints() throws {
    let outcome = try Command.ask("claims", "--election", "2010", "--verdict", "wrong", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        election,source,subject,statement,reported,final,verdict,status,firmness,claim
        2010,"The Westmorland Gazette, 8 May 2015",Barrow and Furness,"Earlier majority of 5,028",5028,"5,208",wrong,erroneous,exact,ge15-gazette-barrow-majority-2010

        """)
  }

  @Test(
    "a verdict or an election that there is not is refused with 64",
    arguments: [["--verdict", "false"], ["--election", "1951"]])
  func refused(arguments: [String]) throws {
    let outcome = try Command.run(["claims"] + arguments + ["--database", Command.database.get()])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test("\"not checkable\" can be written with a hyphen")
  func hyphen() throws {
    let outcome = try Command.ask("claims", "--verdict", "not-checkable", "--format", "csv")
    #expect(outcome.output.split(separator: "\n").count == 19)
  }
}
