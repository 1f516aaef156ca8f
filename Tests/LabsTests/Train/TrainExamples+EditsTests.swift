import Formulas
import Learning
import Testing

@testable import Labs

struct TrainExamplesEditsTests {
  @Test func scalesAndFeaturesStayAsTheyWere() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[1, 2], [3, 4], [5, 9]], targets: [1, 2, 3]))
    lab.features = [try Formula(parsing: "x1*x2"), try Formula(parsing: "x1")]
    lab.scales = true
    let before = try TrainExamples(lab, data: .empty)
    let after = try before.edited(.addPoint(inputs: [3, 4], target: 7))
    #expect(after.training.count == 4 && after.training.targetRow(3) == [7])
    let (old, new) = (after.training.inputRow(1), after.training.inputRow(3))
    #expect(zip(old, new).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect((0..<3).allSatisfy { after.training.inputRow($0) == before.training.inputRow($0) })
    #expect(after.plain.training.last == [3, 4] && after.names == before.names)
  }

  @Test func theLastPointStays() throws {
    let one = try TrainExamples(
      TrainDeclaration(.points(inputs: [[1]], targets: [1])), data: .empty)
    #expect(throws: ControlError.refused("The last point that is learned from stays.")) {
      try one.edited(.removePoint(0))
    }
  }
}
