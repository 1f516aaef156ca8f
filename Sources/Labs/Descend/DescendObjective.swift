internal import Formulas
internal import Learning

extension Objective {
  /// The objective of a formula: its value and its symbolic partial derivatives, computed in
  /// `Double` and handed on as `Float`.
  ///
  /// - Throws: `FormulaError` when the formula has a name that is none of the unknowns.
  init(_ function: Formula, over unknowns: [String]) throws(FormulaError) {
    let value = try function.compiled(over: unknowns)
    var partials: [CompiledFormula] = []
    for unknown in unknowns {
      partials.append(try function.derivative(by: unknown).compiled(over: unknowns))
    }
    let derivatives = partials
    self.init(
      unknowns: unknowns.count,
      value: { Float(value($0)) },
      gradient: { point, result in
        for index in derivatives.indices { result[index] = Float(derivatives[index](point)) }
      })
  }
}
