import Tensors
import Testing

@testable import Learning

@Suite struct LayerTests {
  private let layer = Dense(1)

  @Test func helpersNameWhatALayerTakes() {
    #expect(throws: LayerProblem.self) { try layer.single([[1], [2]]) }
    #expect(throws: LayerProblem.self) { try layer.single([]) }
    #expect {
      try layer.picture([[28, 28]])
    } throws: {
      ($0 as? LayerProblem)?.expected == "height × width × channels"
    }
    #expect {
      try layer.sequence([[5]])
    } throws: {
      ($0 as? LayerProblem)?.got == "5"
    }
    #expect(throws: Never.self) { try layer.picture([[4, 5, 1]]) }
    #expect(throws: Never.self) { try layer.sequence([[4, 5]]) }
  }

  @Test func sizesAreFromOneToWhatAComputerHolds() {
    #expect(throws: Never.self) { try layer.positive(1, "units") }
    #expect(throws: LayerProblem.self) { try layer.positive(0, "units") }
    #expect(throws: LayerProblem.self) { try layer.positive(-3, "units") }
    #expect(throws: LayerProblem.self) { try layer.positive(.max, "units") }
  }
}
