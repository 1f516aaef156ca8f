import Tensors
import Testing

@testable import Learning

@Suite struct RecorderTests {
  @Test func nodesKeepTheirOrderNameAndShape() {
    var recorder = Recorder(batch: 4, mode: .inference)
    let x = recorder.input("x", [4, 6])
    let view = recorder.view(x, as: [4, 2, 3], name: "x2")
    #expect(recorder.nodes.map(\.name) == ["x", "x2"])
    #expect(recorder.shape(of: view) == [4, 2, 3])
    #expect(recorder.batch == 4)
  }

  @Test func aModelIsRecordedWithItsPenaltiesOnlyForTraining() throws {
    let model = try Model(input: [3], [Dense(2, kernelRegularizer: .l2(0.1))])
    let training = model.recorded(batch: 5, mode: .training).recorder
    #expect(training.nodes.map(\.name) == ["input", "dense1", "dense1.kernel.penalty"])
    #expect(training.losses.count == 1)
    let inference = model.recorded(batch: 5, mode: .inference).recorder
    #expect(inference.nodes.map(\.name) == ["input", "dense1"])
    #expect(inference.losses.isEmpty)
  }
}
