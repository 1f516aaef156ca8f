import Testing

@testable import Tensors

@Suite struct PieceSumsTests {
  private let arena = Arena()

  private func total(_ numbers: [Float], size: Int, adds: Bool) -> [Float] {
    let buffer = arena.buffer(numbers.count)
    buffer.copy(numbers)
    let target = arena.buffer(size)
    target.fill(with: 10)
    PieceSumTotal(PieceSums(buffer: buffer, size: size), into: target, accumulates: adds)
      .run(piece: 0)
    return target.values
  }

  @Test func allPiecesAreAdded() {
    #expect(total([1, 2, 3, 4, 5, 6], size: 2, adds: false) == [9, 12])
    #expect(total([1, 2, 3, 4, 5, 6], size: 2, adds: true) == [19, 22])
    #expect(total([7], size: 1, adds: false) == [7])
  }

  /// In their order: (2²⁴ + 1) + 1 loses both ones, 1 + 1 + 2²⁴ would not.
  @Test func theOrderIsThatOfThePieces() {
    #expect(total([16_777_216, 1, 1], size: 1, adds: false) == [16_777_216])
    #expect(total([1, 1, 16_777_216], size: 1, adds: false) == [16_777_218])
  }
}
