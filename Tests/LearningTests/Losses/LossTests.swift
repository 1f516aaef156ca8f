import Tensors
import Testing

@testable import Learning

@Suite struct LossTests {
  @Test func aTargetHasTheShapeOfTheOutput() throws {
    #expect(try MeanSquaredError().targetShape(for: [4, 3]) == [4, 3])
  }

  @Test func aTargetThatIsNoNumberIsAnError() {
    #expect {
      try MeanSquaredError().check(Tensor([3, 2], [0, 1, 2, 3, .nan, 5]), for: [2])
    } throws: {
      "\($0)" == "Target 3 is nan. Leave out the rows that have no number."
    }
    #expect(throws: Never.self) { try MeanSquaredError().check(Tensor([0, 2], []), for: [2]) }
  }
}
