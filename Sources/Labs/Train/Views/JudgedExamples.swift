private import Glibc
internal import Learning

/// What a model says of many examples, beside what is true.
public struct JudgedExamples: Hashable, Sendable {
  public let part: ExamplePart
  /// The number of each example, as `TrainState.exampleNumbers` counts.
  public let numbers: Range<Int>
  /// The target of each: a number, or the number of its class.
  public let targets: [Double]
  /// How many classes there are; nil where a number is learned.
  public let classCount: Int?
  /// The number that the model says, or a probability for each class, example after example.
  let answers: [Double]

  /// How many examples there are.
  public var count: Int { targets.count }

  /// The number that is predicted; where classes are learned, that of the class.
  public func predicted(_ index: Int) -> Double {
    chosenClass(index).map { Double($0) } ?? answers[index]
  }

  /// The probability of a class.
  public func probability(of index: Int, _ example: Int) -> Double {
    guard let classCount, index >= 0, index < classCount else { return .nan }
    return answers[example * classCount + index]
  }

  /// The most likely class; nil where a number is learned.
  public func chosenClass(_ index: Int) -> Int? {
    guard let classCount else { return nil }
    let start = index * classCount
    // Of two classes the second is chosen from one half on.
    if classCount == 2 { return answers[start + 1] >= 0.5 ? 1 : 0 }
    return (0..<classCount).max { answers[start + $0] < answers[start + $1] }
  }

  /// Whether the class is wrong; false where a number is learned.
  public func isWrong(_ index: Int) -> Bool {
    chosenClass(index).map { Double($0) != targets[index] } ?? false
  }

  /// How far off it is: −ln of the probability of the true class, or the square of the distance.
  public func loss(_ index: Int) -> Double {
    guard classCount != nil else {
      let distance = answers[index] - targets[index]
      return distance * distance
    }
    return -log(max(probability(of: Int(targets[index]), index), 1e-38))
  }

  /// How often each class (a row) was taken for each (a column).
  public var confusion: [[Int]] {
    guard let classCount else { return [] }
    var counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for index in targets.indices {
      guard let chosen = chosenClass(index), counts.indices.contains(Int(targets[index])) else {
        continue
      }
      counts[Int(targets[index])][chosen] += 1
    }
    return counts
  }

  /// The examples that are farthest off, the worst first, by their places here.
  public func worst(_ most: Int) -> [Int] {
    let losses = targets.indices.map { (place: $0, loss: loss($0)) }.filter { !$0.loss.isNaN }
    return losses.sorted { ($0.loss, $1.place) > ($1.loss, $0.place) }.prefix(most).map(\.place)
  }
}

extension TrainState {
  /// What the model says of the examples of a part.
  public func judged(_ part: ExamplePart) -> JudgedExamples {
    var (inputs, truth): ([Float], [Double]) = ([], [])
    for (data, isWanted) in [
      (trainingExamples, part != .heldOut), (heldOutExamples, part != .learnedFrom),
    ] {
      guard isWanted, let data else { continue }
      inputs += data.inputNumbers
      truth += (0..<data.count).map { Double(data.targetRow($0)[0]) }
    }
    return JudgedExamples(
      part: part, numbers: exampleNumbers(in: part), targets: truth, classCount: classCount,
      answers: plainAnswers(modelOutputs(of: inputs)))
  }

  /// The outputs of a model as numbers, or as a probability for each class.
  func plainAnswers(_ outputs: [Float]) -> [Double] {
    guard let classes = classCount else { return outputs.map { Double($0) } }
    if classes == 2 {
      return outputs.flatMap { output in
        let second = probability(output)
        return [1 - second, second]
      }
    }
    var answers: [Double] = []
    answers.reserveCapacity(outputs.count)
    for start in stride(from: 0, to: outputs.count - classes + 1, by: classes) {
      let scores = outputs[start..<start + classes].map { Double($0) }
      let highest = scores.max() ?? 0
      let powers = scores.map { exp($0 - highest) }
      let sum = powers.reduce(0, +)
      answers += powers.map { $0 / sum }
    }
    return answers
  }

  /// The probability of the second class that an output stands for.
  func probability(_ output: Float) -> Double {
    givesProbability ? Double(output) : 1 / (1 + exp(-Double(output)))
  }
}
