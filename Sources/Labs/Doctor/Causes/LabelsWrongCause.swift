/// Targets that cannot be what was meant: all the same, a number of the row, class numbers learned as
/// amounts, or nothing to do with the inputs.
enum LabelsWrongCause: Cause {
  static let name = CauseName.labelsWrong
  /// Fewer examples say too little about chance.
  static let fewest = 60
  /// Neighbours of targets that belong to their inputs are alike by more standard deviations than this.
  static let leastAgreement = 2.5

  static func diagnosis(_ history: DoctorHistory) -> Diagnosis? {
    let data = history.now.data
    guard let evidence = data.classCounts.isEmpty ? numbers(data) : classes(data) else {
      return nil
    }
    return Diagnosis(
      since: history.start.step, evidence: evidence.0, remedy: Remedy(evidence.1))
  }

  private static func classes(_ data: DataSignals) -> (String, String)? {
    let present = data.classCounts.count { $0 > 0 }
    if present == 1, data.count >= NeighbourSignals.fewest {
      return (
        "all \(data.count) examples are of one class.",
        "Look at the column of the target: the other classes are missing."
      )
    }
    if present >= 10, data.count < 3 * present {
      return (
        "there are \(present) classes for \(data.count) examples, as if the target were the number of "
          + "the row.", "Take the column of the class as target."
      )
    }
    return unrelated(data)
  }

  private static func numbers(_ data: DataSignals) -> (String, String)? {
    guard data.count >= NeighbourSignals.fewest else { return nil }
    if data.differentTargets == 1 {
      return (
        "all \(data.count) targets are \(DoctorWords.number(data.targetMean)).",
        "Take a column as target that differs from example to example."
      )
    }
    guard let range = data.wholeTargets else { return unrelated(data) }
    let length = Int(range.upperBound - range.lowerBound) + 1
    if length == data.differentTargets, data.count == length {
      return (
        "the targets are \(DoctorWords.number(range.lowerBound)) to "
          + "\(DoctorWords.number(range.upperBound)), each once, as if they were the numbers of the rows.",
        "Take the column of what is to be learned as target."
      )
    }
    if length == data.differentTargets, (0...1).contains(range.lowerBound), length <= 10,
      data.fewestOfATarget >= 5
    {
      let list = (0..<min(length, 4)).map { "\(Int(range.lowerBound) + $0)" }.joined(
        separator: ", ")
      return (
        "the targets are only \(list)\(length > 4 ? ", …" : ""), which look like numbers of classes, "
          + "and are learned as amounts: class 2 as twice class 1.",
        "Set task = \"classification\"."
      )
    }
    return unrelated(data)
  }

  private static func unrelated(_ data: DataSignals) -> (String, String)? {
    // Where nearly all are of one class, neighbours agree whatever the inputs are.
    guard let neighbours = data.neighbours, neighbours.count >= fewest,
      neighbours.agreement < leastAgreement, neighbours.skill < 0.1, data.majority < 0.8
    else { return nil }
    return (
      "examples with nearly the same inputs have targets that agree no more than by chance "
        + "(\(neighbours.count) examples, each with its 5 nearest).",
      "Look whether the rows of inputs and targets still belong together."
    )
  }
}
