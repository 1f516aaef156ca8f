import Tensors
import Testing

@testable import Learning

@Suite struct ModelSummaryTests {
  @Test func everyCallIsARowAndSharedWeightsCountOnce() throws {
    let summary = try ModelTests.functional().summary
    #expect(summary.inputs.map(\.name) == ["left", "right"])
    #expect(summary.layers.map(\.name) == ["encoder", "encoder@2", "dense2", "score"])
    #expect(summary.layers.map(\.weights) == [15, 0, 8, 4])
    #expect(summary.layers.map(\.shape) == [[3], [3], [2], [1]])
    #expect(summary.layers[1].inputs == ["right"])
    #expect(summary.trained == 27)
    #expect(summary.notTrained == 0)
    #expect(summary.byteCount == 108)
  }
}
