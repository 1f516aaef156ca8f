import Tensors
import Testing

struct BLASTests {
  /// Numbers that are the same in every run, of both signs and several sizes.
  private func numbers(_ count: Int, seed: Int) -> [Float] {
    (0..<count).map { index in
      let whole = (index &* 7919 &+ seed &* 104_729) % 2003 - 1001
      return Float(whole) / Float(1 + (index + seed) % 97)
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 15, 16, 31, 33, 64, 257, 1000])
  func addsAMultipleAsTheNaiveLoopDoes(_ count: Int) {
    for (seed, scale) in [Float(0.1), -0.3, 0, 1, -1, 1e-7, 2e5].enumerated() {
      let (x, start) = (numbers(count, seed: seed), numbers(count, seed: seed + 50))
      var y = start
      BLAS.add(x, scaledBy: scale, to: &y)
      for index in 0..<count {
        let exact = Double(start[index]) + Double(scale) * Double(x[index])
        let size = max(abs(Double(start[index])), abs(Double(scale) * Double(x[index])))
        // A fused product is rounded once, the naive one twice.
        #expect(abs(Double(y[index]) - exact) <= 1.2e-7 * size)
      }
    }
  }

  @Test(arguments: [1, 2, 3, 7, 8, 15, 16, 31, 33, 64, 257, 1000])
  func theNormIsThatOfTheNaiveLoop(_ count: Int) {
    let x = numbers(count, seed: count)
    let naive = x.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    #expect(abs(Double(BLAS.norm(x)) - naive) <= 1e-6 * naive)
  }

  @Test func theNormOfNothingIsZero() {
    #expect(BLAS.norm([]) == 0)
  }

  @Test func theNormDoesNotOverflowInBetween() {
    #expect(abs(BLAS.norm([3e30, 4e30]) / 5e30 - 1) < 1e-6)
    #expect(abs(BLAS.norm([3e-30, 4e-30]) / 5e-30 - 1) < 1e-6)
  }

  @Test func theSameInputGivesTheSameBits() {
    let x = numbers(1000, seed: 3)
    var results: Set<[UInt32]> = []
    for _ in 0..<20 {
      var y = numbers(1000, seed: 4)
      BLAS.add(x, scaledBy: 0.37, to: &y)
      results.insert(y.map(\.bitPattern) + [BLAS.norm(y).bitPattern])
    }
    #expect(results.count == 1)
  }

  @Test func addsNothingElseThanTheArrayItIsGiven() {
    let original: [Float] = [1, 2, 3]
    var changed = original
    BLAS.add([1, 1, 1], scaledBy: 1, to: &changed)
    #expect(changed == [2, 3, 4])
    #expect(original == [1, 2, 3])
  }

  @Test func differentLengthsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      var y: [Float] = [1]
      BLAS.add([1, 2], scaledBy: 1, to: &y)
    }
  }
}
