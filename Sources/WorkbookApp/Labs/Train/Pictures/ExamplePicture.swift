internal import Formulas
internal import Labs
internal import Plots

/// The chosen example: its picture, or its numbers, with what is true and what the model says.
struct ExamplePicture: TrainPicture {
  let name = TrainPictureName.example

  func title(of scene: TrainScene) -> String {
    guard let example = scene.state.example(scene.exampleNumber) else { return "example" }
    return "example \(example.number + 1) of \(example.count)"
      + (example.isHeldOut ? ", held out" : "")
  }

  func applies(to state: TrainState) -> Bool { true }

  func plot(of scene: TrainScene) -> (any Plot)? {
    guard let example = scene.state.example(scene.exampleNumber) else { return nil }
    let (truth, said) = Self.words(example, scene.state)
    if let picture = example.picture {
      return ImagePlot(
        pixels: .grey(picture.values), width: picture.width, height: picture.height,
        caption: "true \(truth), the model says \(said)")
    }
    let inputs = scene.state.plainInputNames.map { VariableName.printed($0) }
    return DataTable(columns: [
      DataTable.Column("", .texts(inputs + ["true", "the model"])),
      DataTable.Column(
        "value",
        .texts(example.inputs.map { NumberText.written($0, digits: 4) } + [truth, said])),
    ])
  }

  /// What is true of an example, and what the model says with its probability.
  static func words(_ example: ChosenExample, _ state: TrainState) -> (truth: String, said: String)
  {
    guard let chosen = example.chosenClass, state.classNames.indices.contains(chosen) else {
      return (
        NumberText.written(example.target, digits: 4),
        example.answers.first.map { NumberText.written($0, digits: 4) } ?? "nothing"
      )
    }
    let truth = Int(example.target)
    let share = NumberText.written(example.answers[chosen], digits: 2)
    return (
      state.classNames.indices.contains(truth) ? state.classNames[truth] : "\(truth)",
      "\(state.classNames[chosen]) (\(share))"
    )
  }
}
