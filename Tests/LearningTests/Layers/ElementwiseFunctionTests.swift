import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct ElementwiseFunctionTests {
  /// `x³ − x`
  static let cubic = ElementwiseFunction(
    "x^3 - x",
    value: { x, y in
      for index in 0..<x.count { y[index] = x[index] * x[index] * x[index] - x[index] }
    },
    derivative: { x, y in for index in 0..<x.count { y[index] = 3 * x[index] * x[index] - 1 } })

  @Test(arguments: [[1], [7], [3, 5, 2], [9001]] as [Shape], [1, 3])
  func valuesAndGradientsAreTheReference(_ shape: Shape, _ batch: Int) throws {
    try LayerCheck(layer: Self.cubic, inputs: [shape], batch: batch) { inputs, _ in
      inputs[0].mapped { $0 * $0 * $0 - $0 }
    }.run()
  }

  @Test func isEqualByName() {
    let other = ElementwiseFunction("x^3 - x", value: { _, _ in }, derivative: { _, _ in })
    let third = ElementwiseFunction("x", value: { _, _ in }, derivative: { _, _ in })
    #expect(Self.cubic == other)
    #expect(Self.cubic.hashValue == other.hashValue)
    #expect(Self.cubic != third)
  }

  @Test func noFileHoldsIt() throws {
    let model = try Model(input: [2], [Self.cubic])
    #expect {
      _ = try JSONEncoder().encode(model)
    } throws: {
      "\($0)" == "The function “x^3 - x” was given as code, and a file cannot hold that. "
        + "Use an Activation, or keep the model without writing it."
    }
    #expect {
      _ = try JSONDecoder().decode(ElementwiseFunction.self, from: Data("{}".utf8))
    } throws: {
      "\($0)" == "A function that was given as code is in no file. Use an Activation."
    }
    #expect(LayerKinds.named(ElementwiseFunction.kind) == nil)
  }

  @Test func twoInputsAreAnError() {
    #expect(throws: LayerProblem.self) { try Self.cubic.outputShape(for: [[2], [2]]) }
  }
}
