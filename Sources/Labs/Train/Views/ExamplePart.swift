internal import Learning

/// Which examples of a training are meant.
public enum ExamplePart: String, Hashable, Sendable, CaseIterable {
  case learnedFrom, heldOut, all

  /// As a title has it.
  public var words: String {
    switch self {
    case .learnedFrom: "learned from"
    case .heldOut: "held out"
    case .all: "all examples"
    }
  }
}

extension TrainState {
  /// The parts that there are: only one where no example is held out.
  public var exampleParts: [ExamplePart] {
    heldOutExamples == nil ? [.learnedFrom] : [.learnedFrom, .heldOut, .all]
  }

  /// The part by which a model is judged: what was held out, where there is any.
  public var judgedPart: ExamplePart { heldOutExamples == nil ? .learnedFrom : .heldOut }

  /// The numbers of a part's examples: those learned from come first, those held out follow.
  public func exampleNumbers(in part: ExamplePart) -> Range<Int> {
    let (training, heldOut) = (trainingExamples.count, heldOutExamples?.count ?? 0)
    return switch part {
    case .learnedFrom: 0..<training
    case .heldOut: training..<training + heldOut
    case .all: 0..<training + heldOut
    }
  }

  /// The inputs, as declared, and the target of an example by its number; nil where there is none.
  func plainExample(_ number: Int) -> (inputs: [Double], target: Double)? {
    let training = trainingExamples.count
    if number >= 0, number < training {
      return (plainInputs.training[number], Double(trainingExamples.targetRow(number)[0]))
    }
    guard let rest = heldOutExamples, number >= training, number < training + rest.count else {
      return nil
    }
    return (
      plainInputs.heldOut[number - training], Double(rest.targetRow(number - training)[0])
    )
  }
}
