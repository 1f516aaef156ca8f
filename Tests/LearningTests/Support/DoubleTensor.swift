import Tensors

/// A tensor in `Double`, for reference code that is plain rather than fast.
struct DoubleTensor {
  var shape: [Int]
  var values: [Double]

  init(_ shape: [Int], _ values: [Double]) {
    precondition(values.count == shape.reduce(1, *))
    self.shape = shape
    self.values = values
  }

  init(_ shape: [Int], filledWith value: Double = 0) {
    self.init(shape, Array(repeating: value, count: shape.reduce(1, *)))
  }

  init(_ tensor: Tensor) { self.init(tensor.shape.sizes, tensor.values.map(Double.init)) }

  subscript(indices: Int...) -> Double {
    get { values[offset(indices)] }
    set { values[offset(indices)] = newValue }
  }

  func mapped(_ transform: (Double) -> Double) -> DoubleTensor {
    DoubleTensor(shape, values.map(transform))
  }

  private func offset(_ indices: [Int]) -> Int {
    precondition(indices.count == shape.count)
    return zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }
}
