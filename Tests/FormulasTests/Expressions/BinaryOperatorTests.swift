import Formulas
import Testing

struct BinaryOperatorTests {
  @Test func worksOutTwoNumbers() {
    #expect(
      BinaryOperator.allCases.map { $0.value(6, 2) }
        == [8, 4, 12, 3, 36, 12, 12, 0, 0, 1, 1, 0, 1])
  }

  @Test func followsDoubleWhereThereIsNoResult() {
    #expect(BinaryOperator.quotient.value(1, 0) == .infinity)
    #expect(BinaryOperator.power.value(-1, 0.5).isNaN)
    #expect(BinaryOperator.power.value(0, -1) == .infinity)
  }
}
