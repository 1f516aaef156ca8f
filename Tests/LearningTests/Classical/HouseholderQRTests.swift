import Tensors
import Testing

@testable import Learning

@Suite struct HouseholderQRTests {
  private func decompose(_ columns: [[Double]], tolerance: Double = 1e-7) -> HouseholderQR {
    let lengths = columns.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return HouseholderQR(columns: columns, lengths: lengths, tolerance: tolerance)
  }

  @Test func solvesASystemExactly() {
    // 2a + b = 5, a − 3b = −8: a = 1, b = 3 by hand.
    let qr = decompose([[2, 1], [1, -3]])
    #expect(ScikitReference.agrees(qr.basicSolution([5, -8]), [1, 3]))
    #expect(ScikitReference.agrees(qr.minimumNormSolution([5, -8]), [1, 3]))
    #expect(qr.independent == [0, 1] && qr.dependent.isEmpty)
  }

  @Test(arguments: UInt64(0)..<15)
  func whatIsLeftStandsAtRightAnglesToAllColumns(_ seed: UInt64) {
    var random = RandomStream(seed: seed)
    let count = 1 + random.integer(below: 5)
    let rows = count + random.integer(below: 8)
    let columns = (0..<count).map { _ in (0..<rows).map { _ in Double(random.normal()) } }
    let target = (0..<rows).map { _ in Double(random.normal()) }
    let weights = decompose(columns).basicSolution(target)
    let rest = (0..<rows).map { row in
      target[row] - (0..<count).reduce(0) { $0 + columns[$1][row] * weights[$1] }
    }
    for column in columns {
      let product = zip(column, rest).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product) < 1e-10)
    }
  }

  @Test func setsAsideTheLaterOfDependentColumns() {
    let qr = decompose([[1, 2, 3], [0, 0, 0], [2, 4, 6], [1, 0, 1], [0, 2, 2]])
    #expect(qr.independent == [0, 3] && qr.dependent == [1, 2, 4])
    // 3·(1, 2, 3) − (1, 0, 1)
    #expect(ScikitReference.agrees(qr.basicSolution([2, 6, 8]), [3, 0, 0, -1, 0]))
  }

  @Test func moreColumnsThanRowsAreDependent() {
    let qr = decompose([[1, 0], [0, 1], [1, 1]])
    #expect(qr.dependent == [2])
    // Of all a + c = 1, b + c = 2 the shortest: (0, 1, 1) by hand.
    #expect(ScikitReference.agrees(qr.minimumNormSolution([1, 2]), [0, 1, 1]))
  }

  @Test(arguments: UInt64(0)..<15)
  func theMinimumNormIsAtMostThatOfAnyOtherSolution(_ seed: UInt64) {
    var random = RandomStream(seed: seed)
    let rows = 2 + random.integer(below: 4)
    var columns = (0..<rows - 1).map { _ in (0..<rows).map { _ in Double(random.normal()) } }
    // A column that is the sum of the first and the last.
    columns.append(zip(columns[0], columns[rows - 2]).map { $0 + $1 })
    let target = (0..<rows).map { _ in Double(random.normal()) }
    let qr = decompose(columns)
    #expect(qr.dependent == [rows - 1])
    let (shortest, basic) = (qr.minimumNormSolution(target), qr.basicSolution(target))
    // What can be added without changing the result is (1, …, 1, −1); the shortest has none of it.
    var free = columns.map { _ in 0.0 }
    free[0] += 1
    free[rows - 2] += 1
    free[rows - 1] -= 1
    #expect(abs(zip(free, shortest).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-10)
    for row in 0..<rows {
      let both = [shortest, basic].map { weights in
        columns.indices.reduce(0) { $0 + columns[$1][row] * weights[$1] }
      }
      #expect(abs(both[0] - both[1]) < 1e-10)
    }
  }

  @Test func nothingHasNoWeights() {
    #expect(decompose([]).basicSolution([]).isEmpty)
    #expect(decompose([[0, 0]]).minimumNormSolution([1, 2]) == [0])
    #expect(decompose([[], []]).minimumNormSolution([]) == [0, 0])
  }
}
