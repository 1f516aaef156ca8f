internal import Learning

/// Where the windows of a convolution or a pooling lie on pictures.
struct StepWindows: Hashable, Sendable {
  let height: Int
  let width: Int
  let strideDown: Int
  let strideRight: Int
  /// How many zeros stand before the picture.
  let above: Int
  let left: Int
  let inputRows: Int
  let inputColumns: Int
  let outputRows: Int
  let outputColumns: Int

  init(
    _ size: WindowSize, _ stride: WindowSize, _ padding: WindowPadding, _ inputs: [Int],
    _ outputs: [Int]
  ) {
    (height, width) = (size.height, size.width)
    (strideDown, strideRight) = (stride.height, stride.width)
    (inputRows, inputColumns) = (inputs.first ?? 1, inputs.dropFirst().first ?? 1)
    (outputRows, outputColumns) = (outputs.first ?? 1, outputs.dropFirst().first ?? 1)
    // As `WindowAxis` has it: an odd zero stands behind the picture.
    func before(_ size: Int, _ window: Int, _ stride: Int, _ count: Int) -> Int {
      padding == .same ? max(0, (count - 1) * stride - size + window) / 2 : 0
    }
    above = before(inputRows, size.height, stride.height, outputRows)
    left = before(inputColumns, size.width, stride.width, outputColumns)
  }

  /// The places inside the picture that the window at a place of the output covers, row by row, with
  /// their places in the window.
  func places(row: Int, column: Int) -> [(row: Int, column: Int, down: Int, right: Int)] {
    var places: [(row: Int, column: Int, down: Int, right: Int)] = []
    for down in 0..<height {
      let y = row * strideDown + down - above
      guard (0..<inputRows).contains(y) else { continue }
      for right in 0..<width {
        let x = column * strideRight + right - left
        if (0..<inputColumns).contains(x) { places.append((y, x, down, right)) }
      }
    }
    return places
  }

  /// The places of the output whose windows cover a place of the picture, with the place's own in
  /// each window.
  func windows(row: Int, column: Int) -> [(row: Int, column: Int, down: Int, right: Int)] {
    var windows: [(row: Int, column: Int, down: Int, right: Int)] = []
    for down in 0..<height {
      let y = row + above - down
      guard y >= 0, y.isMultiple(of: strideDown), y / strideDown < outputRows else { continue }
      for right in 0..<width {
        let x = column + left - right
        guard x >= 0, x.isMultiple(of: strideRight), x / strideRight < outputColumns else {
          continue
        }
        windows.append((y / strideDown, x / strideRight, down, right))
      }
    }
    return windows
  }

  /// The places of the output for which a place of the window lies inside the picture, with the place
  /// of the picture that it lies on.
  func pairs(down: Int, right: Int) -> [(output: (Int, Int), input: (Int, Int))] {
    var pairs: [(output: (Int, Int), input: (Int, Int))] = []
    for row in 0..<outputRows {
      let y = row * strideDown + down - above
      guard (0..<inputRows).contains(y) else { continue }
      for column in 0..<outputColumns {
        let x = column * strideRight + right - left
        if (0..<inputColumns).contains(x) { pairs.append(((row, column), (y, x))) }
      }
    }
    return pairs
  }
}
