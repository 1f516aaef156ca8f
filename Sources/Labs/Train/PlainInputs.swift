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

  /// The same for numbers that stand example after example, without a list for each.
  func modelNumbers(of numbers: [Double], width: Int) -> [Float] {
    guard width > 0 else { return [] }
    if features.isEmpty {
      guard let scaling else { return numbers.map { Float($0) } }
      return numbers.indices.map { place in
        let column = place % width
        return Float(
          (numbers[place] - scaling.means[column]) / scaling.standardDeviations[column])
      }
    }
    var results: [Float] = []
    var row = Array(repeating: 0.0, count: width)
    for start in stride(from: 0, to: numbers.count - width + 1, by: width) {
      for column in 0..<width { row[column] = numbers[start + column] }
      for (column, feature) in features.enumerated() {
        let value = feature(row)
        results.append(
          Float(
            scaling.map { (value - $0.means[column]) / $0.standardDeviations[column] } ?? value))
      }
    }
    return results
  }
}
