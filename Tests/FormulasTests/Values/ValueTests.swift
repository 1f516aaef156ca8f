import Testing

@testable import Formulas

struct ValueTests {
  @Test func isWrittenAsAFormulaWritesIt() {
    #expect(Value(-0.5).description == "−0.5")
    #expect(Value([1, -2]).written(notation: .ascii) == "[1, -2]")
    #expect(Value(rows: [[1, 2], [3, 1.0 / 3]]).written(digits: 2) == "[[1, 2], [3, 0.33]]")
  }

  @Test func knowsItsNumberAndItsRows() {
    #expect(Value(3).number == 3)
    #expect(Value([3]).number == nil)
    #expect(Array(Value(rows: [[1, 2], [3, 4]]).row(1)) == [3, 4])
    #expect(Array(Value([1, 2]).row(0)) == [1, 2])
  }

  @Test func turnsRowsIntoColumns() {
    #expect(
      Value(rows: [[1, 2, 3], [4, 5, 6]]).transposed == Value(rows: [[1, 4], [2, 5], [3, 6]]))
    #expect(Value([1, 2]).transposed == Value([1, 2]))
  }
}
