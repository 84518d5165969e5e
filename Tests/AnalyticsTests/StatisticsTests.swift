import Analytics
import Testing

@Suite struct StatisticsTests {
  @Test("the median of an even number is the mean of the two in the middle")
  func median() {
    #expect([3.0, 1, 2].median == 2)
    #expect([4.0, 1, 2, 3].median == 2.5)
    #expect([Double]().median == nil)
  }

  @Test(
    "percentiles lie on straight lines between neighbours", arguments: [(0.0, 1.0), (25, 1.75), (50, 2.5), (100, 4)])
  func percentile(percentage: Double, value: Double) {
    #expect([4.0, 3, 2, 1].percentile(percentage) == value)
  }

  @Test("there is no percentile under 0 or over 100")
  func outside() {
    #expect([1.0].percentile(-1) == nil)
    #expect([1.0].percentile(101) == nil)
  }

  @Test("correlation: 1, −1, one half, and none where nothing varies")
  func correlations() throws {
    #expect(abs(try #require(correlation([(1, 2), (2, 4), (3, 6)])) - 1) < 1e-12)
    #expect(abs(try #require(correlation([(1, 6), (2, 4), (3, 2)])) + 1) < 1e-12)
    #expect(abs(try #require(correlation([(1, 1), (2, 3), (3, 2)])) - 0.5) < 1e-12)
    #expect(correlation([(1, 1), (2, 1)]) == nil)
    #expect(correlation([(1, 1)]) == nil)
  }

  @Test("the line through (1, 3), (2, 5), (3, 7) has slope 2 and meets the axis at 1")
  func fit() throws {
    let fit = try #require(LinearFit([(1, 3), (2, 5), (3, 7)]))
    #expect(abs(fit.slope - 2) < 1e-12)
    #expect(abs(fit.intercept - 1) < 1e-12)
    #expect(abs(fit.value(at: 10) - 21) < 1e-12)
    #expect(fit.count == 3)
    #expect(LinearFit([(1, 3), (1, 5)]) == nil)
    #expect(LinearFit([(1, 3), (2, 3)])?.correlation == nil)
  }

  @Test("values are ranked either way, and equal ones keep their order")
  func places() {
    #expect([3.0, 1, 2, 1].ascendingPlaces == [1, 3, 2, 0])
    #expect([3.0, 1, 2, 1].descendingPlaces == [0, 2, 1, 3])
    #expect([Double]().ascendingPlaces.isEmpty)
  }
}
