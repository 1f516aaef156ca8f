import Testing

@testable import Plots

@Suite struct RateCurvesTests {
  @Test func ratesAreKeptBetweenNoneAndAll() {
    #expect(
      RateCurves.points([-1, 0.5, .nan, 2, 0.1], [0.2, 3, 0.5, -.infinity])
        == [Point(0, 0.2), Point(0.5, 1)])
  }

  @Test func aThresholdIsFoundByItsNumber() {
    let (x, y) = ([0, 0.5, .nan], [0.1, 0.6, 0.7, 0.8])
    #expect(RateCurves.point(1, x, y) == Point(0.5, 0.6))
    for number in [nil, -1, 2, 3, Int.max] { #expect(RateCurves.point(number, x, y) == nil) }
  }

  @Test func theBestCurveIsNamedFirst() {
    #expect(
      RateCurves.comparison([("tree", 0.6), ("net", 0.9)], measure: "an area")
        == "net has an area of 0.9, tree 0.6")
    #expect(RateCurves.comparison([], measure: "an area") == "No curve yet.")
  }
}
