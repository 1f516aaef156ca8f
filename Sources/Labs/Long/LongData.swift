public import Learning

/// All images of a data set: those to learn from, and those to test on.
public struct LongData: Sendable {
  /// What it is called: `fashion-mnist`.
  public let name: String
  public let training: Dataset
  public let test: Dataset
  /// Height, width and channels of an image.
  public let sizes: [Int]

  /// - Throws: where there is none of either, they do not have the sizes, or have no classes.
  public init(
    name: String, training: Dataset, test: Dataset, sizes: [Int]
  ) throws(LabError) {
    let size = sizes.reduce(1, *)
    guard training.count > 0, test.count > 0 else {
      throw LabError(
        "\(name) has \(training.count) images to learn from and \(test.count) to test on. Both are "
          + "needed.", at: "data")
    }
    guard training.inputSize == size, test.inputSize == size else {
      throw LabError(
        "An image to learn from has \(training.inputSize) numbers and one to test on "
          + "\(test.inputSize). Take both from one source.", at: "data")
    }
    guard training.classNames.count >= 2, training.classNames == test.classNames,
      training.targetRow(0).count == 1, test.targetRow(0).count == 1
    else {
      throw LabError(
        "The images of \(name) need a class each, and the same classes in both parts.", at: "data")
    }
    (self.name, self.training, self.test, self.sizes) = (name, training, test, sizes)
  }

  /// A word for the data: other images or labels, another word, as far as a look at the labels and at
  /// some images tells.
  var fingerprint: UInt32 {
    let parts = [training, test].flatMap { part -> [UInt32] in
      let every = max(1, part.count / 16)
      let images = stride(from: 0, to: part.count, by: every).flatMap { part.inputRow($0) }
      let labels = (0..<part.count).map { part.targetRow($0).first ?? 0 }
      return [Fingerprint.of(images), Fingerprint.of(labels)]
    }
    return Fingerprint.of(parts.map { Double($0) })
  }
}
