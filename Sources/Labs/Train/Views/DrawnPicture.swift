internal import Learning

extension TrainState {
  /// What the model says of a picture that is none of its examples: a probability for each class; nil
  /// where its examples are no pictures of grey.
  ///
  /// - Parameter greys: height × width numbers from 0 to 1, row by row; 1 is as bright as the brightest
  ///   pixel of the examples.
  public func answers(toPicture greys: [Double]) -> [Double]? {
    guard let sizes = pictureSizes, sizes.channels == 1, classCount != nil,
      greys.count == sizes.height * sizes.width
    else { return nil }
    let brightest = brightest
    let inputs = examples.plain.modelNumbers(
      of: greys.map { $0 * brightest }, width: plainInputNames.count)
    let outputs = look { work in
      work.predictor.nodeNumbers(
        work.layers.filter { $0.kind == "Dense" }.suffix(1).map(\.output), of: inputs)
    }
    return outputs?.last.map { plainAnswers($0) }
  }
}
