import Testing

@testable import Labs

struct LabelsWrongCauseTests {
  private func finding(
    _ targets: [Double], _ task: TrainDeclaration.Task, inputs: [[Double]]? = nil
  ) throws -> Finding? {
    var lab = TrainDeclaration(
      .points(
        inputs: inputs ?? targets.indices.map { [sin(Double($0)), Double($0 % 7)] },
        targets: targets))
    lab.task = task
    lab.rate = 0.01
    return try Observed(lab, steps: 0).finding
  }

  /// A number that looks as if drawn by chance.
  private func sin(_ value: Double) -> Double {
    (value * 12.9898).truncatingRemainder(dividingBy: 1.7) - 0.85
  }

  @Test func oneTargetForAllIsNamed() throws {
    let found = try #require(try finding(Array(repeating: 3, count: 30), .regression))
    #expect(found.cause == .labelsWrong && found.evidence == "all 30 targets are 3.")
    let classes = try #require(try finding(Array(repeating: 1, count: 30), .classification))
    #expect(classes.evidence == "all 30 examples are of one class.")
  }

  @Test func numbersOfRowsAreNamed() throws {
    let rows = (100..<160).map(Double.init)
    #expect(try #require(try finding(rows, .regression)).evidence.contains("100 to 159, each once"))
    let classes = try #require(try finding((0..<40).map(Double.init), .classification))
    #expect(classes.evidence.contains("40 classes for 40 examples"))
  }

  @Test func classesLearnedAsAmountsAreNamed() throws {
    let found = try #require(try finding((0..<60).map { Double($0 % 3) }, .regression))
    #expect(found.evidence.contains("only 0, 1, 2"))
    #expect(found.remedy.sentence.contains("classification"))
  }

  @Test func targetsThatHaveNothingToDoWithInputsAreNamed() throws {
    var draw = Draw(7)
    let inputs = (0..<120).map { _ in [draw.normal(), draw.normal()] }
    let random = inputs.map { _ in draw.normal() }
    #expect(try finding(random, .regression, inputs: inputs)?.cause == .labelsWrong)
    let related = inputs.map { $0[0] * $0[1] + 0.3 * draw.normal() }
    #expect(try finding(related, .regression, inputs: inputs) == nil)
    let classes = inputs.map { $0[0] * $0[1] > 0 ? 1.0 : 0 }
    #expect(try finding(classes, .classification, inputs: inputs) == nil)
    let shuffled = draw.shuffled(classes)
    #expect(try finding(shuffled, .classification, inputs: inputs)?.cause == .labelsWrong)
  }

  @Test func fewPointsOfALessonAreNothingStrange() throws {
    #expect(try finding([4, 8, 14, 13], .regression, inputs: [[1], [3], [6], [5]]) == nil)
    #expect(try finding([0, 1, 2, 3], .regression, inputs: [[1], [3], [6], [5]]) == nil)
  }
}
