import Cells
import Labs
import Plots
import Testing

@testable import WorkbookApp

struct NetworkPictureTests {
  @Test func everyNeuronHasItsMap() throws {
    var scene = try TrainScenes.scene(TrainScenes.xor)
    let network = try #require(NetworkPicture().plot(of: scene) as? NetworkDiagram)
    #expect(network.layers.map(\.neurons.count) == [2, 4, 1])
    #expect(network.layers.flatMap(\.neurons).allSatisfy { $0.map != nil && $0.value == nil })
    #expect(network.layers[1].activation == "tanh" && network.weights.map(\.count) == [4, 1])
    // The map of the first input grows from left to right.
    guard case .levels(_, let last, let steps)? = network.layers[0].neurons[0].map?.content else {
      Issue.record("no levels")
      return
    }
    #expect(steps[0] < steps[19] && Int(steps.max() ?? 0) <= last)
    scene.context.isDiscrete = true
    let discrete = try #require(NetworkPicture().plot(of: scene) as? NetworkDiagram)
    guard case .levels(_, _, let sides)? = discrete.layers[1].neurons[0].map?.content else {
      Issue.record("no levels")
      return
    }
    #expect(Set(sides).count <= 2)
    scene.context.example = 1
    let chosen = try #require(NetworkPicture().plot(of: scene) as? NetworkDiagram)
    #expect(chosen.layers[1].neurons.allSatisfy { $0.value != nil })
  }

  @Test func otherInputsHaveTheNumbersOfAnExample() throws {
    var lab = TrainDeclaration(
      .points(inputs: [[1, 2, 3], [2, 0, 1], [0, 1, 1]], targets: [1, 2, 3]))
    lab.layers = [2]
    let network = try #require(
      NetworkPicture().plot(of: try TrainScenes.scene(lab)) as? NetworkDiagram)
    #expect(network.layers[0].neurons.map(\.value) == [1, 2, 3])
    #expect(network.layers[0].neurons.allSatisfy { $0.map == nil })
  }
}
