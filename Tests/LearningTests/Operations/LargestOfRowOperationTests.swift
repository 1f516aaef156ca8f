import Tensors
import Testing

@testable import Learning

@Suite struct LargestOfRowOperationTests {
  private func run(_ x: [Float], columns: Int) throws -> (y: [Float], gradient: [Float]) {
    let rows = x.count / columns
    var recorder = Recorder(batch: rows, mode: .training)
    let input = recorder.input("x", [rows, columns])
    let y = recorder.add(LargestOfRowOperation(input: input), name: "y", shape: [rows, 1])
    let ones = recorder.input("ones", [rows, 1])
    for part in 0..<2 {
      recorder.minimize(
        recorder.add(
          ProjectionOperation(input: y, projection: ones), name: "sum\(part)", shape: [1]))
    }
    let program = Program(recorder, weights: [], gradients: [], watching: [input])
    program.buffer(of: input).copy(x)
    program.buffer(of: ones).fill(with: 1)
    program.forward()
    program.backward()
    return (
      program.buffer(of: y).values, try #require(program.gradientBuffer(of: input)).values
    )
  }

  @Test func theFirstOfEqualNumbersGetsTheGradient() throws {
    let found = try run([1, 3, 3, -2, -2, -5, 0, -0.0, 0], columns: 3)
    #expect(found.y == [3, -2, 0])
    #expect(found.gradient == [0, 2, 0, 2, 0, 0, 2, 0, 0])
  }

  @Test func nanIsTheLargest() throws {
    let found = try run([1, .nan, 3, .nan, 2, 1, 4, 5, .nan], columns: 3)
    #expect(found.y.allSatisfy { $0.isNaN })
    #expect(found.gradient == [0, 2, 0, 2, 0, 0, 0, 0, 2])
  }

  @Test func oneColumnIsItself() throws {
    let found = try run([1, -.infinity, .infinity], columns: 1)
    #expect(found.y == [1, -.infinity, .infinity])
    #expect(found.gradient == [2, 2, 2])
  }
}
