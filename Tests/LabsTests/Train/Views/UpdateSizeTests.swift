import Testing

@testable import Labs

struct UpdateSizeTests {
  @Test func itIsHowFarTheStepWent() throws {
    let before = try Trainings.line(steps: 2)
    var after = before
    after.advance()
    let (old, new) = (before.weightMatrices[0].rows[0][0], after.weightMatrices[0].rows[0][0])
    let size = try #require(after.updateSizes.first)
    #expect(size.title == "output" && abs(size.weights - abs(old)) < 1e-6)
    #expect(abs(size.update - abs(new - old)) < 1e-6)
    #expect(abs((size.ratio ?? 0) - abs(new - old) / abs(old)) < 1e-4)
  }

  @Test func beforeTheFirstStepThereIsNone() throws {
    #expect(try Trainings.xor(steps: 0).updateSizes.isEmpty)
    #expect(try Trainings.xor(steps: 1).updateSizes.map(\.title) == ["hidden 1", "output"])
  }

  @Test func weightsThatWereZeroHaveNoRatio() throws {
    var lab = TrainDeclaration(.points(inputs: [[1], [3]], targets: [4, 8]))
    (lab.startsAtZero, lab.rate) = (true, 0.01)
    let size = try #require(try Trainings.state(lab, steps: 1).updateSizes.first)
    #expect(size.ratio == nil && size.update > 0)
  }
}
