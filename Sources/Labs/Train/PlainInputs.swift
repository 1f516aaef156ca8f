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
  /// What every number is divided by.
  var divisor = 1.0
  let scaling: Standardizer?

  /// What goes into the model for some inputs.
  func modelInputs(of rows: [[Double]]) -> [[Float]] {
    rows.map { row in
      var made = features.isEmpty ? row : features.map { $0(row) }
      if divisor != 1 { made = made.map { $0 / divisor } }
      guard let scaling else { return made.map { Float($0) } }
      return made.enumerated().map { column, value in
        // Pictures have a scale a channel, which their numbers take in turn.
        let place = column % scaling.means.count
        return Float((value - scaling.means[place]) / scaling.standardDeviations[place])
      }
    }
  }

  /// The same for numbers that stand example after example, without a list for each.
  func modelNumbers(of numbers: [Double], width: Int) -> [Float] {
    guard width > 0 else { return [] }
    if features.isEmpty { return numbers.indices.map { scaled(numbers[$0], at: $0 % width) } }
    var results: [Float] = []
    var row = Array(repeating: 0.0, count: width)
    for start in stride(from: 0, to: numbers.count - width + 1, by: width) {
      for column in 0..<width { row[column] = numbers[start + column] }
      for (column, feature) in features.enumerated() {
        results.append(scaled(feature(row), at: column))
      }
    }
    return results
  }

  /// How much what goes into the model changes with a number that is declared, by the number's place;
  /// where no features are made.
  func slope(at place: Int) -> Double {
    guard let scaling else { return 1 / divisor }
    return 1 / divisor / Double(scaling.standardDeviations[place % scaling.means.count])
  }

  /// A number as it goes into the model, by its place among those of its example.
  private func scaled(_ number: Double, at place: Int) -> Float {
    let value = number / divisor
    guard let scaling else { return Float(value) }
    let column = place % scaling.means.count
    return Float((value - scaling.means[column]) / scaling.standardDeviations[column])
  }
}
