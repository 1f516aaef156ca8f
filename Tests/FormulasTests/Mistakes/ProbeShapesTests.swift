import Testing

@testable import Formulas

struct ProbeShapesTests {
  private func shapes(_ text: String, known: [String: Shape] = [:]) throws -> [String: Shape] {
    let formula = try Formula(parsing: text)
    return ProbeShapes(
      formula.expression, names: Set(formula.variables), earlierNames: [:], known: known
    ).shapes
  }

  @Test func areReadOffFromWhereNamesStand() throws {
    let matrix = Shape.matrix(rows: 7, columns: 7)
    #expect(try shapes("W @ x + b") == ["W": matrix, "x": .vector(7), "b": .scalar])
    #expect(try shapes("mean(e*x)/m") == ["e": .vector(7), "x": .vector(7), "m": .scalar])
    #expect(try shapes("x[i] + A[i, 0]") == ["x": .vector(7), "i": .scalar, "A": matrix])
    #expect(try shapes("sum(A, axis=k)") == ["A": matrix, "k": .scalar])
    #expect(try shapes("[a, b]") == ["a": .scalar, "b": .scalar])
  }

  @Test func areTakenWhereTheyAreKnown() throws {
    let known: [String: Shape] = ["x": .vector(3), "y": .vector(3)]
    #expect(try shapes("[1, 2, 3] @ x + sum(y)", known: known) == known)
  }
}
