import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct LSTMOperationTests {
  @Test(arguments: [
    LSTM(33), LSTM(33, returnsSequences: true), LSTM(33, activation: .softplus),
  ])
  func oneThreadAndTwoGiveTheSameBits(_ layer: LSTM) throws {
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
          layer: LSTM(units, returnsSequences: true), inputs: [[3, 9]], batch: 17,
          tolerance: 3e-5, samples: 8
        ) { RecurrentReference.lstm($0[0], $1, returnsSequences: true) }.run()
      }
    }
  }

  @Test func aRunLeavesNothingToTheNext() throws {
    let run = try LayerRun(LSTM(5, returnsSequences: true), input: [4, 3], batch: 3)
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

  @Test func numbersThatAreNoneGoThrough() throws {
    let run = try LayerRun(LSTM(4, returnsSequences: true), input: [3, 2], batch: 2)
    run.draw()
    run.x[8] = .nan
    run.run()
    let values = run.y.values
    #expect(values[0..<3 * 4].allSatisfy { $0.isFinite })
    #expect(values[3 * 4 + 4..<2 * 3 * 4].allSatisfy { $0.isNaN })
  }
}
