extension TrainState {
  /// Height, width and channels of the examples where they are pictures.
  public var pictureSizes: (height: Int, width: Int, channels: Int)? {
    guard let sizes = declaration.pictureSizes, sizes.count == 3 else { return nil }
    return (sizes[0], sizes[1], sizes[2])
  }

  /// The largest number in the pictures, which is shown as white.
  public var brightest: Double {
    max(1e-9, plainInputs.training.lazy.map { $0.max() ?? 0 }.max() ?? 1)
  }
}
