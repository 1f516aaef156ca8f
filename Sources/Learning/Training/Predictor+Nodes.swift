internal import Tensors

extension Predictor {
  /// The sizes of a node's numbers for one example: `[6, 6, 4]`; nil if there is none of this name.
  public func nodeSizes(_ name: String) -> [Int]? {
    program.node(named: name).map { Array(program.shape(of: $0).sizes.dropFirst()) }
  }

  /// The numbers of some nodes for some examples, of a model with one input: a list a node, example
  /// after example; an empty list for a node that is not there.
  ///
  /// - Parameters:
  ///   - values: the inputs, example after example; numbers that are too few for a last example are
  ///     left out.
  ///   - seed: with `step` which of the thinned networks it is; otherwise without meaning.
  public func nodeNumbers(
    _ names: [String], of values: [Float], seed: UInt64 = 0, step: Int = 0
  ) -> [[Float]] {
    var results = names.map { _ in [Float]() }
    guard inputs.count == 1, let size = inputShapes.first?.count, size > 0 else { return results }
    let nodes = names.map { program.node(named: $0) }
    let count = values.count / size
    for (index, node) in nodes.enumerated() {
      guard let node else { continue }
      results[index].reserveCapacity(count * (program.buffer(of: node).count / batch))
    }
    let mode = FloatingPointMode.begin()
    defer { FloatingPointMode.end(mode) }
    for start in stride(from: 0, to: count, by: batch) {
      let rows = min(batch, count - start)
      program.buffer(of: inputs[0]).part(from: 0, count: rows * size)
        .copy(values[start * size..<(start + rows) * size])
      program.forward(seed: seed, step: step, on: workers)
      for (index, node) in nodes.enumerated() {
        guard let node else { continue }
        let buffer = program.buffer(of: node)
        results[index] += buffer.part(from: 0, count: rows * (buffer.count / batch)).values
      }
    }
    return results
  }
}

extension Dataset {
  /// The inputs of all examples, one after the other.
  public var inputNumbers: [Float] { inputs.values }
}
