import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct LayerNormalizationOperationTests {
  @Test func oneThreadAndTwoGiveTheSameBits() throws {
    let workers = try #require(Workers())
    let runs = try (0..<2).map { _ in
      try LayerRun(LayerNormalization(), input: [30, 100], batch: 50)
    }
    for run in runs { run.draw() }
    runs[0].run()
    runs[1].run(on: workers)
    #expect(runs[0].everything == runs[1].everything)
  }

  @Test(arguments: KernelLevel.allCases)
  func everyKindOfProcessorIsTheReference(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      for columns in [1, 9, 32] {
        try LayerCheck(
          layer: LayerNormalization(), inputs: [[3, columns]], batch: 4, tolerance: 3e-5,
          samples: 12
        ) { LayerNormalizationTests.reference($0[0], $1) }.run()
      }
    }
  }

  @Test func manyPiecesAreTheReference() throws {
    try LayerCheck(
      layer: LayerNormalization(), inputs: [[50, 70]], batch: 11, tolerance: 3e-5, samples: 4
    ) { LayerNormalizationTests.reference($0[0], $1) }.run()
  }

  @Test func weightsLearnWhereTheInputHasNoGradient() throws {
    // As the first layer: nobody asks for the gradient by the examples.
    var model = Model()
    let x = try model.input("x", [3])
    let y = try model.add(LayerNormalization(), to: x, name: "layer")
    try model.output(y)
    let memory = WeightMemory(model)
    memory.initialize(seed: 1)
    var recorded = model.recorded(batch: 1, mode: .training)
    let ones = recorded.recorder.input("ones", [1, 3])
    recorded.recorder.minimize(
      recorded.recorder.add(
        ProjectionOperation(input: recorded.outputs[0], projection: ones), name: "sum",
        shape: [1]))
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.gradients)
    program.buffer(of: recorded.inputs[0]).copy([1, 2, 3])
    program.buffer(of: ones).fill(with: 1)
    program.forward()
    program.backward()
    #expect(memory.gradients[0]?.values == program.buffer(of: recorded.outputs[0]).values)
    #expect(memory.gradients[1]?.values == [1, 1, 1])
    #expect(program.gradientBuffer(of: recorded.inputs[0]) == nil)
  }
}
