import Tensors
import Testing

@testable import Learning

@Suite struct RecordingTests {
  @Test func rowsAreLoadedInOrderOrByNumber() throws {
    let model = try Sample.net()
    let memory = WeightMemory(model)
    let settings = TrainingSettings(loss: BinaryCrossEntropy(), optimizer: SGD())
    let recording = Recording(model, settings, batch: 2, memory: memory)
    let data = TrainingData(
      inputs: [Tensor(rows: [[1, 2], [3, 4], [5, 6], [7, 8]])],
      targets: [Tensor([4, 1], [0, 1, 0, 1])])
    let (x, t) = (recording.inputs[0], recording.targets[0])
    recording.load(data, from: 1)
    #expect(recording.program.buffer(of: x).values == [3, 4, 5, 6])
    #expect(recording.program.buffer(of: t).values == [1, 0])
    recording.load(data, rows: [9, 3, 0], from: 1)
    #expect(recording.program.buffer(of: x).values == [7, 8, 1, 2])
    #expect(recording.program.buffer(of: t).values == [1, 0])
  }

  @Test func inferenceHasALossAndNoPenalty() throws {
    let model = try Model(input: [2], [Dense(1, kernelRegularizer: .l2(1))])
    let memory = WeightMemory(model)
    memory.initialize(seed: 1)
    let settings = TrainingSettings(loss: MeanSquaredError(), optimizer: SGD())
    let training = Recording(model, settings, batch: 1, memory: memory)
    let inference = Recording(model, settings, batch: 1, memory: memory, mode: .inference)
    for recording in [training, inference] { recording.program.forward() }
    #expect(inference.program.loss == 0, "zeros in, zeros out")
    #expect(training.program.loss > 0)
  }
}
