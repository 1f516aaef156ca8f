import Tensors
import Testing

@testable import Learning

@Suite struct NormalEquationTests {
  private func equation(_ columns: [[Double]], ridge: Double = 0) -> NormalEquation {
    let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return NormalEquation(columns: columns, ridge: ridge, lengths: lengths, tolerance: 1e-7)
  }

  @Test func solvesASystemExactly() {
    // 2a + b = 5, a − 3b = −8: a = 1, b = 3 by hand.
    #expect(ScikitReference.agrees(equation([[2, 1], [1, -3]]).solution([5, -8]), [1, 3]))
  }

  @Test func oneColumnIsAQuotient() {
    // (1·2 + 2·3) / (1 + 4), and with λ = 3 over 8.
    #expect(ScikitReference.agrees(equation([[1, 2]]).solution([2, 3]), [1.6]))
    #expect(ScikitReference.agrees(equation([[1, 2]], ridge: 3).solution([2, 3]), [1]))
  }

  @Test(arguments: UInt64(0)..<15)
  func agreesWithTheQRDecomposition(_ seed: UInt64) {
    var random = RandomStream(seed: seed)
    let count = 1 + random.integer(below: 5)
    let rows = count + 3 + random.integer(below: 8)
    let columns = (0..<count).map { _ in (0..<rows).map { _ in Double(random.normal()) } }
    let target = (0..<rows).map { _ in Double(random.normal()) }
    let qr = HouseholderQR(columns: columns, lengths: columns.map { _ in 1 }, tolerance: 0)
    #expect(
      ScikitReference.agrees(
        equation(columns).solution(target), qr.basicSolution(target), within: 1e-9))
  }

  @Test func findsTheLaterOfDependentColumns() {
    let columns: [[Double]] = [[1, 2, 3], [0, 0, 0], [2, 4, 6], [1, 0, 1], [0, 2, 2]]
    #expect(equation(columns).dependent == [1, 2, 4])
    #expect(equation(columns, ridge: 0.1).dependent.isEmpty)
  }

  @Test func dependentColumnsHaveNoSingleSolution() async {
    await #expect(processExitsWith: .failure) {
      let equation = NormalEquation(
        columns: [[0, 0]], ridge: 0, lengths: [0], tolerance: 1e-7)
      _ = equation.solution([1, 2])
    }
  }

  @Test func nothingHasNoWeights() {
    #expect(equation([]).solution([]).isEmpty)
  }
}
