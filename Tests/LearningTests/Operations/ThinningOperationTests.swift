import Tensors
import Testing

@testable import Learning

@Suite struct ThinningOperationTests {
  private func program(rows: Int, units: Int, rate: Float) -> (Program, NodeID, NodeID) {
    var recorder = Recorder(batch: rows, mode: .thinned)
    let x = recorder.input("x", [rows, units])
    let r = recorder.input("r", [rows, units])
    let y = recorder.add(
      ThinningOperation(input: x, rate: rate), name: "y", shape: [rows, units])
    recorder.minimize(
      recorder.add(ProjectionOperation(input: y, projection: r), name: "sum", shape: [1]))
    let program = Program(
      recorder, weights: [], gradients: [], watching: [x], differentiates: true)
    program.buffer(of: x).fill(with: 1)
    program.buffer(of: r).fill(with: 1)
    return (program, x, y)
  }

  @Test func allRowsLoseTheSameUnits() {
    let (program, x, y) = program(rows: 3, units: 40, rate: 0.5)
    program.forward(seed: 4, step: 2)
    program.backward()
    let values = program.buffer(of: y).values
    let first = Array(values[0..<40])
    #expect(first.allSatisfy { $0 == 0 || $0 == 2 } && first.contains(0) && first.contains(2))
    #expect(Array(values[40..<80]) == first && Array(values[80..<120]) == first)
    #expect(program.gradientBuffer(of: x)?.values == values)
    program.forward(seed: 4, step: 3)
    #expect(program.buffer(of: y).values != values)
    program.forward(seed: 4, step: 2)
    #expect(program.buffer(of: y).values == values)
  }
}
