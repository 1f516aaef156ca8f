internal import Cells
internal import Formulas
internal import Labs
internal import Plots

/// The plots of an experiment with sliders, as the sliders stand.
struct ExplorePlots {
  let state: ExploreState

  var plots: [(name: String, plot: any Plot)] {
    state.declaration.plots.enumerated().map { index, plot in
      ("plot-\(index + 1)", picture(of: plot))
    }
  }

  private func picture(of plot: ExploreDeclaration.Plot) -> any Plot {
    if plot.curves.isEmpty, plot.points.isEmpty {
      return BarChart(
        plot.title, names: plot.bars.map { $0.printed() },
        series: [BarChart.Series(values: state.bars(of: plot))])
    }
    let curves = zip(plot.curves, state.curves(of: plot)).map { formula, places in
      LineChart.Series(formula.printed(), points: places.map { Point($0.x, $0.y) })
    }
    let points = plot.points.compactMap { pair in
      pair.count == 2 ? Point(pair[0], pair[1]) : nil
    }
    let name = curves.count == 1 ? curves[0].name : ""
    let y = Axis(name, Self.range(of: curves.flatMap(\.points).map(\.y) + points.map(\.y)))
    let x = Axis(VariableName.printed(plot.over), plot.range)
    if points.isEmpty { return LineChart(plot.title, x: x, y: y, series: curves) }
    return ScatterPlot(
      plot.title, x: x, y: y, groups: [ScatterPlot.Group("", points)], lines: curves)
  }

  /// A range around numbers whose ends are round, so that it stays while a slider moves a little and
  /// then grows in a jump.
  static func range(of numbers: [Double]) -> ClosedRange<Double> {
    let finite = numbers.filter { $0.magnitude <= 1e9 }
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    let size = max(high - low, 1e-3 * max(high.magnitude, low.magnitude), 1e-9)
    // 1, 2 or 5 times a power of ten: at most four of them are as long as the numbers reach.
    let units = (-12...10).lazy.flatMap { power in
      [1, 2, 5].compactMap { Double("\($0)e\(power)") }
    }
    let unit = units.first { $0 * 4 >= size } ?? size
    let range = ((low / unit).rounded(.down) * unit, (high / unit).rounded(.up) * unit)
    return range.0 < range.1 ? range.0...range.1 : range.0...(range.0 + unit)
  }
}
