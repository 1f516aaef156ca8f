internal import Learning

/// What the doctor sees in one layer with weights at a step.
public struct LayerSignals: Hashable, Sendable {
  /// In words: “hidden 1”, “the output”.
  public let name: String
  public let isOutput: Bool
  public let activation: String
  /// How many units, or filters, it has.
  public let units: Int
  /// How many of them are 0 for all examples; nil where its function is not a ReLU.
  public let deadUnits: Int?
  /// The share of numbers at which its function has less than a twentieth of its greatest slope; nil
  /// where it flattens out on no side, or on one only.
  public let saturated: Double?
  /// The most units that have the same incoming weights, bit for bit.
  public let alikeUnits: Int
  /// The norms of its kernel, of the kernel's gradient and of the step's change of it.
  public let weightNorm: Double
  public let gradientNorm: Double
  public let updateNorm: Double
  /// The norm of the gradient by its sums, before the activation, over the batch.
  public let sumGradientNorm: Double?
}

extension LayerSignals {
  /// Whether a value of a function lies where it is nearly flat: its slope is below 1/20 of the
  /// greatest. The slope of tanh is 1 − a², that of the sigmoid a·(1 − a).
  static func isFlat(_ activation: ActivationFunction, at value: Float) -> Bool? {
    switch activation {
    case .tanh: 1 - value * value < 0.05
    case .sigmoid: 4 * value * (1 - value) < 0.05
    default: nil
    }
  }

  static func norm(_ values: some Sequence<Float>) -> Double {
    values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
  }

  /// Notes which units of a layer are not 0 for every example.
  ///
  /// - Parameters:
  ///   - numbers: what the units give, the units running fastest.
  ///   - lives: a unit each, as far as is known from other examples.
  static func noteLives(_ numbers: [Float], in lives: inout [Bool]) {
    guard !lives.isEmpty else { return }
    for start in stride(from: 0, to: numbers.count - lives.count + 1, by: lives.count) {
      for unit in lives.indices where numbers[start + unit] != 0 { lives[unit] = true }
    }
  }

  /// The size of the largest group of units with the same columns of a kernel and the same bias.
  static func alikeUnits(kernel: [Float], bias: [Float], units: Int) -> Int {
    guard units > 1, kernel.count.isMultiple(of: units) else { return 1 }
    var groups: [[UInt32]: Int] = [:]
    for unit in 0..<units {
      var column = stride(from: unit, to: kernel.count, by: units).map { kernel[$0].bitPattern }
      if bias.indices.contains(unit) { column.append(bias[unit].bitPattern) }
      groups[column, default: 0] += 1
    }
    return groups.values.max() ?? 1
  }
}
