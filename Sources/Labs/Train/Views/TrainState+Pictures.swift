extension TrainState {
  /// Height, width and channels of the examples where they are pictures: inputs that are as many as a
  /// square has, called by one word and numbers, such as p00 to p77.
  public var pictureSizes: (height: Int, width: Int, channels: Int)? {
    let names = plainInputNames
    let side = Int(Double(names.count).squareRoot().rounded())
    guard names.count >= 16, side * side == names.count, inputNames.count == names.count,
      let word = names.first?.prefix(while: { !$0.isNumber }),
      names.allSatisfy({ $0.hasPrefix(word) && $0.dropFirst(word.count).allSatisfy(\.isNumber) })
    else { return nil }
    return (side, side, 1)
  }

  /// The largest number in the pictures, which is shown as white.
  public var brightest: Double {
    max(1e-9, plainInputs.training.lazy.map { $0.max() ?? 0 }.max() ?? 1)
  }
}
