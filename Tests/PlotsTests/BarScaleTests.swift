import Testing

@testable import Plots

@Suite struct BarScaleTests {
  @Test func withoutNegativeValuesZeroIsTheLineBeforeTheCells() {
    let scale = BarScale(0...5, cells: 10)
    #expect(scale.zero == -1)
    #expect(scale.place(0) == 0 && scale.place(5) == 10)
    #expect(scale.tick(0).rounded(.down) == -1)
    #expect(scale.tick(5).rounded(.down) == 9)
  }

  @Test func withoutPositiveValuesZeroIsTheLastCell() {
    let scale = BarScale(-4...0, cells: 9)
    #expect(scale.zero == 8)
    #expect(scale.place(-4) == 0 && scale.foot(isNegative: true) == 8)
  }

  @Test func bothSidesHaveTheSameUnitAndZeroACellBetween() {
    let scale = BarScale(-1...3, cells: 9)
    #expect(scale.zero == 2)
    #expect(scale.foot(isNegative: true) == 2 && scale.foot(isNegative: false) == 3)
    #expect(scale.place(3) == 9 && scale.place(-1) == 0)
    #expect(scale.range == -1...3)
  }

  @Test func someCellsAreKeptForLabels() {
    #expect(BarScale(0...4, cells: 10, beyond: 2).place(4) == 8)
    let scale = BarScale(-2...2, cells: 11, beyond: 1)
    #expect(scale.place(2) == 10 && scale.place(-2) == 1)
  }

  @Test(
    arguments: [
      0...0, -1e308...1e308, 0...1e-310, -1e-310...0, 0...Double.infinity, -Double.infinity...1,
    ])
  func hostileRangesHaveAScale(_ range: ClosedRange<Double>) {
    for cells in [-1, 0, 1, 2, 3, 40] {
      let scale = BarScale(range, cells: cells, beyond: 1)
      #expect(scale.unit > 0 && scale.unit.isFinite)
      #expect(scale.range.lowerBound.isFinite && scale.range.upperBound.isFinite)
      #expect(scale.place(0).isFinite)
    }
  }
}
