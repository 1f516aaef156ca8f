import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “CirclesData”.
@Suite struct CirclesDataTests {
  @Test func withoutNoiseStandsWhereScikitLearnPutsIt() throws {
    let data = try CirclesData(count: 7, noise: 0, balance: [4, 3], factor: 0.25).make(seed: 1)
    let reference = [
      [1, 0], [6.123233995736766e-17, 1], [-1, 1.2246467991473532e-16],
      [-1.8369701987210297e-16, -1], [0.25, 0], [-0.12499999999999994, 0.21650635094610968],
      [-0.1250000000000001, -0.2165063509461096],
    ]
    for (index, point) in reference.enumerated() {
      let row = (0..<7).first { ScikitReference.agrees(Array(data.inputs.row($0)), point) }
      let found = try #require(row, "no example at \(point)")
      #expect(data.targets.values[found] == (index < 4 ? 0 : 1))
    }
  }

  @Test(arguments: [0, 0.3, 0.99])
  func radiiTellTheClasses(_ factor: Double) throws {
    let data = try CirclesData(noise: 0, factor: factor).make(seed: 2)
    for row in 0..<data.count {
      let (x, y) = (data.inputs[row, 0], data.inputs[row, 1])
      let radius = Double((x * x + y * y).squareRoot())
      #expect(abs(radius - (data.targets.values[row] == 0 ? 1 : factor)) < 1e-6)
    }
  }

  @Test func refusesAnInnerCircleThatIsNotInside() {
    let expected = DataSettingError(
      setting: "factor", value: "1", allowed: "a number from 0 to 0.99")
    #expect(throws: expected) { try CirclesData(factor: 1) }
  }
}
