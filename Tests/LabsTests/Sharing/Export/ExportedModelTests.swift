import Foundation
import Testing

@testable import Labs

struct ExportedModelTests {
  @Test func aModelSaysWhatItIs() throws {
    let model = try ExportCase.flowers(loss: nil).model()
    #expect(model.task == .classification && model.output == .scores)
    #expect(model.classes == ["se\"tosa", "versi\ncolor", "virginica"])
    #expect(model.lossName == "SparseCategoricalCrossEntropy" && model.step == 40)
    #expect(model.inputs.means.count == 2 && model.events == [.steps(40)])
    #expect(model.examples.inputs.count == 45 && model.examples.targets.prefix(3) == [0, 1, 2])
    #expect(
      model.arrays.map(\.name) == ["dense1.kernel", "dense1.bias", "dense2.kernel", "dense2.bias"])
    #expect(model.weightCount == 2 * 5 + 5 + 5 * 3 + 3)
  }

  @Test func theLossIsThatOfTheRecord() throws {
    var run = try ExperimentRun(try ExportCase.spirals(["5"]))
    run.advance(atMost: 12)
    let model = try ExportedModel(run)
    #expect(Double(model.loss) == run.record["loss"])
    #expect(model.output == .logit && model.examples.inputs.count == 45)
  }

  @Test func otherExperimentsHaveNoModel() throws {
    let run = try ExperimentRun(Experiments.grid())
    #expect(throws: LabError.self) { try ExportedModel(run) }
  }

  /// What a program reads from the JSON.
  private struct Read: Decodable {
    struct Inputs: Decodable {
      struct Scaling: Decodable {
        let means: [Double]
        let standardDeviations: [Double]
      }
      let names: [String]
      let features: [String]
      let divisor: Double?
      let scaling: Scaling
    }
    struct Layer: Decodable {
      struct Weights: Decodable {
        let kernel: [[Float]]
        let bias: [Float]
      }
      let name: String
      let kind: String
      let activation: String
      let weights: Weights
    }
    struct Loss: Decodable {
      let name: String
      let training: Float
      let examples: Int
    }
    let schema: Int
    let kind: String
    let task: String
    let output: String
    let inputs: Inputs
    let layers: [Layer]
    let classes: [String]?
    let loss: Loss
    let seed: UInt64
    let step: Int
    let events: String
  }

  @Test func jsonHasTheWholeModel() throws {
    let model = try ExportCase(
      testDescription: "", declaration: try ExportCase.regression(["x1", "x1*x2"])
    ).model()
    let json = try JSONDecoder().decode(Read.self, from: try JSONEncoder().encode(model))
    #expect(json.schema == 1 && json.kind == "gradus-model" && json.task == "regression")
    #expect(json.output == "number" && json.classes == nil && json.inputs.divisor == nil)
    #expect(json.inputs.names == ["x1", "x2"] && json.inputs.features == ["x1", "x1*x2"])
    #expect(json.inputs.scaling.means == model.inputs.means)
    #expect(json.inputs.scaling.standardDeviations == model.inputs.standardDeviations)
    let layer = try #require(json.layers.first)
    #expect(layer.name == "dense1" && layer.kind == "Dense" && layer.activation == "linear")
    #expect(layer.weights.kernel == [model.layers[0].numbers("kernel")!.values])
    #expect(layer.weights.bias == model.layers[0].numbers("bias")!.values)
    #expect(json.loss.name == "MeanSquaredError" && json.loss.examples == 24)
    #expect(json.loss.training == model.loss)
    #expect(json.events == "40" && json.step == 40 && json.seed == 0)
  }
}
