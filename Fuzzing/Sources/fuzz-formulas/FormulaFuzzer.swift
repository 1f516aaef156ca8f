import Formulas
import FuzzInput

private let numbers: [String: Value] = [
  "x": Value([1, -2, 3]), "A": Value(rows: [[1, 2, 3], [4, 5, 6]]), "W": Value(rows: [[1, 0.5]]),
  "x1": Value(2), "eta": Value(0.1), "z": Value([0, 1000, .nan]), "i": Value(1),
  "X": Value(rows: [[1, 2], [3, .infinity]]), "y": Value([0, 1]), "p": Value([1e308, 1]),
]

/// Any text as a formula: read, worked out, printed and read again, differentiated, made wrong.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormulas(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = FuzzInput(start, count).text
  _ = try? NumberText.read(text)
  _ = VariableName.canonical(text)
  if let lines = try? Assignments(parsing: text) { _ = try? lines.values(given: numbers) }
  do throws(FormulaError) {
    work(on: try Formula(parsing: text))
  } catch {
    expect(error.description.hasSuffix("."), "no sentence: \(error)")
  }
  return 0
}

private func work(on formula: Formula) {
  if let value = try? formula.value(numbers) {
    expect(value.entries.count <= Value.countLimit, "a value of \(value.entries.count) entries")
  }
  for notation in Notation.allCases {
    let text = formula.printed(notation)
    if text.count <= Formula.characterLimit {
      expect((try? Formula(parsing: text)) == formula, "printed and read again: \(text)")
    }
    _ = formula.substituted(numbers, notation: notation)
  }
  _ = formula.simplified()
  for name in formula.variables.prefix(2) { _ = try? formula.derivative(by: name) }
  if let compiled = try? formula.compiled(over: formula.variables) {
    _ = compiled(formula.variables.map { _ in 1.5 })
  }
  _ = formula.twins(earlierValues: ["x": "x0"])
  var doubles = formula.doubleTwins().makeIterator()
  _ = doubles.next()
}
