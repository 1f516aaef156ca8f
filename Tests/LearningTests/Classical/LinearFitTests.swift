import Learning
import Tensors
import Testing

@Suite struct LinearFitTests {
  private let fit = LinearFit(weights: [[2, -1], [0, 0.5]], biases: [1, -3])

  @Test func predictsRowByRow() throws {
    // 2·3 − 4 + 1 and 0.5·4 − 3; 2·0 − 0 + 1 and −3.
    #expect(
      try fit.predict(Tensor(rows: [[3, 4], [0, 0]])) == Tensor(rows: [[3, -1], [1, -3]]))
    #expect(try fit.predict(Tensor([0, 2])).shape == [0, 2])
  }

  @Test func refusesOtherInputs() {
    #expect(throws: ClassicalError.inputs(expected: 2, got: 3)) {
      try fit.predict(Tensor([1, 3]))
    }
    #expect(
      throws: ClassicalError.axes(of: "Inputs", expected: "examples × features", got: [2])
    ) { try fit.predict(Tensor([2])) }
  }

  @Test func weightsThatDoNotMatchAreAMistakeOfTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = LinearFit(weights: [[1]], biases: []) }
    await #expect(processExitsWith: .failure) {
      _ = LinearFit(weights: [[1], [1, 2]], biases: [0, 0])
    }
  }
}
