import Testing

@testable import Formulas

struct RepeatedSlipsTests {
  @Test func aPartWrittenTwiceIsWorkedOutWronglyTwice() throws {
    let lines = try twinLines("a1^2 + a1^2")
    #expect(lines.contains("square-forgotten: a1 + a1"))
    #expect(lines.contains("square-forgotten: a1 + a1^2"))
    #expect(lines.contains("power-as-product: 2*a1 + 2*a1"))
    #expect(
      try sentences(of: "square-forgotten", "a1^2 + a1^2").first == "You did not square a₁.")
  }

  @Test func aHabitIsKeptAtEveryPlace() throws {
    #expect(try twinLines("w1*x1^2 + w2*x2^2").contains("square-forgotten: w1*x1 + w2*x2"))
    #expect(
      try sentences(of: "square-forgotten", "x1^2 + x2^2 + x3^2").first
        == "You did not square x₁. You did not square x₂. And so on.")
    #expect(try twinLines("mean(x) - mean(y)").contains("sum-for-mean: sum(x) - sum(y)"))
  }

  @Test func whatIsNoHabitIsMadeAtOnePlaceOnly() throws {
    let lines = try twinLines("(a - b)*(c - d)")
    #expect(lines.contains("plus-for-minus: (a + b)*(c - d)"))
    #expect(!lines.contains("plus-for-minus: (a + b)*(c + d)"))
  }

  @Test func theNameTellsItFromTheSameMistakeAtOnePlace() throws {
    let ids = try Formula(parsing: "a^2 + a^2").twins().map(\.id)
    #expect(ids.contains("square-forgotten@*"))
    #expect(ids.contains("square-forgotten@/0"))
    #expect(Set(ids).count == ids.count)
  }
}
