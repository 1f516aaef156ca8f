import Tensors
import Testing

@testable import Learning

@Suite struct ActivationFunctionBuffersTests {
  static let all: [ActivationFunction] = [
    .linear, .step, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.3), .elu(scale: 1.5), .softplus,
    .softmax,
  ]

  /// What the layer of the same function computes, for rows of five numbers.
  @Test(arguments: all) func isTheActivationLayer(_ function: ActivationFunction) throws {
    let layer = Dense(
      5, activation: function, usesBias: false, kernelInitializer: .orthogonal)
    let run = try LayerRun(layer, input: [5], batch: 4)
    run.draw()
    run.run()
    let program = run.program
    guard let node = program.node(named: "layer.z") else {
      #expect(function == .linear)
      return
    }
    let z = program.buffer(of: node)
    let arena = Arena()
    let (y, dz) = (arena.buffer(20), arena.buffer(20))
    function.apply(to: z, rowsOf: 5, into: y)
    #expect(y.values == run.y.values)
    function.applyBackward(z, y, run.projection, rowsOf: 5, into: dz)
    #expect(dz.values == program.gradientBuffer(of: node)?.values)
    // The same in place, as recurrent layers have it.
    dz.copy(run.projection)
    function.applyBackward(z, y, dz, rowsOf: 5, into: dz)
    #expect(dz.values == program.gradientBuffer(of: node)?.values)
  }

  @Test func linearIsTheNumberItself() {
    let arena = Arena()
    let (x, y, dx) = (arena.buffer(3), arena.buffer(3), arena.buffer(3))
    x.copy([1, -2, 3])
    ActivationFunction.linear.apply(to: x, rowsOf: 3, into: y)
    #expect(y.values == [1, -2, 3])
    ActivationFunction.linear.applyBackward(x, x, y, rowsOf: 3, into: dx)
    #expect(dx.values == [1, -2, 3])
  }
}
