internal import Learning

/// What the score of a class hangs on in a picture: how much each pixel would change it (Simonyan and
/// others, 2013).
public struct Saliency: Hashable, Sendable {
  /// The picture, as grey from 0 to 1.
  public let picture: PictureTile
  /// The class whose score it is; nil where a number is learned.
  public let index: Int?
  /// The number before softmax or sigmoid.
  public let score: Double
  /// The probability of the class; nil where a number is learned.
  public let probability: Double?
  /// The size of the score's slope by each pixel as declared, row by row; of colours the largest.
  public let values: [Double]
}

extension TrainState {
  /// The saliency of an example that is a picture.
  ///
  /// - Parameter index: the class; nil for the one that the model says.
  public func saliency(ofExample number: Int, class index: Int? = nil) -> Saliency? {
    guard let sizes = pictureSizes, let example = example(number), let picture = example.picture
    else { return nil }
    let (index, classes) = (index ?? example.chosenClass, classCount)
    guard index.map({ example.answers.indices.contains($0) }) ?? true else { return nil }
    let inputs = examples.plain.modelNumbers(of: example.inputs, width: plainInputNames.count)
    let place = classes.map { $0 == 2 ? 0 : index ?? 0 } ?? 0
    let found = look { work in
      work.layers.last.flatMap { work.trainer.scoreGradient(of: $0.sum, at: place, for: inputs) }
    }
    guard case let (score, gradient)?? = found else { return nil }
    let values = (0..<sizes.height * sizes.width).map { pixel in
      (0..<sizes.channels).map { channel in
        let place = pixel * sizes.channels + channel
        return abs(Double(gradient[place]) * examples.plain.slope(at: place))
      }.max() ?? 0
    }
    // One number speaks for the second of two classes, and against the first.
    let sign: Double = classes == 2 && index == 0 ? -1 : 1
    return Saliency(
      picture: picture, index: index, score: sign * Double(score),
      probability: index.map { example.answers[$0] }, values: values)
  }
}
