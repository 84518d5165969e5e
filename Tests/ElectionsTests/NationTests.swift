import Elections
import Testing

@Test("Great Britain is every nation but Northern Ireland")
func greatBritain() {
  #expect(Nation.allCases.filter(\.isInGreatBritain) == [.england, .scotland, .wales])
}
