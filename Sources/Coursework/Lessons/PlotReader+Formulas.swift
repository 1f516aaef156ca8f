internal import Formulas

extension PlotNumbers {
  // MARK: Formulas

  var knownNames: [String] { given.keys.sorted() }
  var knownValues: [Double] { knownNames.map { given[$0] ?? 0 } }

  /// What a formula of one unknown gives at these places.
  mutating func values(
    of text: String, key: String, at places: [Double], _ table: inout BlockTable
  ) -> [Double]? {
    guard let formula = parsed(text, key: key, &table) else { return nil }
    let unknowns = formula.variables.filter { given[$0] == nil }
    guard unknowns.count <= 1 else {
      table.report(
        "“\(text.prefix(60))” has \(unknowns.count) unknowns (\(unknowns.joined(separator: ", "))), "
          + "but a curve has one. Give the others numbers: given = { \(unknowns[1]) = 1 }", at: key)
      return nil
    }
    xName = xName ?? unknowns.first
    guard let work = compiled(text, key: key, over: [unknowns.first ?? "x"], &table) else {
      return nil
    }
    let values = places.map { work([$0] + knownValues) }
    guard values.contains(where: \.isFinite) else {
      table.report("“\(text.prefix(60))” gives no number at any of its places.", at: key)
      return nil
    }
    return values
  }

  func parsed(_ text: String, key: String, _ table: inout BlockTable) -> Formula? {
    guard text.count <= PlotReader.longestFormula else {
      table.report(
        "This formula has \(text.count) characters; one of a plot has at most "
          + "\(PlotReader.longestFormula).", at: key)
      return nil
    }
    do throws(FormulaError) {
      return try Formula(parsing: text)
    } catch {
      if key == "curves" {
        table.report("In “\(text.prefix(60))”: \(error.message)", at: key)
      } else {
        table.report(
          "In “\(key)”: \(error.message)", at: key, textLine: 1, column: error.column ?? 1)
      }
      return nil
    }
  }

  func compiled(
    _ text: String, key: String, over unknowns: [String], _ table: inout BlockTable
  ) -> CompiledFormula? {
    guard let formula = parsed(text, key: key, &table) else { return nil }
    let names = unknowns.filter { given[$0] == nil }
    guard names.count == unknowns.count else {
      table.report("“given” must not name \(unknowns.joined(separator: " or ")) here.", at: "given")
      return nil
    }
    do throws(FormulaError) {
      return try formula.compiled(over: unknowns + knownNames)
    } catch {
      table.report("In “\(key)”: \(error.message)", at: key)
      return nil
    }
  }

  // MARK: Lists

  /// A list of numbers; nil when it is left out or cannot be read, which is reported.
  func numbers(_ key: String, _ table: inout BlockTable) -> [Double]? {
    guard let value = table.value(key) else { return nil }
    return numbers(value, key, &table)
  }

  func numbers(_ value: BlockValue, _ key: String, _ table: inout BlockTable) -> [Double]? {
    guard case .list(let items) = value, !items.isEmpty else {
      table.report("“\(key)” must be a list of numbers: \(key) = [1, 2, 3]", at: key)
      return nil
    }
    let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard numbers.count == items.count else {
      table.report("“\(key)” must be a list of numbers: \(key) = [1, 2, 3]", at: key)
      return nil
    }
    guard numbers.count <= PlotReader.mostNumbers else {
      table.report(
        "“\(key)” has \(numbers.count) numbers; at most \(PlotReader.mostNumbers) are drawn.",
        at: key)
      return nil
    }
    return numbers
  }

  /// A list of numbers, or several of them by name.
  func columns(_ key: String, _ table: inout BlockTable) -> [(String, [Double])] {
    guard let value = table.value(key) else { return [] }
    guard case .table(let named) = value else {
      return numbers(value, key, &table).map { [("", $0)] } ?? []
    }
    guard named.count <= PlotReader.mostSeries else {
      table.report(
        "“\(key)” has \(named.count) lists; at most \(PlotReader.mostSeries) are told apart.",
        at: key)
      return []
    }
    return named.sorted { $0.key < $1.key }.compactMap { name, list in
      numbers(list, key, &table).map { (name, $0) }
    }
  }
}
