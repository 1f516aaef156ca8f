import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ActivationTests {
  static let all: [ActivationFunction] = [
    .linear, .step, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.3), .elu(scale: 1.5), .softplus,
    .softmax,
  ]

  /// The definition, for all but softmax.
  static func definition(_ function: ActivationFunction, _ z: Double) -> Double {
    switch function {
    case .linear, .softmax: z
    case .step: z >= 0 ? 1 : 0
    case .sigmoid: 1 / (1 + exp(-z))
    case .tanh: tanh(z)
    case .relu: max(0, z)
    case .leakyReLU(let slope): z > 0 ? z : Double(slope) * z
    case .elu(let scale): z > 0 ? z : Double(scale) * expm1(z)
    case .softplus: max(0, z) + log1p(exp(-abs(z)))
    }
  }

  static func reference(_ function: ActivationFunction, _ x: DoubleTensor) -> DoubleTensor {
    guard function == .softmax else { return x.mapped { definition(function, $0) } }
    let columns = x.shape.last!
    var y = x.mapped(exp)
    for start in stride(from: 0, to: y.values.count, by: columns) {
      let sum = y.values[start..<start + columns].reduce(0, +)
      for index in start..<start + columns { y.values[index] /= sum }
    }
    return y
  }

  @Test(arguments: all, [[1], [7], [5, 3], [3, 4, 9]] as [Shape])
  func valuesAndGradientsAreTheReference(_ function: ActivationFunction, _ shape: Shape) throws {
    for batch in [1, 3] {
      try LayerCheck(layer: Activation(function), inputs: [shape], batch: batch) { inputs, _ in
        Self.reference(function, inputs[0])
      }.run()
    }
  }

  @Test(arguments: all) func manyPiecesAreAsOne(_ function: ActivationFunction) throws {
    try LayerCheck(
      layer: Activation(function), inputs: [[3001, 3]], batch: 4, tolerance: 2e-5, samples: 3
    ) { inputs, _ in
      Self.reference(function, inputs[0])
    }.run()
  }

  /// Value and slope of a function at some numbers.
  private func evaluate(_ function: ActivationFunction, _ numbers: [Float]) throws
    -> (values: [Float], slopes: [Float])
  {
    var recorder = Recorder(batch: numbers.count, mode: .training)
    let x = recorder.input("x", [numbers.count, 1])
    let y = recorder.add(
      ActivationOperation(input: x, function: function), name: "y", shape: [numbers.count, 1])
    let ones = recorder.input("ones", [numbers.count, 1])
    recorder.minimize(
      recorder.add(ProjectionOperation(input: y, projection: ones), name: "sum", shape: [1]))
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: x).copy(numbers)
    program.buffer(of: ones).fill(with: 1)
    program.forward()
    program.backward()
    return (program.buffer(of: y).values, try #require(program.gradientBuffer(of: x)).values)
  }

  @Test(arguments: all.dropLast()) func holdsForNumbersOfAnySize(_ function: ActivationFunction)
    throws
  {
    let sizes: [Float] = [1e-30, 1e-7, 1e-3, 0.1, 1, 5, 15, 30, 80, 100, 1000, 1e4]
    let numbers = sizes + sizes.map { -$0 } + [0]
    let (values, slopes) = try evaluate(function, numbers)
    for (number, value) in zip(numbers, values) {
      let expected = Self.definition(function, Double(number))
      #expect(abs(Double(value) - expected) <= 4e-7 * max(1, abs(expected)), "\(number)")
    }
    // Nearer to 0 there are kinks, and differences drown.
    for (number, slope) in zip(numbers, slopes) where abs(number) > 1e-2 {
      let change = abs(Double(number)) * 1e-6
      let difference =
        Self.definition(function, Double(number) + change)
        - Self.definition(function, Double(number) - change)
      #expect(abs(Double(slope) - difference / (2 * change)) <= 1e-5, "slope at \(number)")
    }
    #expect(slopes.allSatisfy { $0.isFinite })
  }

  @Test(arguments: all) func nanIsLetThrough(_ function: ActivationFunction) throws {
    let value = try evaluate(function, [.nan]).values[0]
    // A step has no other value than its two.
    #expect(function == .step ? value == 0 : value.isNaN)
  }

  /// Where a function has a kink, the slope is that of one side, as its comment says.
  @Test func slopesAtKinks() throws {
    for zero in [Float(0), -0.0] {
      #expect(try evaluate(.relu, [zero]).slopes == [0])
      #expect(try evaluate(.leakyReLU(slope: 0.3), [zero]).slopes == [0.3])
      #expect(try evaluate(.elu(scale: 1.5), [zero]).slopes == [1.5])
      #expect(try evaluate(.step, [zero]).slopes == [0])
      #expect(try evaluate(.step, [zero]).values == [1])
    }
  }

  @Test func softmaxHoldsForLogitsOfTenThousand() throws {
    var recorder = Recorder(batch: 2, mode: .inference)
    let x = recorder.input("x", [2, 3])
    let y = recorder.add(
      ActivationOperation(input: x, function: .softmax), name: "y", shape: [2, 3])
    let program = Program(recorder, weights: [], gradients: [])
    program.buffer(of: x).copy([1e4, -1e4, 0, -1e4, 1e4, 1e4])
    program.forward()
    #expect(program.buffer(of: y).values == [1, 0, 0, 0, 0.5, 0.5])
  }

  @Test func softmaxOfASingleNumberIsAnError() throws {
    #expect {
      _ = try Model(input: [], [Activation(.softmax)])
    } throws: {
      "\($0)" == "Activation 1 expects a list of numbers for softmax and gets a single one. "
        + "Give the input a shape, or use sigmoid."
    }
    #expect(try Activation(.sigmoid).outputShape(for: [[]]) == [])
  }

  @Test func aSecondInputIsAnError() {
    #expect(throws: LayerProblem.self) { try Activation(.relu).outputShape(for: [[2], [2]]) }
  }

  @Test(arguments: all) func comesBackFromAFile(_ function: ActivationFunction) throws {
    let layer = Activation(function)
    let data = try JSONEncoder().encode(layer)
    #expect(try JSONDecoder().decode(Activation.self, from: data) == layer)
  }
}
