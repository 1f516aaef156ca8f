import Learning
import Tensors
import Testing

/// Numbers quoted from `Fixtures/classical_reference.py`, “MoonsData”.
@Suite struct MoonsDataTests {
  @Test func withoutNoiseStandsWhereScikitLearnPutsIt() throws {
    let data = try MoonsData(count: 7, noise: 0, balance: [3, 4]).make(seed: 1)
    let reference = [
      [1, 0], [6.123233995736766e-17, 1], [-1, 1.2246467991473532e-16], [0, 0.5],
      [0.4999999999999999, -0.3660254037844386], [1.4999999999999998, -0.3660254037844387],
      [2, 0.4999999999999999],
    ]
    #expect(data.classNames == ["upper", "lower"])
    for (index, point) in reference.enumerated() {
      let row = (0..<7).first { ScikitReference.agrees(Array(data.inputs.row($0)), point) }
      let found = try #require(row, "no example at \(point)")
      #expect(data.targets.values[found] == (index < 3 ? 0 : 1))
    }
  }

  @Test func noiseMovesPointsByItsDeviation() throws {
    let still = try MoonsData(count: 2000, noise: 0).make(seed: 3)
    let noisy = try MoonsData(count: 2000, noise: 0.3).make(seed: 3)
    // The same order, so that rows can be compared.
    #expect(still.targets == noisy.targets)
    let moves = zip(still.inputs.values, noisy.inputs.values).map { Double($1) - Double($0) }
    let deviation = (moves.reduce(0) { $0 + $1 * $1 } / 4000).squareRoot()
    // Four standard errors: 0.3 / √8000.
    #expect(abs(deviation - 0.3) < 0.0135)
  }

  @Test func oneExampleStandsAtTheFirstEnd() throws {
    #expect(try MoonsData(count: 1, noise: 0).make(seed: 0).inputs.values == [1, 0])
  }
}
