import Foundation
import Tensors
import Testing

@testable import Learning

@Suite struct GradientClippingTests {
  private func clipped(_ numbers: [Float], _ clipping: GradientClipping) -> [Float] {
    let arena = Arena()
    let buffer = arena.buffer(numbers.count)
    buffer.copy(numbers)
    clipping.apply(to: buffer)
    return buffer.values
  }

  @Test func aValueIsKeptWithinItsBound() {
    #expect(
      clipped([3, -3, 0.5, -0.5, 2, -2, 0], .value(2)) == [2, -2, 0.5, -0.5, 2, -2, 0])
    #expect(clipped([], .value(1)) == [])
  }

  @Test func aShortGradientStaysAsItIs() {
    #expect(clipped([3, 4], .globalNorm(5)) == [3, 4])
    #expect(clipped([0, 0, 0], .globalNorm(1)) == [0, 0, 0])
    #expect(clipped([], .globalNorm(1)) == [])
  }

  @Test func aLongGradientKeepsItsDirection() {
    #expect(clipped([3, 4], .globalNorm(1)) == [0.6, 0.8])
    let numbers = (0..<1001).map { Float($0 % 17) - 8 }
    let found = clipped(numbers, .globalNorm(2))
    let norm = found.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    #expect(abs(norm - 2) < 1e-5)
    let factor = found[0] / numbers[0]
    #expect(zip(found, numbers).allSatisfy { abs($0 - $1 * factor) < 1e-7 })
  }

  /// Numbers whose squares overflow are shortened as others are.
  @Test(arguments: [Float(1e15), 1e20, 1e30, 3e37]) func aHugeGradientIsNotErased(_ size: Float) {
    let found = clipped([3 * size, -4 * size], .globalNorm(5))
    #expect(abs(found[0] - 3) < 1e-5)
    #expect(abs(found[1] + 4) < 1e-5)
  }

  /// A divergence must be seen.
  @Test func whatIsNoNumberIsLetThrough() {
    #expect(clipped([.nan, 1], .value(1))[0].isNaN)
    #expect(clipped([.nan, 1], .globalNorm(1))[0].isNaN)
    #expect(clipped([.infinity, 1], .globalNorm(1))[0].isNaN)
  }

  @Test func aTrainingUsesIt() throws {
    let trainer = try OptimizerKindsTests.trainer(SGD(rate: 1))
    trainer.settings.clipping = .globalNorm(0.01)
    let before = trainer.memory.trained.values
    trainer.advance()
    let change = zip(before, trainer.memory.trained.values).reduce(0.0) {
      $0 + pow(Double($1.1) - Double($1.0), 2)
    }
    #expect(abs(change.squareRoot() - 0.01) < 1e-5)
  }

  @Test func comesBackFromAFile() throws {
    for clipping in [GradientClipping.value(0.5), .globalNorm(2)] {
      let data = try JSONEncoder().encode(clipping)
      #expect(try JSONDecoder().decode(GradientClipping.self, from: data) == clipping)
    }
  }
}
