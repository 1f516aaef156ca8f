internal import Formulas

/// Reads a plot block: `kind`, then numbers (`x`, `y`, `names`, `z`) or formulas (`curve` over a
/// `range`, `y` of x, `z` of x and y), with the numbers that these use in `given`.
enum PlotReader {
  static let mostNumbers = 1000
  static let mostSeries = 6
  /// A curve is worked out at so many places.
  static let samples = 121
  static let longestFormula = 300
  static let widestMap = 40

  static func read(_ table: inout BlockTable) -> PlotDeclaration? {
    guard table.isReadable, let word = table.text("kind", example: "\"line\"") else { return nil }
    guard let kind = PlotDeclaration.Kind(rawValue: word) else {
      let known = PlotDeclaration.Kind.allCases.map(\.rawValue)
      let hint = NearestWord.to(word, among: known) ?? known.joined(separator: ", ")
      table.report("There is no plot of the kind “\(word)”. Write: \(hint)", at: "kind")
      return nil
    }
    let title = table.optionalText("title") ?? ""
    let axes = table.texts("axes")
    var reader = PlotNumbers(given: &table)
    var plot = PlotDeclaration(kind, title: title)
    let before = table.diagnostics.count
    switch kind {
    case .line, .scatter: reader.readPoints(&plot, &table)
    case .bars: reader.readBars(&plot, &table)
    case .heatmap: reader.readMap(&plot, &table)
    }
    let isWhole = table.diagnostics.count == before
    table.reportUnknownKeys()
    if axes.count > 2 {
      table.report(
        "“axes” has \(axes.count) names; a plot has two: axes = [\"w\", \"J\"]", at: "axes")
    }
    plot.xName = axes.first ?? reader.xName ?? ""
    plot.yName = axes.count > 1 ? axes[1] : reader.yName ?? ""
    return isWhole ? plot : nil
  }
}

/// The numbers of a plot as they are read.
struct PlotNumbers {
  let given: [String: Double]
  /// The names that formulas give the axes.
  var xName: String?
  var yName: String?

  init(given table: inout BlockTable) {
    var given: [String: Double] = [:]
    for (name, value) in table.numbers("given") {
      if let canonical = VariableName.canonical(name) {
        given[canonical] = value
      } else {
        table.report("“\(name)” in “given” cannot be a name in a formula.", at: "given")
      }
    }
    self.given = given
  }

  // MARK: Kinds

  mutating func readPoints(_ plot: inout PlotDeclaration, _ table: inout BlockTable) {
    let x = numbers("x", &table)
    switch table.value("y") {
    case .text(let text)?:
      guard let x else {
        table.report(
          "“y” is a formula and needs the places it is worked out at: x = [0, 1, 2]", at: "y")
        break
      }
      if let values = values(of: text, key: "y", at: x, &table) {
        plot.series = [PlotDeclaration.Series("", x: x, y: values)]
      }
    case nil:
      if x != nil, table.value("curve") == nil, table.value("curves") == nil {
        table.report("“x” has no “y” beside it. Write: y = [1, 4, 9]")
      }
    default:
      for (name, y) in columns("y", &table) {
        let places = x ?? y.indices.map(Double.init)
        if places.count != y.count {
          table.report(
            "“x” has \(places.count) numbers and “\(name.isEmpty ? "y" : name)” has \(y.count). Each "
              + "point needs both.", at: "y")
        } else {
          plot.series.append(PlotDeclaration.Series(name, x: places, y: y))
        }
      }
    }
    plot.curves = curves(&table)
    if plot.series.isEmpty, plot.curves.isEmpty, table.diagnostics.isEmpty {
      table.report(
        "This plot has nothing to draw. Write y = [1, 4, 9], or curve = \"x^2\" with range = [-3, 3]"
      )
    }
  }

  func readBars(_ plot: inout PlotDeclaration, _ table: inout BlockTable) {
    plot.names = table.texts("names")
    guard table.value("y") != nil else {
      table.report("This plot has no “y”. Write: y = [1, 4, 9]")
      return
    }
    for (name, y) in columns("y", &table) {
      if y.count == plot.names.count {
        plot.series.append(PlotDeclaration.Series(name, y: y))
      } else {
        table.report(
          "“names” has \(plot.names.count) names and “\(name.isEmpty ? "y" : name)” has \(y.count) "
            + "numbers. Each bar needs both.", at: "y")
      }
    }
  }

  mutating func readMap(_ plot: inout PlotDeclaration, _ table: inout BlockTable) {
    switch table.value("z") {
    case nil: table.report("This plot has no “z”. Write: z = [[1, 2], [3, 4]]")
    case .text(let text)?: readMap(text, &plot, &table)
    case .list(let rows)?:
      plot.names = table.texts("columns")
      plot.rowNames = table.texts("rows")
      plot.entries = rows.compactMap { row in
        guard case .list(let items) = row, items.count <= PlotReader.mostNumbers else { return nil }
        let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
        return numbers.count == items.count ? numbers : nil
      }
      let widths = Set(plot.entries.map(\.count))
      if plot.entries.count != rows.count || rows.isEmpty || widths.contains(0) {
        table.report("“z” must be rows of numbers: z = [[1, 2], [3, 4]]", at: "z")
      } else if widths.count > 1 {
        table.report(
          "The rows of “z” have \(widths.sorted().map(String.init).joined(separator: " and ")) "
            + "entries. A matrix has rows of one length.", at: "z")
      } else if rows.count > PlotReader.mostNumbers {
        table.report(
          "“z” has \(rows.count) rows; at most \(PlotReader.mostNumbers) are drawn.", at: "z")
      }
      for (key, names, count) in [
        ("columns", plot.names, widths.first ?? 0), ("rows", plot.rowNames, rows.count),
      ] where !names.isEmpty && names.count != count {
        table.report("“\(key)” has \(names.count) names for \(count) \(key).", at: key)
      }
    case let other?:
      table.report(
        "“z” is \(other.kind), but must be rows of numbers: z = [[1, 2], [3, 4]]", at: "z")
    }
  }

  private mutating func readMap(
    _ text: String, _ plot: inout PlotDeclaration, _ table: inout BlockTable
  ) {
    guard let x = numbers("x", &table), let y = numbers("y", &table) else {
      table.report("“z” is a formula and needs its places: x = [0, 1, 2] and y = [0, 1]", at: "z")
      return
    }
    guard x.count <= PlotReader.widestMap, y.count <= PlotReader.widestMap else {
      table.report("A map of a formula has at most \(PlotReader.widestMap) places a side.", at: "z")
      return
    }
    guard let formula = compiled(text, key: "z", over: ["x", "y"], &table) else { return }
    plot.entries = y.map { row in x.map { formula([$0, row] + knownValues) } }
    plot.names = x.map { NumberText.written($0) }
    plot.rowNames = y.map { NumberText.written($0) }
    (xName, yName) = ("x", "y")
  }

  // MARK: Curves

  private mutating func curves(_ table: inout BlockTable) -> [PlotDeclaration.Series] {
    var formulas: [(name: String?, text: String, key: String)] = []
    if let text = table.optionalText("curve") { formulas.append((nil, text, "curve")) }
    if let several = table.value("curves") {
      if case .table(let named) = several {
        for (name, value) in named.sorted(by: { $0.key < $1.key }) {
          if case .text(let text) = value { formulas.append((name, text, "curves")) }
        }
        if formulas.count(where: { $0.key == "curves" }) < named.count {
          table.report(
            "“curves” must be formulas by name: curves = { square = \"x^2\" }", at: "curves")
        }
      } else {
        table.report(
          "“curves” is \(several.kind), but must be formulas by name: curves = { square = \"x^2\" }",
          at: "curves")
      }
    }
    let ends = numbers("range", &table)
    guard !formulas.isEmpty else {
      if ends != nil { table.report("“range” is for a curve. Write: curve = \"x^2\"", at: "range") }
      return []
    }
    guard formulas.count <= PlotReader.mostSeries else {
      table.report("A plot has at most \(PlotReader.mostSeries) curves.", at: "curves")
      return []
    }
    guard let ends, ends.count == 2, ends[0] < ends[1], ends.allSatisfy({ abs($0) <= 1e9 }) else {
      table.report(
        "A curve needs “range”, the lower and the upper end of its unknown: range = [-3, 3]",
        at: table.value("range") == nil ? formulas.first?.key : "range")
      return []
    }
    let step = (ends[1] - ends[0]) / Double(PlotReader.samples - 1)
    let x = (0..<PlotReader.samples).map { ends[0] + Double($0) * step }
    return formulas.compactMap { name, text, key in
      guard let y = values(of: text, key: key, at: x, &table) else { return nil }
      let printed = (try? Formula(parsing: text))?.printed() ?? text
      return PlotDeclaration.Series(name ?? printed, x: x, y: y)
    }
  }
}
