internal import Learning

/// An example by itself: what goes in, what is true, what the model says.
public struct ChosenExample: Hashable, Sendable {
  /// Its number, as `TrainState.exampleNumbers` counts.
  public let number: Int
  /// How many examples there are.
  public let count: Int
  public let isHeldOut: Bool
  /// The inputs as declared.
  public let inputs: [Double]
  /// The number that is true, or the number of the class.
  public let target: Double
  /// The number that the model says, or a probability for each class.
  public let answers: [Double]
  /// What the units put out: of the inputs of the model, then of each dense layer.
  public let outputs: [[Double]]
  /// The picture, as grey from 0 to 1; nil where it is none.
  public let picture: PictureTile?

  /// The class that the model takes it for; nil where a number is learned.
  public var chosenClass: Int? {
    guard answers.count > 1 else { return nil }
    if answers.count == 2 { return answers[1] >= 0.5 ? 1 : 0 }
    return answers.indices.max { answers[$0] < answers[$1] }
  }
}

extension TrainState {
  /// An example by its number; nil where there is none.
  public func example(_ number: Int) -> ChosenExample? {
    guard let example = plainExample(number) else { return nil }
    let inputs = examples.plain.modelNumbers(of: example.inputs, width: plainInputNames.count)
    let outputs = look { work in
      work.predictor.nodeNumbers(
        work.layers.filter { $0.kind == "Dense" }.map(\.output), of: inputs)
    }
    return ChosenExample(
      number: number, count: exampleNumbers(in: .all).count,
      isHeldOut: number >= trainingExamples.count, inputs: example.inputs, target: example.target,
      answers: plainAnswers(outputs?.last ?? []),
      outputs: ([inputs] + (outputs ?? [])).map { $0.map { Double($0) } },
      picture: picture(ofExample: number))
  }

  /// The picture of an example, as grey from 0 to 1; nil where it is none.
  public func picture(ofExample number: Int, named name: String = "") -> PictureTile? {
    guard let sizes = pictureSizes, let example = plainExample(number) else { return nil }
    let brightest = brightest
    // Colours are shown by their mean.
    let values = (0..<sizes.height * sizes.width).map { place in
      (0..<sizes.channels).reduce(0) { $0 + example.inputs[place * sizes.channels + $1] }
        / Double(sizes.channels) / brightest
    }
    return PictureTile(name, width: sizes.width, height: sizes.height, values: values)
  }
}
