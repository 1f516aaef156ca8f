import Labs
import Plots
import Testing

@testable import WorkbookApp

struct TrainPicturesTests {
  private func pictures(
    _ source: TrainDeclaration.Source, task: TrainDeclaration.Task? = nil, layers: [LayerDeclaration] = [],
    steps: Int = 3
  ) throws -> TrainPictures {
    var lab = TrainDeclaration(source)
    (lab.task, lab.layers) = (task, layers)
    var run = try ExperimentRun(lab)
    for _ in 0..<steps { run.advance() }
    return try #require(TrainPictures(run))
  }

  @Test func twoInputsHaveAMapOfTheClasses() throws {
    let moons = try pictures(.generated("moons", settings: [:]), layers: [4])
    #expect(moons.all.map(\.name) == ["map", "loss", "metric", "network"])
    let map = try #require(moons.all[0].plot as? DecisionMap)
    #expect(map.groups.map(\.name) == ["upper", "lower"])
    guard case .probability(let field) = map.ground else {
      Issue.record("no probability")
      return
    }
    #expect(field.values.allSatisfy { (0...1).contains($0) })
    let three = try pictures(
      .points(inputs: [[0, 0], [1, 0], [0, 1]], targets: [0, 1, 2]), task: .classification)
    guard case .classes(let classes, _, _)? = (three.all[0].plot as? DecisionMap)?.ground else {
      Issue.record("no classes")
      return
    }
    #expect(classes.allSatisfy { $0 < 3 })
  }

  @Test func oneInputHasItsCurveThroughThePoints() throws {
    let line = try pictures(.points(inputs: [[1], [3], [6], [5]], targets: [4, 8, 14, 13]))
    #expect(line.all.map(\.name) == ["fit", "loss", "metric", "weights"])
    let fit = try #require(line.all[0].plot as? ScatterPlot)
    #expect(fit.groups[0].points.count == 4 && fit.lines[0].points.count > 50)
    #expect(line.numbers.map(\.name) == ["loss", "r2", "w", "b"])
  }

  @Test func manyInputsHaveAConfusionMatrixOrPredictions() throws {
    let inputs = [[0.0, 0, 1], [1, 0, 0], [0, 1, 1], [1, 1, 0]]
    let classes = try pictures(
      .points(inputs: inputs, targets: [0, 1, 0, 1]), task: .classification)
    #expect((classes.all[0].plot as? ConfusionMatrix)?.counts.flatMap { $0 }.reduce(0, +) == 4)
    let numbers = try pictures(.points(inputs: inputs, targets: [0, 1.5, 0.2, 1]))
    #expect(numbers.all[0].name == "predictions")
  }

  @Test func largeNetworksHaveNoDiagram() throws {
    let large = try pictures(.generated("moons", settings: [:]), layers: [40], steps: 0)
    #expect(large.all.map(\.name) == ["map"])
  }
}
