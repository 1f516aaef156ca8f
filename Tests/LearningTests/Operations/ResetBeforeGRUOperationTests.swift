import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct ResetBeforeGRUOperationTests {
  @Test(arguments: [
    GRU(33, resetAfter: false), GRU(33, returnsSequences: true, resetAfter: false),
  ])
  func oneThreadAndTwoGiveTheSameBits(_ layer: GRU) throws {
    let workers = try #require(Workers())
    let runs = try (0..<2).map { _ in try LayerRun(layer, input: [9, 20], batch: 50) }
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
      for units in [3, 40] {
        try LayerCheck(
          layer: GRU(units, returnsSequences: true, resetAfter: false), inputs: [[3, 9]], batch: 17,
          tolerance: 3e-5, samples: 8
        ) { RecurrentReference.gru($0[0], $1, returnsSequences: true, resetAfter: false) }.run()
      }
    }
  }

  @Test func aRunLeavesNothingToTheNext() throws {
    let run = try LayerRun(
      GRU(5, returnsSequences: true, resetAfter: false), input: [4, 3], batch: 3)
    run.draw()
    run.run()
    let first = run.everything
    run.draw(seed: 2)
    run.run()
    #expect(run.everything != first)
    run.draw()
    run.run()
    #expect(run.everything == first)
  }

  @Test func aResetGateThatIsShutForgetsTheState() throws {
    let layer = GRU(1, activation: .linear, usesBias: false, resetAfter: false)
    let run = try LayerRun(layer, input: [2, 1], batch: 1)
    run.x.copy([1, 1])
    // r = σ(−100), z = σ(−100): the state is the candidate, which sees the input alone.
    run.weight("kernel").copy([-100, -100, 3])
    run.weight("recurrentKernel").copy([0, 0, 1000])
    run.run()
    #expect(run.y.values == [3])
  }
}
