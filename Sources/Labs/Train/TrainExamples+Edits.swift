internal import Learning

extension TrainExamples {
  /// The examples with a point more, a point less or a point elsewhere. All others stay as they are, and
  /// so do the scales of the inputs.
  ///
  /// - Throws: what keeps it from being done.
  func edited(_ edit: RunEdit) throws(ControlError) -> TrainExamples {
    guard plain.names.count <= 2 else {
      throw .refused("Points can be changed where an example has one or two inputs.")
    }
    var parts = [
      Part(training, plain.training), heldOut.map { Part($0, plain.heldOut) },
    ].compactMap { $0 }
    switch edit {
    case .weight: return self
    case .addPoint(let inputs, let target):
      guard parts.reduce(0, { $0 + $1.plain.count }) < TrainDeclaration.mostExamples else {
        throw .refused("There are \(TrainDeclaration.mostExamples) points, which is the most.")
      }
      try check(target)
      parts[0].inputs.append(try modelInput(inputs))
      parts[0].plain.append(inputs)
      parts[0].targets.append([Float(target)])
    case .movePoint(let point, let inputs):
      let (part, row) = try place(point, in: parts)
      parts[part].inputs[row] = try modelInput(inputs)
      parts[part].plain[row] = inputs
    case .removePoint(let point):
      let (part, row) = try place(point, in: parts)
      guard parts[part].plain.count > 1 else {
        throw .refused("The last point that is \(part == 0 ? "learned from" : "held out") stays.")
      }
      parts[part].inputs.remove(at: row)
      parts[part].plain.remove(at: row)
      parts[part].targets.remove(at: row)
    }
    do throws(DataError) {
      return TrainExamples(
        training: try parts[0].dataset(training.classNames),
        heldOut: parts.count == 1 ? nil : try parts[1].dataset(training.classNames),
        classes: classes, names: names,
        plain: PlainInputs(
          names: plain.names, training: parts[0].plain,
          heldOut: parts.count == 1 ? [] : parts[1].plain, features: plain.features,
          divisor: plain.divisor, scaling: plain.scaling))
    } catch {
      throw .refused("\(error).")
    }
  }

  /// What is learned from, or what is held out, as lists.
  private struct Part {
    var inputs: [[Float]]
    var targets: [[Float]]
    var plain: [[Double]]

    init(_ data: Dataset, _ plain: [[Double]]) {
      inputs = (0..<data.count).map { data.inputRow($0) }
      targets = (0..<data.count).map { data.targetRow($0) }
      self.plain = plain
    }

    func dataset(_ classNames: [String]) throws(DataError) -> Dataset {
      try Dataset(rows: inputs, targets: targets, classNames: classNames)
    }
  }

  private func place(_ point: Int, in parts: [Part]) throws(ControlError) -> (Int, Int) {
    var row = point
    for (part, lists) in parts.enumerated() where row >= 0 {
      if row < lists.plain.count { return (part, row) }
      row -= lists.plain.count
    }
    throw .refused(
      "There is no point \(point). The points have the numbers 0 to "
        + "\(parts.reduce(0) { $0 + $1.plain.count } - 1).")
  }

  private func modelInput(_ inputs: [Double]) throws(ControlError) -> [Float] {
    guard inputs.count == plain.names.count, inputs.allSatisfy({ abs($0) <= 1e6 }),
      let made = plain.modelInputs(of: [inputs]).first, made.allSatisfy(\.isFinite)
    else {
      throw .refused(
        "A point has \(plain.names.joined(separator: " and ")), from −1000000 to 1000000.")
    }
    return made
  }

  private func check(_ target: Double) throws(ControlError) {
    guard let classes else {
      guard abs(target) <= 1e6 else {
        throw .refused("The target of a point lies between −1000000 and 1000000.")
      }
      return
    }
    guard target == target.rounded(), (0..<Double(classes)).contains(target) else {
      throw .refused("The class of a point is a number from 0 to \(classes - 1).")
    }
  }
}
