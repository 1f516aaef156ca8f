internal import Formulas

extension FormulaError {
  /// The message as a sentence of its own, for places that are told elsewhere.
  var sentence: String { FormulaError(message: message).description }
}
