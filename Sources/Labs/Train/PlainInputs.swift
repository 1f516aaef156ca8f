internal import Formulas
internal import Learning

/// The inputs of a training as its lesson declares them, and how what goes into the model is made of
/// them: features by formulas, then scales.
struct PlainInputs: Sendable {
  let names: [String]
  /// A list an example.
  let training: [[Double]]
  let heldOut: [[Double]]
  /// What is made of a list; empty for the inputs themselves.
  let features: [CompiledFormula]
  let scaling: Standardizer?

  /// What goes into the model for some inputs.
  func modelInputs(of rows: [[Double]]) -> [[Float]] {
    rows.map { row in
      let made = features.isEmpty ? row : features.map { $0(row) }
      guard let scaling else { return made.map { Float($0) } }
      return made.enumerated().map { column, value in
        Float((value - scaling.means[column]) / scaling.standardDeviations[column])
      }
    }
  }
}
