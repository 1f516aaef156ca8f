import Formulas
import Testing

@testable import Labs

struct RuleCheckTests {
  @Test func shapesAreThoseOfTheLines() throws {
    let rule = RuleDeclaration(
      columns: [RuleDeclaration.Column("x", [1, 2, 3])], start: ["w": Value([1, 2])],
      each: try Assignments(parsing: "z = w*x\nw' = w + z"),
      epoch: try Assignments(parsing: "t = sum(x)"))
    let shapes = try RuleCheck.shapes(rule)
    #expect(shapes.map(\.name) == ["z", "t"])
    #expect(shapes.map(\.shape) == [.vector(2), .scalar])
  }

  @Test func aFaultInALineHasItsPlace() throws {
    let rule = RuleDeclaration(
      columns: [RuleDeclaration.Column("x", [1, 2, 3])], start: ["w": Value([1, 2])], each: nil,
      epoch: try Assignments(parsing: "t = sum(x)\nu = w + x"))
    let error = #expect(throws: LabError.self) { try RuleCheck.shapes(rule) }
    #expect(error?.key == "epoch" && error?.line == 2 && (error?.column ?? 0) > 1)
  }
}
