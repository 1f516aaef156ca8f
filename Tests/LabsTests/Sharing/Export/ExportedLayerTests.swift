import Foundation
import Testing

@testable import Labs

struct ExportedLayerTests {
  @Test func layersHaveTheirKindsAndTheirWeights() throws {
    let model = try ExportCase(
      testDescription: "", declaration: try ExportCase.pictures(), steps: 2
    ).model()
    let layers = model.layers
    #expect(
      layers.map(\.name) == [
        "conv2D1", "averagePooling2D1", "batchNormalization1", "conv2D2", "maxPooling2D1",
        "dropout1", "flatten1", "dense1", "dense2",
      ])
    #expect(layers[0].kind == .convolution(.init(3, 3, stride: 1, isPadded: true)))
    #expect(layers[0].numbers("kernel")?.sizes == [4, 1, 3, 3])
    #expect(layers[1].kind == .averagePooling(.init(3, 3, stride: 2, isPadded: true)))
    #expect(layers[2].kind == .batchNormalization(epsilon: 0.001))
    #expect(
      layers[2].weights.map(\.name) == ["gamma", "beta", "movingMean", "movingVariance"])
    #expect(layers[3].numbers("kernel")?.sizes == [3, 4, 3, 2])
    #expect(layers[3].activation == "elu(1.0)")
    #expect(layers[5].kind == .dropout(0.2) && layers[5].activation == nil)
    #expect(layers[7].numbers("kernel")?.sizes.first == 6)
    #expect(layers[7].numbers("gamma") == nil)
    #expect(layers[8].weightCount == layers[7].numbers("bias")!.values.count * 4 + 4)
  }

  @Test func denseKernelsAreOutputsTimesInputs() throws {
    var run = try ExperimentRun(Experiments.train())
    run.advance(atMost: 3)
    let state = try #require(run.state as? TrainState)
    let layer = try ExportedModel(run).layers[0]
    let kernel = try #require(layer.numbers("kernel"))
    #expect(kernel.sizes == [4, 2])
    #expect(kernel.values.map { Double($0) } == state.layerWeights[0].weights.flatMap { $0 })
  }

  @Test func jsonNamesTheSettings() throws {
    let model = try ExportCase(
      testDescription: "", declaration: try ExportCase.pictures(), steps: 1
    ).model()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(model.layers[1]), as: UTF8.self)
    #expect(
      text
        == #"{"kind":"AveragePooling2D","name":"averagePooling2D1","padding":"same","size":[3,3],"stride":2}"#
    )
  }
}
