import Plots
import Testing

@testable import TablePlots

@Suite struct ThinningTests {
  private let wave = (0..<100_000).map { Point(Double($0), Double($0 * 7919 % 1000)) }

  @Test func aPeakAmongManyPointsStays() {
    var points = wave
    points[54_321].y = 5000
    points[12_345].y = -5000
    let thin = Thinning.thinned(points, most: 400)
    #expect(thin.count <= 500 && thin.contains(Point(54_321, 5000)))
    #expect(thin.contains(Point(12_345, -5000)))
    #expect(thin.first == points.first && thin.last == points.last)
  }

  @Test func theOrderStays() {
    let xs = Thinning.thinned(wave, most: 100).map(\.x)
    #expect(xs == xs.sorted())
  }

  @Test func fewPointsStayAsTheyAre() {
    let few = Array(wave.prefix(50))
    #expect(Thinning.thinned(few, most: 50) == few && Thinning.thinned([], most: 0) == [])
  }

  @Test func aGapStaysAGap() {
    var points = wave
    points[70_000].y = .nan
    #expect(Thinning.thinned(points, most: 100).contains { $0.y.isNaN })
  }
}
