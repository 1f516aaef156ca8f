import Formulas
import Testing

/// What a formula gives, written in ASCII; or the sentence with which it is refused.
func outcome(_ text: String, _ values: [String: Value] = [:]) -> String {
  do {
    return try Formula(parsing: text).value(values).written(notation: .ascii)
  } catch {
    return error.description
  }
}
