import Queries
import Testing

@Suite struct NearMissTests {
  @Test("near misses are the nearest first, and nothing that is mostly wrong")
  func misses() {
    let names = ["Leeds North West", "Leeds North East", "Leeds East", "Aberavon"]
    #expect(nearMisses(of: "Leeds Nort West", among: names).first == "Leeds North West")
    #expect(nearMisses(of: "zzzzzzzz", among: names).isEmpty)
    #expect(nearMisses(of: "Leeds Esat", among: names).first == "Leeds East")
  }
}
