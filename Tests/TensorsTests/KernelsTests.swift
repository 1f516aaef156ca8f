import Foundation
import Tensors
import Testing

@Suite struct KernelsTests {
  /// A kernel of one argument with its definition in `Double`.
  struct Function: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Arguments from here …
    var from: Double
    /// … to here.
    var to: Double
    /// Whether arguments are spread by their ratio.
    var isGeometric = false
    /// The relative error that is allowed, in units of 1e-7.
    var tolerance: Double
    var kernel: @Sendable (Buffer, Buffer) -> Void
    var definition: @Sendable (Double) -> Double

    /// Arguments all over the range; the same ones every time.
    var arguments: [Float] {
      let count = 20_000
      return (0...count).map {
        let share = Double($0) / Double(count)
        return Float(isGeometric ? from * pow(to / from, share) : from + (to - from) * share)
      }
    }
  }

  static let functions = [
    Function(
      testDescription: "exp", from: -87.3, to: 88.7, tolerance: 3,
      kernel: { Kernels.exp($0, into: $1) },
      definition: { exp($0) }),
    Function(
      testDescription: "log", from: 1.2e-38, to: 3.4e38, isGeometric: true, tolerance: 2,
      kernel: { Kernels.log($0, into: $1) }, definition: { log($0) }),
    Function(
      testDescription: "log near 1", from: 0.5, to: 1.5, tolerance: 2,
      kernel: { Kernels.log($0, into: $1) }, definition: { log($0) }),
    Function(
      testDescription: "tanh", from: -12, to: 12, tolerance: 4,
      kernel: { Kernels.tanh($0, into: $1) },
      definition: { tanh($0) }),
    Function(
      testDescription: "tanh near 0", from: 1e-30, to: 10, isGeometric: true, tolerance: 4,
      kernel: { Kernels.tanh($0, into: $1) }, definition: { tanh($0) }),
    Function(
      testDescription: "sigmoid", from: -87.3, to: 40, tolerance: 4,
      kernel: { Kernels.sigmoid($0, into: $1) }, definition: { 1 / (1 + exp(-$0)) }),
    Function(
      testDescription: "softplus", from: -87.3, to: 100, tolerance: 4,
      kernel: { Kernels.softplus($0, into: $1) },
      definition: { max($0, 0) + log1p(exp(-abs($0))) }),
  ]

  @Test(arguments: functions) func isTheDefinition(_ function: Function) {
    let x = GuardedBuffer(function.arguments)
    let y = GuardedBuffer(count: x.buffer.count)
    EveryLevel.run { level in
      function.kernel(x.buffer, y.buffer)
      var worst = (error: 0.0, argument: Float.nan)
      for (argument, value) in zip(x.values, y.values) {
        let expected = function.definition(Double(argument))
        let error = expected == 0 ? abs(Double(value)) : abs(Double(value) / expected - 1)
        if !(error <= worst.error) { worst = (error, argument) }
      }
      #expect(
        worst.error <= function.tolerance * 1e-7,
        "\(level): \(worst) of \(function.testDescription)")
      #expect(y.isIntact)
    }
  }

  /// Arguments at the edges, and what comes of them; NaN stands for itself.
  static let edges:
    [(name: String, kernel: @Sendable (Buffer, Buffer) -> Void, pairs: [(Float, Float)])] =
      [
        (
          "exp", { Kernels.exp($0, into: $1) },
          [
            (0, 1), (-0.0, 1), (.infinity, .infinity), (-.infinity, 0), (.nan, .nan),
            (1e4, .infinity),
            (-1e4, 0), (89, .infinity), (-104, 0), (.leastNormalMagnitude / 100, 1),
            (-.leastNormalMagnitude / 100, 1),
          ]
        ),
        (
          // Numbers below 2⁻¹²⁶ count as 2⁻¹²⁶.
          "log", { Kernels.log($0, into: $1) },
          [
            (1, 0), (0, -.infinity), (-0.0, -.infinity), (.infinity, .infinity), (-1, .nan),
            (-.infinity, .nan), (.nan, .nan), (.leastNormalMagnitude / 100, -87.336_55),
            (.leastNormalMagnitude, -87.336_55),
            (.greatestFiniteMagnitude, 88.722_84),
          ]
        ),
        (
          "tanh", { Kernels.tanh($0, into: $1) },
          [
            (0, 0), (.infinity, 1), (-.infinity, -1), (.nan, .nan), (1e4, 1), (-1e4, -1), (30, 1),
            (1e-30, 1e-30), (-1e-30, -1e-30),
          ]
        ),
        (
          "sigmoid", { Kernels.sigmoid($0, into: $1) },
          [
            (0, 0.5), (-0.0, 0.5), (.infinity, 1), (-.infinity, 0), (.nan, .nan), (1e4, 1),
            (-1e4, 0),
            (.leastNormalMagnitude / 100, 0.5),
          ]
        ),
        (
          "softplus", { Kernels.softplus($0, into: $1) },
          [
            (0, 0.693_147_2), (.infinity, .infinity), (-.infinity, 0), (.nan, .nan), (1e4, 1e4),
            (-1e4, 0), (.greatestFiniteMagnitude, .greatestFiniteMagnitude),
          ]
        ),
        (
          "relu", { Kernels.relu($0, into: $1) },
          [(0, 0), (3, 3), (-3, 0), (.infinity, .infinity), (.nan, .nan), (1e4, 1e4), (-1e4, 0)]
        ),
        (
          "leaky relu", { Kernels.relu($0, slope: 0.25, into: $1) },
          [
            (0, 0), (3, 3), (-3, -0.75), (.infinity, .infinity), (-.infinity, -.infinity),
            (.nan, .nan),
          ]
        ),
        (
          "elu", { Kernels.elu($0, scale: 2, into: $1) },
          [
            (0, 0), (3, 3), (-1e4, -2), (.infinity, .infinity), (-.infinity, -2), (.nan, .nan),
            (-0.693_147_2, -1),
          ]
        ),
      ]

  @Test func hasTheLimitsOfTheDefinition() {
    EveryLevel.run { level in
      for (name, kernel, pairs) in Self.edges {
        let x = GuardedBuffer(pairs.map(\.0))
        let y = GuardedBuffer(count: pairs.count)
        kernel(x.buffer, y.buffer)
        for ((argument, expected), value) in zip(pairs, y.values) {
          let fits =
            expected.isNaN
            ? value.isNaN
            : abs(value - expected) <= 2e-7 * abs(expected)
              || value == expected
          #expect(fits, "\(level): \(name) of \(argument) is \(value)")
        }
      }
    }
  }

  /// Kernels that write, of two arguments and the number that stands in the result before.
  static let writers:
    [(
      name: String, run: @Sendable (Buffer, Buffer, Buffer) -> Void,
      definition: @Sendable (Double, Double, Double) -> Double
    )] = [
      ("exp", { x, _, y in Kernels.exp(x, into: y) }, { x, _, _ in exp(x) }),
      ("log", { x, _, y in Kernels.log(x, into: y) }, { x, _, _ in log(x) }),
      ("tanh", { x, _, y in Kernels.tanh(x, into: y) }, { x, _, _ in tanh(x) }),
      ("sigmoid", { x, _, y in Kernels.sigmoid(x, into: y) }, { x, _, _ in 1 / (1 + exp(-x)) }),
      ("softplus", { x, _, y in Kernels.softplus(x, into: y) }, { x, _, _ in log1p(exp(x)) }),
      ("relu", { x, _, y in Kernels.relu(x, into: y) }, { x, _, _ in max(x, 0) }),
      (
        "leaky relu", { x, _, y in Kernels.relu(x, slope: 0.25, into: y) },
        { x, _, _ in x > 0 ? x : x / 4 }
      ),
      (
        "elu", { x, _, y in Kernels.elu(x, scale: 2, into: y) },
        { x, _, _ in x > 0 ? x : 2 * (exp(x) - 1) }
      ),
      (
        "tanh backward", { x, d, y in Kernels.tanhBackward(x, d, into: y) },
        { x, d, _ in d * (1 - x * x) }
      ),
      (
        "tanh backward, adding",
        { x, d, y in Kernels.tanhBackward(x, d, into: y, accumulates: true) },
        { x, d, y in y + d * (1 - x * x) }
      ),
      (
        "sigmoid backward", { x, d, y in Kernels.sigmoidBackward(x, d, into: y) },
        { x, d, _ in d * x * (1 - x) }
      ),
      (
        "sigmoid backward, adding",
        { x, d, y in Kernels.sigmoidBackward(x, d, into: y, accumulates: true) },
        { x, d, y in y + d * x * (1 - x) }
      ),
      (
        "relu backward", { x, d, y in Kernels.reluBackward(x, d, into: y) },
        { x, d, _ in x > 0 ? d : 0 }
      ),
      (
        "leaky relu backward, adding",
        { x, d, y in Kernels.reluBackward(x, d, slope: 0.25, into: y, accumulates: true) },
        { x, d, y in y + (x > 0 ? d : d / 4) }
      ),
      (
        "elu backward", { x, d, y in Kernels.eluBackward(x, d, scale: 2, into: y) },
        { x, d, _ in x > 0 ? d : d * (x + 2) }
      ),
      (
        "elu backward, adding",
        { x, d, y in Kernels.eluBackward(x, d, scale: 2, into: y, accumulates: true) },
        { x, d, y in y + (x > 0 ? d : d * (x + 2)) }
      ),
      (
        "softplus backward", { x, d, y in Kernels.softplusBackward(x, d, into: y) },
        { x, d, _ in d / (1 + exp(-x)) }
      ),
      (
        "softplus backward, adding",
        { x, d, y in Kernels.softplusBackward(x, d, into: y, accumulates: true) },
        { x, d, y in y + d / (1 + exp(-x)) }
      ),
      ("scale", { x, _, y in Kernels.scale(x, by: -1.5, into: y) }, { x, _, _ in -1.5 * x }),
      (
        "scale, adding", { x, _, y in Kernels.scale(x, by: -1.5, into: y, accumulates: true) },
        { x, _, y in y - 1.5 * x }
      ),
      ("multiply", { x, d, y in Kernels.multiply(x, d, into: y) }, { x, d, _ in x * d }),
      (
        "multiply, adding", { x, d, y in Kernels.multiply(x, d, into: y, accumulates: true) },
        { x, d, y in y + x * d }
      ),
    ]

  @Test func everyLengthIsWhollyWrittenAndNothingElse() {
    EveryLevel.run { level in
      for (name, run, definition) in Self.writers {
        for count in 0...70 {
          let x = (0..<count).map { Float($0 * 37 % 71) / 20 - (name == "log" ? -0.1 : 1.7) }
          let d = (0..<count).map { Float($0 * 53 % 67) / 30 - 1 }
          let (first, second) = (GuardedBuffer(x), GuardedBuffer(d))
          let result = GuardedBuffer(count: count, filledWith: 0.75)
          run(first.buffer, second.buffer, result.buffer)
          let isRight = (0..<count).allSatisfy {
            let expected = definition(Double(x[$0]), Double(d[$0]), 0.75)
            return abs(Double(result.values[$0]) - expected) <= 1e-6 * max(1, abs(expected))
          }
          #expect(isRight, "\(level): \(name) of \(count) numbers")
          #expect(first.values == x && second.values == d)
          #expect(
            first.isIntact && second.isIntact && result.isIntact, "\(level): \(name), \(count)")
        }
      }
    }
  }

  @Test func sumsTakeEveryNumberOnce() {
    EveryLevel.run { level in
      for count in Array(0...70) + [1000, 4097] {
        let numbers = (0..<count).map { Float($0 * 37 % 71) / 16 - 2 }
        let x = GuardedBuffer(numbers)
        let sum = numbers.reduce(0) { $0 + Double($1) }
        let squares = numbers.reduce(0) { $0 + Double($1) * Double($1) }
        #expect(
          abs(Double(Kernels.sum(x.buffer)) - sum) <= 1e-6 * Double(count * 3), "\(level), \(count)"
        )
        #expect(
          abs(Double(Kernels.squaredNorm(x.buffer)) - squares) <= 1e-6 * squares,
          "\(level), \(count)")
      }
    }
  }

  @Test func oneNumberThatIsNotFiniteIsFoundAnywhere() {
    EveryLevel.run { level in
      for count in 1...70 {
        let x = GuardedBuffer(count: count, filledWith: -.greatestFiniteMagnitude)
        #expect(Kernels.isFinite(x.buffer), "\(level), \(count)")
        for place in 0..<count {
          for value in [Float.nan, .infinity, -.infinity] {
            x.buffer[place] = value
            #expect(!Kernels.isFinite(x.buffer), "\(level), \(count), \(place)")
          }
          x.buffer[place] = 0
        }
      }
    }
  }

  @Test func theSlopeOfLeakyReLUAndELUAtZeroIsThatOfTheLeft() {
    EveryLevel.run { level in
      let zero = GuardedBuffer([0, -0.0])
      let one = GuardedBuffer([1, 1])
      let slope = GuardedBuffer(count: 2)
      Kernels.reluBackward(zero.buffer, one.buffer, into: slope.buffer)
      #expect(slope.values == [0, 0], "\(level)")
      Kernels.reluBackward(zero.buffer, one.buffer, slope: 0.25, into: slope.buffer)
      #expect(slope.values == [0.25, 0.25], "\(level)")
      Kernels.eluBackward(zero.buffer, one.buffer, scale: 2, into: slope.buffer)
      #expect(slope.values == [2, 2], "\(level)")
    }
  }
}
