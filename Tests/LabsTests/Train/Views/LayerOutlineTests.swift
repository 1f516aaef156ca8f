import Learning
import Testing

@testable import Labs

struct LayerOutlineTests {
  @Test func layersAreCalledByWhatTheyAre() {
    let layers: [any Layer] = [
      Conv2D(4, kernel: 3, activation: .relu), MaxPooling2D(2),
      Conv2D(8, kernel: 3, activation: .leakyReLU(slope: 0.1)), Flatten(), Dropout(0.5),
      Dense(16, activation: .tanh), Dense(10),
    ]
    let outlines = LayerOutline.all(of: TrainLayer.all(of: layers))
    #expect(
      outlines.map(\.title) == [
        "convolution 1", "pooling", "convolution 2", "flatten", "dropout", "hidden 1", "output",
      ])
    #expect(
      outlines.map(\.activation) == ["relu", "", "leakyReLU", "", "", "tanh", ""])
    #expect(outlines.map(\.isDense) == [false, false, false, false, false, true, true])
  }

  @Test func aTrainingHasItsLayers() throws {
    #expect(try Trainings.xor().layers.map(\.title) == ["hidden 1", "output"])
    #expect(try Trainings.line().layers.map(\.title) == ["output"])
  }
}
