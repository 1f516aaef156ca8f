import Testing

@testable import Formulas

struct MeasuredTests {
  @Test func countsNodesAndLevels() {
    let x = Measured(.variable("x"))
    let sum = Measured(.sum, Measured(calling: .sin, x), Measured(negating: Measured(negating: x)))
    #expect((sum.size, sum.height) == (6, 4))
    #expect(sum.expression.isWithin(size: 6, height: 4))
    #expect(!sum.expression.isWithin(size: 5, height: 4))
    #expect(!sum.expression.isWithin(size: 6, height: 3))
  }
}
