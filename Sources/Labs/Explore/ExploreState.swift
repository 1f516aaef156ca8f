private import Formulas

/// The values of the sliders, and what follows from them.
public struct ExploreState: ExperimentState {
  public let declaration: ExploreDeclaration
  /// The sliders, by name.
  public private(set) var values: [String: Double]
  /// What the lines give, in order.
  public private(set) var results: [(name: String, value: Double)] = []

  /// The sliders where the lesson has them.
  ///
  /// - Throws: what cannot be worked out, with its key.
  public init(_ declaration: ExploreDeclaration) throws(LabError) {
    self.declaration = declaration
    guard (1...ExploreDeclaration.mostSliders).contains(declaration.sliders.count) else {
      throw LabError(
        "There are \(declaration.sliders.count) sliders. Declare 1 to "
          + "\(ExploreDeclaration.mostSliders): sliders = { w = [-5, 5, 0.1, 1] }", at: "sliders")
    }
    values = [:]
    for slider in declaration.sliders {
      guard slider.range.lowerBound < slider.range.upperBound, slider.step > 0,
        slider.range.contains(slider.start), slider.step.isFinite
      else {
        throw LabError(
          "The slider “\(slider.name)” needs its lowest and highest value, a step above 0 and a "
            + "start between both: \(slider.name) = [-5, 5, 0.1, 1]", at: "sliders")
      }
      guard values.updateValue(slider.start, forKey: slider.name) == nil else {
        throw LabError("There are two sliders “\(slider.name)”.", at: "sliders")
      }
    }
    do throws(FormulaError) {
      results = try declaration.lines?.values(given: values) ?? []
    } catch {
      throw LabError(error, in: "lines")
    }
    if let double = results.first(where: { values[$0.name] != nil }) {
      throw LabError(
        "“\(double.name)” is a slider and a line. Give the line another name.", at: "lines")
    }
    try checkPlots()
  }

  private func checkPlots() throws(LabError) {
    guard declaration.plots.count <= ExploreDeclaration.mostPlots else {
      throw LabError(
        "There are \(declaration.plots.count) plots. Declare at most "
          + "\(ExploreDeclaration.mostPlots).", at: "plots")
    }
    for plot in declaration.plots {
      let count = plot.groups.reduce(plot.marks.count) { $0 + $1.points.count }
      guard count <= ExploreDeclaration.mostPoints else {
        throw LabError(
          "A plot has at most \(ExploreDeclaration.mostPoints) points.", at: "plots")
      }
      do throws(FormulaError) {
        for curve in plot.curves { _ = try curve.compiled(over: names + [plot.over]) }
        for formula in plot.bars + plot.marks.flatMap({ $0 }) {
          _ = try formula.compiled(over: names)
        }
      } catch {
        throw LabError("In the plot “\(plot.title)”: \(error.message)", at: "plots")
      }
    }
  }

  /// The names that plots may use: sliders, then lines.
  private var names: [String] { declaration.sliders.map(\.name) + results.map(\.name) }
  private var numbers: [Double] {
    declaration.sliders.map { values[$0.name] ?? 0 } + results.map(\.value)
  }

  /// The points of each curve of a plot, evenly spread over its range; not a number where the curve
  /// has no value.
  public func curves(
    of plot: ExploreDeclaration.Plot, samples: Int = 200
  ) -> [[(x: Double, y: Double)]] {
    let count = min(max(2, samples), 2000)
    let (low, high) = (plot.range.lowerBound, plot.range.upperBound)
    // A line of the unknown's own name is hidden by it.
    let shown = zip(names, numbers).filter { $0.0 != plot.over }
    let known = shown.map(\.1)
    return plot.curves.map { formula in
      guard let curve = try? formula.compiled(over: shown.map(\.0) + [plot.over]) else { return [] }
      return (0..<count).map { index in
        let x = low + (high - low) * Double(index) / Double(count - 1)
        return (x, curve(known + [x]))
      }
    }
  }

  /// The values of the bars of a plot.
  public func bars(of plot: ExploreDeclaration.Plot) -> [Double] { plot.bars.map(value) }

  /// Where the points stand that move with the sliders.
  public func marks(of plot: ExploreDeclaration.Plot) -> [[Double]] {
    plot.marks.map { $0.map(value) }
  }

  private func value(of formula: Formula) -> Double {
    (try? formula.compiled(over: names))?(numbers) ?? .nan
  }

  public var step: Int { 0 }
  public var status: RunStatus {
    RunStatus(.finished, "Nothing runs by itself here: move the sliders.")
  }

  public var controls: [Control] {
    declaration.sliders.map { slider in
      let symbol = VariableName.printed(slider.name)
      return Control(
        name: slider.name, label: symbol, symbol: symbol,
        value: values[slider.name] ?? slider.start,
        range: slider.range, stops: .every(slider.step))
    }
  }

  public var record: StepRecord {
    StepRecord(
      step: 0,
      zip(names, numbers).map { StepRecord.Entry($0.0, $0.1) })
  }

  public var headline: String {
    declaration.sliders.map {
      "\(VariableName.printed($0.name)) = \(NumberText.written(values[$0.name] ?? 0))"
    }.joined(separator: ", ")
  }

  public var lines: [String] {
    var known = values
    var lines: [String] = []
    for (line, result) in zip(declaration.lines?.lines ?? [], results) {
      lines.append(
        "\(line.printed()) = \(line.formula.substituted(known)) = "
          + NumberText.written(result.value))
      known[result.name] = result.value
    }
    return lines
  }

  public mutating func advance() {}

  public mutating func set(_ name: String, to value: Double) throws(ControlError) {
    var next = values
    next[name] = value
    do {
      results = try declaration.lines?.values(given: next) ?? []
    } catch {
      throw .refused("\(error)")
    }
    values = next
  }
}
