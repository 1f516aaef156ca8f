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
    let marks = state.marks(of: plot).map { Point($0[0], $0[1]) }
    if plot.curves.isEmpty, plot.groups.isEmpty, marks.isEmpty {
      return BarChart(
        plot.title, names: plot.bars.enumerated().map { name($0, of: $1, in: plot) },
        series: [BarChart.Series(values: state.bars(of: plot))])
    }
    let curves = zip(plot.curves, state.curves(of: plot)).enumerated().map { index, curve in
      LineChart.Series(
        name(index, of: curve.0, in: plot), points: curve.1.map { Point($0.x, $0.y) })
    }
    let groups =
      plot.groups.map { group in
        ScatterPlot.Group(group.name, group.points.map { Point($0[0], $0[1]) })
      } + (marks.isEmpty ? [] : [ScatterPlot.Group("", marks)])
    let values = curves.flatMap(\.points).map(\.y) + groups.flatMap(\.points).map(\.y)
    let label = curves.count == 1 ? curves[0].name : ""
    let y = Axis(label, plot.height ?? Self.range(of: values))
    let x = Axis(VariableName.printed(plot.over), plot.range)
    if groups.isEmpty { return LineChart(plot.title, x: x, y: y, series: curves) }
    return ScatterPlot(plot.title, x: x, y: y, groups: groups, lines: curves)
  }

  /// What the lesson calls a curve or a bar, or its formula.
  private func name(_ index: Int, of formula: Formula, in plot: ExploreDeclaration.Plot) -> String {
    plot.names.indices.contains(index) ? plot.names[index] : formula.printed()
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
