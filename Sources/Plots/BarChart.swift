public import Cells

/// A bar for each of several names: accuracies of models, importances of features.
public struct BarChart: Plot {
  /// One value for each name.
  public struct Series: Hashable, Sendable {
    public var name: String
    /// The values in the order of the names; those that are not finite leave a gap.
    public var values: [Double]
    /// How far each error bar reaches to both sides of its value; empty for none.
    public var errors: [Double]

    public init(_ name: String = "", values: [Double], errors: [Double] = []) {
      self.name = name
      self.values = values
      self.errors = errors
    }
  }

  /// Which way the bars go.
  public enum Direction: Hashable, Sendable {
    case upright, level
    /// Upright where the names fit under the bars, otherwise level.
    case fitting
  }

  public var title: String
  public var names: [String]
  /// What the values are.
  public var valueName: String
  /// The unit of the values; empty for none.
  public var unit: String
  public var series: [Series]
  public var direction: Direction

  public init(
    _ title: String = "", names: [String], values valueName: String = "", unit: String = "",
    series: [Series], direction: Direction = .fitting
  ) {
    self.title = title
    self.names = names
    self.valueName = valueName
    self.unit = unit
    self.series = series
    self.direction = direction
  }

  public func draw<S: Surface>(on surface: inout S, in area: Rect) {
    var chart = self
    var rest = area
    if legend.entries.count > 1, area.rows >= Legend.leastRows {
      rest = legend.drawBelow(title: title, on: &surface, in: area)
      chart.title = ""
    }
    if isUpright(in: rest, surface.glyphs) {
      UprightBars(chart, in: rest, glyphs: surface.glyphs).draw(on: &surface)
    } else {
      LevelBars(chart, in: rest, glyphs: surface.glyphs).draw(on: &surface)
    }
  }

  private func isUpright(in area: Rect, _ glyphs: Glyphs) -> Bool {
    switch direction {
    case .upright: return true
    case .level: return false
    case .fitting:
      let longest = names.map { TextWidth.columns(of: glyphs.spelled($0)) }.max() ?? 0
      let room = (area.columns - 8) / max(1, names.count)
      return area.rows >= 7 && max(longest, series.count) < room
    }
  }

  private var legend: Legend {
    guard series.count > 1 else { return Legend([]) }
    return Legend(
      series.enumerated().map { index, series in
        let bar = SeriesBar(index, of: self.series.count)
        return Legend.Entry(name: series.name, sample: bar.sample, style: bar.style)
      })
  }

  /// The name of the values with their unit.
  var axisLabel: String { Axis(valueName, unit: unit, 0...1).label }

  /// The bar of a series at a name; nil where it has no value.
  func bar(_ name: Int, of series: Int) -> (value: Double, error: Double)? {
    let bars = self.series[series]
    guard name < bars.values.count, bars.values[name].isFinite else { return nil }
    let error = name < bars.errors.count ? bars.errors[name] : 0
    return (bars.values[name], error.isFinite ? abs(error) : 0)
  }

  /// All values with their errors, and zero.
  var range: ClosedRange<Double> {
    var (least, greatest) = (0.0, 0.0)
    for index in series.indices {
      for name in names.indices {
        guard let bar = bar(name, of: index) else { continue }
        (least, greatest) = (
          min(least, bar.value - bar.error), max(greatest, bar.value + bar.error)
        )
      }
    }
    return least...greatest
  }

  /// Which bar is the longest, which the shortest, and whether errors leave that open.
  public var description: String { BarsInWords(self).text }
}
