internal import Labs
internal import Plots

/// The probability that the model gives each class for the chosen example.
struct ProbabilitiesPicture: TrainPicture {
  let name = TrainPictureName.probabilities

  func title(of scene: TrainScene) -> String {
    "probabilities of example \(scene.exampleNumber + 1)"
  }

  func applies(to state: TrainState) -> Bool { state.classCount != nil }

  func plot(of scene: TrainScene) -> (any Plot)? {
    guard let example = scene.state.example(scene.exampleNumber) else { return nil }
    let names = scene.state.classNames.enumerated().map { index, name in
      // Told by words: a bar has no mark of its own.
      index == Int(example.target) ? "\(name) (true)" : name
    }
    return BarChart(
      names: names, values: "probability",
      series: [BarChart.Series(values: example.answers)], direction: .level)
  }
}
