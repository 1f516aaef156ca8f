internal import Formulas
internal import Labs

/// Reads an experiment of the kind `explore`.
enum ExploreLabReader {
  @Sendable static func read(_ table: inout BlockTable) -> (any Experiment)? {
    var sliders: [ExploreDeclaration.Slider] = []
    let listed = table.numberLists("sliders")
    if table.value("sliders") == nil {
      table.report("This lab has no “sliders”. Write: sliders = { w = [-5, 5, 0.1, 1] }")
    }
    let inOrder = table.inOrder(listed.sorted { $0.key < $1.key }, in: "sliders", \.key)
    for (name, numbers) in inOrder {
      guard let name = table.formulaName(name, in: "sliders") else { return nil }
      guard numbers.count == 4, numbers[0] < numbers[1] else {
        table.report(
          "The slider “\(name)” needs its lowest and highest value, its step and its start: "
            + "\(name) = [-5, 5, 0.1, 1]", at: "sliders")
        return nil
      }
      sliders.append(
        ExploreDeclaration.Slider(
          name: name, range: numbers[0]...numbers[1], step: numbers[2], start: numbers[3]))
    }
    let lines = table.assignments("lines")
    let faults = table.diagnostics.count
    var plots: [ExploreDeclaration.Plot] = []
    if let value = table.value("plots") {
      guard case .list(let items) = value else {
        reportPlots(&table)
        return nil
      }
      for item in items {
        guard let plot = plot(item, &table) else { return nil }
        plots.append(plot)
      }
    }
    guard table.diagnostics.count == faults, !sliders.isEmpty else { return nil }
    return ExploreDeclaration(sliders: sliders, lines: lines, plots: plots)
  }

  private static let keys = [
    "title", "curve", "names", "over", "range", "height", "points", "marks", "bars",
  ]

  private static func plot(
    _ item: BlockValue, _ table: inout BlockTable
  ) -> ExploreDeclaration.Plot? {
    guard case .table(let entries) = item else {
      reportPlots(&table)
      return nil
    }
    table.reportUnknownKeys(entries.keys, known: keys, in: "A plot", at: "plots")
    var plot = ExploreDeclaration.Plot(title: entries["title"]?.texts?.first ?? "")
    guard let curves = formulas(entries["curve"], &table),
      let bars = formulas(entries["bars"], &table)
    else { return nil }
    (plot.curves, plot.bars) = (curves, bars)
    if let over = entries["over"] {
      guard case .text(let text) = over, let name = table.formulaName(text, in: "plots") else {
        reportPlots(&table)
        return nil
      }
      plot.over = name
    }
    plot.names = entries["names"]?.texts ?? []
    let drawn = max(curves.count, bars.count)
    guard plot.names.count <= drawn else {
      table.report(
        "“names” has \(plot.names.count) names for \(drawn) curves or bars.", at: "plots")
      return nil
    }
    let before = table.diagnostics.count
    if let range = range("range", entries, &table) { plot.range = range }
    plot.height = range("height", entries, &table)
    plot.groups = groups(entries["points"], &table)
    plot.marks = marks(entries["marks"], &table)
    return table.diagnostics.count == before ? plot : nil
  }

  private static func range(
    _ key: String, _ entries: [String: BlockValue], _ table: inout BlockTable
  ) -> ClosedRange<Double>? {
    guard let value = entries[key] else { return nil }
    guard let numbers = value.numbers, numbers.count == 2, numbers[0] < numbers[1],
      numbers.allSatisfy({ abs($0) <= 1e9 })
    else {
      table.report("The “\(key)” of a plot is its two ends: \(key) = [-5, 5]", at: "plots")
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// `points = [[1, 4], [3, 8]]`, or by names: `points = { left = [[1, 4]], right = [[3, 8]] }`
  private static func groups(
    _ value: BlockValue?, _ table: inout BlockTable
  ) -> [ExploreDeclaration.PointGroup] {
    guard let value else { return [] }
    let named: [(String, BlockValue)] =
      if case .table(let entries) = value {
        table.inOrder(entries.sorted { $0.key < $1.key }, in: "plots", \.key).map {
          ($0.key, $0.value)
        }
      } else {
        [("", value)]
      }
    return named.compactMap { name, value in
      guard case .list(let rows) = value else {
        reportPlots(&table)
        return nil
      }
      let pairs = rows.compactMap(\.numbers)
      guard pairs.count == rows.count, pairs.allSatisfy({ $0.count == 2 }) else {
        table.report("“points” are pairs of numbers: points = [[1, 4], [3, 8]]", at: "plots")
        return nil
      }
      return ExploreDeclaration.PointGroup(name, pairs)
    }
  }

  /// `marks = [["w", "J"]]`: points that move, two formulas each.
  private static func marks(_ value: BlockValue?, _ table: inout BlockTable) -> [[Formula]] {
    guard let value else { return [] }
    guard case .list(let rows) = value else {
      table.report("“marks” are pairs of formulas: marks = [[\"w\", \"J\"]]", at: "plots")
      return []
    }
    return rows.compactMap { row in
      guard let pair = formulas(row, &table), pair.count == 2 else {
        table.report("“marks” are pairs of formulas: marks = [[\"w\", \"J\"]]", at: "plots")
        return nil
      }
      return pair
    }
  }

  private static func formulas(_ value: BlockValue?, _ table: inout BlockTable) -> [Formula]? {
    guard let value else { return [] }
    guard let texts = value.texts else {
      reportPlots(&table)
      return nil
    }
    var formulas: [Formula] = []
    for text in texts {
      guard let formula = table.formula(text, in: "plots") else { return nil }
      formulas.append(formula)
    }
    return formulas
  }

  private static func reportPlots(_ table: inout BlockTable) {
    table.report(
      "“plots” must be a list of plots: plots = [{ curve = \"w*x + b\", over = \"x\", "
        + "range = [-5, 5] }]", at: "plots")
  }
}
