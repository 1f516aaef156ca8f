import GradusTesting
import Tensors
import Testing

@testable import Learning

@Suite struct DropoutOperationTests {
  @Test func oneThreadAndTwoLeaveOutTheSameNumbers() throws {
    let workers = try #require(Workers())
    let runs = try (0..<2).map { _ in
      try LayerRun(Dropout(0.3), input: [333], batch: 401)
    }
    for run in runs { run.draw() }
    runs[0].run()
    runs[1].run(on: workers)
    #expect(runs[0].everything == runs[1].everything)
  }

  @Test func everyPieceHasFactorsOfItsOwn() throws {
    let run = try LayerRun(Dropout(0.5), input: [Chunks.size], batch: 2)
    run.x.fill(with: 1)
    run.run()
    let (first, second) = (
      run.y.part(from: 0, count: Chunks.size), run.y.part(from: Chunks.size, count: Chunks.size)
    )
    #expect(first.values != second.values)
  }

  @Test func everyKindOfProcessorLeavesOutTheSameNumbers() throws {
    let masks = try KernelLevel.allCases.map { level in
      try KernelLevelGate.use(level) {
        let run = try LayerRun(Dropout(0.3), input: [77], batch: 5)
        run.draw()
        run.run(seed: 9, step: 4)
        return run.everything
      }
    }
    #expect(masks[0] == masks[1] && masks[1] == masks[2])
  }

  @Test func aGradientIsAddedWhereThereIsOneAlready() throws {
    var recorder = Recorder(batch: 2, mode: .training)
    let x = recorder.input("x", [2, 50])
    let r = recorder.input("r", [2, 50])
    let mask = recorder.add(DropoutMask(), name: "mask", shape: [2, 50])
    let y = recorder.add(
      DropoutOperation(input: x, mask: mask, rate: 0.5), name: "y", shape: [2, 50])
    for node in [y, x] {
      recorder.minimize(
        recorder.add(ProjectionOperation(input: node, projection: r), name: "sum", shape: [1]))
    }
    let program = Program(recorder, weights: [], gradients: [], watching: [x])
    program.buffer(of: r).fill(with: 1)
    program.forward(seed: 1, step: 1)
    program.backward()
    let expected = program.buffer(of: mask).values.map { $0 + 1 }
    #expect(program.gradientBuffer(of: x)?.values == expected)
  }
}
