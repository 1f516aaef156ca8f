import Glibc
import Learning
import Tensors

/// Data of the right shapes, made from a seed; what it shows does not change the speed.
extension TrainingData {
  /// Two interleaved half circles.
  static func moons(_ count: Int) -> TrainingData {
    var stream = RandomStream(seed: 1)
    var inputs: [Float] = []
    var targets: [Float] = []
    for _ in 0..<count {
      let isLower = stream.integer(below: 2) == 1
      let angle = stream.uniform() * .pi
      let (x, y) = (cosf(angle), sinf(angle))
      inputs.append((isLower ? 1 - x : x) + stream.normal(standardDeviation: 0.1))
      inputs.append((isLower ? 0.5 - y : y) + stream.normal(standardDeviation: 0.1))
      targets.append(isLower ? 1 : 0)
    }
    return TrainingData(
      inputs: [Tensor([count, 2], inputs)], targets: [Tensor([count, 1], targets)])
  }

  /// Pictures of a bright bar whose place is the class.
  static func pictures(_ count: Int, shape: Shape) -> TrainingData {
    var stream = RandomStream(seed: 2)
    let size = shape.count
    var inputs: [Float] = []
    inputs.reserveCapacity(count * size)
    var targets: [Float] = []
    for _ in 0..<count {
      let label = stream.integer(below: 10)
      targets.append(Float(label))
      for pixel in 0..<size {
        inputs.append(stream.uniform() * 0.5 + (pixel * 10 / size == label ? 0.5 : 0))
      }
    }
    return TrainingData(
      inputs: [Tensor(shape.batch(of: count), inputs)], targets: [Tensor([count, 1], targets)])
  }

  /// Sequences of word numbers, and a class each.
  static func sentences(_ count: Int, length: Int, words: Int) -> TrainingData {
    var stream = RandomStream(seed: 3)
    let inputs = (0..<count * length).map { _ in Float(stream.integer(below: words)) }
    let targets = (0..<count).map { _ in Float(stream.integer(below: 2)) }
    return TrainingData(
      inputs: [Tensor([count, length], inputs)], targets: [Tensor([count, 1], targets)])
  }
}
