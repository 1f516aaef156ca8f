import Cells
import Testing

@testable import Plots

@Suite struct ColorScaleTests {
  @Test func bothSignsMakeItSymmetric() {
    let scale = ColorScale([-1, 4])
    #expect(scale.scale == .diverging && scale.range == -4...4)
    #expect([-4, -1, 0, 0.1, 4].map { scale.step(of: $0) } == [0, 2, 3, 3, 6])
  }

  @Test func oneSignIsSequential() {
    let scale = ColorScale([2, 9, .nan, .infinity])
    #expect(scale.scale == .sequential && scale.range == 2...9)
    #expect([2, 3.5, 9, 1e300].map { scale.step(of: $0) } == [0, 1, 6, 6])
    #expect(scale.step(of: .nan) == nil && scale.step(of: -.infinity) == 0)
  }

  @Test func theKindAndTheRangeCanBeGiven() {
    #expect(ColorScale([1, 2], .diverging).range == -2...2)
    #expect(ColorScale([-1, 2], .sequential).range == -1...2)
    #expect(ColorScale([1], range: -8...2).range == -8...8)
  }

  @Test func noWidthIsNoProblem() {
    #expect(ColorScale([0, 0]).step(of: 0) == 0)
    #expect(ColorScale([0], .diverging).step(of: 0) == 3)
    #expect(ColorScale([]).range.upperBound > 0)
    let wide = ColorScale([-1.7e308, 1.7e308])
    #expect(wide.step(of: 1.7e308) == 6 && wide.step(of: 0) == 3)
  }

  @Test func valuesBecomePixels() {
    let raster = ColorScale([0, 7]).raster(of: [0, .nan, 7], size: Size(columns: 3, rows: 1))
    #expect(raster.content == .levels(.sequential, last: 6, steps: [0, Raster.bare, 6]))
  }
}
