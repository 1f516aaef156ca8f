import Formulas
import Testing

@testable import Labs

@Suite struct LineNumbersTests {
  /// A state after some steps, its numbers all visited.
  private static func visit(
    _ experiment: any Experiment, steps: Int, least: Int
  ) throws -> any ExplainableNumbers {
    var run = try ExperimentRun(experiment)
    for _ in 0..<steps { run.advance() }
    let numbers = try #require(run.state.explainable)
    var visitor = NumberVisitor(numbers)
    try visitor.visitAll()
    #expect(visitor.lines >= least, "\(visitor.lines) lines")
    return numbers
  }

  /// The explanation of the entry of a name.
  private static func explanation(
    _ numbers: any ExplainableNumbers, _ name: String, _ entry: (Int, Int) = (0, 0)
  ) throws -> NumberExplanation {
    let matrix = try #require(
      numbers.groups(example: 0, .value, .unicode).flatMap(\.matrices).last { $0.name == name })
    return try #require(
      numbers.explanation(of: matrix.address(row: entry.0, column: entry.1), .unicode))
  }

  @Test func everyNumberOfARuleComesOut() throws {
    let numbers = try Self.visit(Experiments.rule(), steps: 3, least: 10)
    let weight = try Self.explanation(numbers, VariableName.printed("w1'"))
    #expect(weight.line?.rule == "w₁ + η·e·x₁")
    #expect(weight.inputs.map(\.name) == ["w₁", "η", "e", "x₁"])
  }

  @Test func linesOverWholeColumnsAreToldEntryByEntry() throws {
    let x = (0..<9).map { Double($0) * 0.7 }
    let declaration = RuleDeclaration(
      columns: [
        RuleDeclaration.Column("x", x), RuleDeclaration.Column("y", x.map { 3 * $0 - 1 }),
      ], start: ["w": Value(0.5), "b": Value(1), "eta": Value(0.01)], each: nil,
      epoch: try Assignments(
        parsing: """
          e = w*x + b - y
          J = mean(e^2)/2
          s = std(e)
          w' = w - eta*mean(e*x)
          b' = b - eta*mean(e)
          """))
    let numbers = try Self.visit(declaration, steps: 2, least: 13)
    let error = try Self.explanation(numbers, "e", (0, 2))
    #expect(error.line?.rule == "w·x[2] + b − y[2]")
    let loss = try Self.explanation(numbers, "J")
    // Five of nine squares, and four more.
    #expect(loss.inputs.last?.address.skipping == 5 && loss.inputs.count == 6)
    #expect(loss.general == "J = mean(e²)/2")
    // What is not written entry by entry has its vectors in it.
    let deviation = try Self.explanation(numbers, "s")
    #expect(deviation.line?.rule == "std(e)" && deviation.line?.lastPlace != nil)
    #expect(deviation.inputs.count == 9)
  }

  @Test(arguments: [1, 4, 5, 7, 9])
  func everyNumberOfAGraphComesOut(_ steps: Int) throws {
    let numbers = try Self.visit(
      Experiments.graph("f = (a + b)*(b + c)\ng = ln(f) - a/f"), steps: steps, least: 1)
    if steps == 9 { #expect(numbers.groups(example: 0, .value, .unicode).count == 2) }
  }

  @Test func gradientsOfAGraphAddAllWays() throws {
    let numbers = try Self.visit(Experiments.graph(), steps: 100, least: 8)
    let both = try Self.explanation(numbers, "∂f/∂b")
    // Through a + b and through b + c.
    #expect(both.inputs.count == 2 && both.value == 7 + 5)
  }

  @Test func everyNumberOfADescentComesOut() throws {
    let descent = try declaration("ln(x1 + x2) + x1^2", from: [1, 1])
    for steps in [0, 4] {
      _ = try Self.visit(descent, steps: steps, least: steps == 0 ? 1 : 5)
    }
  }

  @Test(arguments: GridDeclaration.Operation.allCases)
  func everyCellOfAGridComesOut(_ operation: GridDeclaration.Operation) throws {
    var grid = Experiments.grid()
    grid.operation = operation
    if operation == .mask { grid.kernel = grid.image }
    let cells = operation == .mask ? 9 : 4
    _ = try Self.visit(grid, steps: cells, least: cells)
    grid.padding = operation == .mask ? 0 : 1
    _ = try Self.visit(grid, steps: cells, least: cells)
  }

  @Test func everyLineOfAnExplorationComesOut() throws {
    let numbers = try Self.visit(Experiments.explore(), steps: 0, least: 2)
    let slider = try Self.explanation(numbers, "w")
    #expect(slider.line == nil && slider.notes == ["It is where its slider is."])
  }
}
