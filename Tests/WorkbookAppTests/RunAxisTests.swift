import Plots
import Testing

@testable import WorkbookApp

@Suite struct RunAxisTests {
  @Test func stepsGrowInJumps() {
    let ends = [0, 10, 11, 21, 51, 100, 101, 19_000].map {
      RunAxis.steps($0).scale.range.upperBound
    }
    #expect(ends == [10, 10, 20, 50, 100, 100, 200, 20_000])
  }

  @Test func whatGoesThroughManyOrdersIsShownByOrders() {
    #expect(RunAxis.orders("f", [50, 1e-6]).scale.kind == .logarithmic)
    #expect(RunAxis.orders("f", [50, 1]).scale.range == 0...50)
    #expect(RunAxis.orders("f", [50, 0]).scale.kind == .linear)
  }

  @Test func valuesHoldZeroUntilTheyExplode() {
    #expect(RunAxis.values("f", [50, 20, 3]).scale.range == 0...50)
    #expect(RunAxis.values("f", [-2, 3]).scale.range == -2...3)
    let wide = RunAxis.values("f", [50, 100, 5000])
    #expect(wide.scale.kind == .logarithmic && wide.name == "log f")
    #expect(RunAxis.values("f", []).scale.range == 0...1)
    #expect(RunAxis.values("f", [.nan, 2, .infinity]).scale.range == 0...2)
  }
}
