import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct BatchNormalizationOperationTests {
  static let shapes: [Shape] = [[300], [12, 12, 5], [28, 28, 16]]

  @Test(arguments: shapes) func oneThreadAndTwoGiveTheSameBits(_ shape: Shape) throws {
    let workers = try #require(Workers())
    let runs = try (0..<2).map { _ in
      try LayerRun(BatchNormalization(), input: shape, batch: 500_000 / shape.count + 1)
    }
    for run in runs { run.draw() }
    for step in 1...2 {
      runs[0].run(step: step)
      runs[1].run(step: step, on: workers)
    }
    #expect(runs[0].everything == runs[1].everything)
  }

  @Test(arguments: KernelLevel.allCases)
  func everyKindOfProcessorIsTheReference(_ level: KernelLevel) throws {
    try KernelLevelGate.use(level) {
      for shape in [[21], [5, 5, 3], [2, 2, 40]] as [Shape] {
        try LayerCheck(
          layer: BatchNormalization(), inputs: [shape], batch: 6, tolerance: 3e-5, samples: 12
        ) { BatchNormalizationTests.reference($0[0], $1, usesBatch: true) }.run()
      }
    }
  }

  @Test func manyPiecesAreTheReference() throws {
    // 3 × 16,384 numbers and some more, in rows that do not end where pieces do.
    try LayerCheck(
      layer: BatchNormalization(), inputs: [[9, 61, 3]], batch: 31, tolerance: 5e-5, samples: 4
    ) { BatchNormalizationTests.reference($0[0], $1, usesBatch: true) }.run()
  }

  @Test func aSharedLayerMovesItsStatisticsForEveryUse() throws {
    var model = Model()
    let (a, b) = (try model.input("a", [1]), try model.input("b", [1]))
    let shared = try model.layer(BatchNormalization(momentum: 0.5))
    for value in [a, b] { try model.output(try model.call(shared, on: [value])) }
    let memory = WeightMemory(model)
    memory.initialize(seed: 1)
    let recorded = model.recorded(batch: 2, mode: .training)
    let program = Program(
      recorded.recorder, weights: memory.buffers, gradients: memory.gradients)
    program.buffer(of: recorded.inputs[0]).copy([1, 3])
    program.buffer(of: recorded.inputs[1]).copy([8, 8])
    program.forward()
    // 0 → 1 → 4.5 and 1 → 1 → 0.5
    #expect(memory.buffers[2].values == [4.5])
    #expect(memory.buffers[3].values == [0.5])
  }
}
