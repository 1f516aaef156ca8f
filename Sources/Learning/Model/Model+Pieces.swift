internal import Tensors

extension Model {
  /// How many bytes the values of a piece may take, about: a few of these stay inside the cache, and a
  /// program may hold a dozen.
  static let pieceBytes = 4 << 20

  /// How many examples go through at once where nothing is learned from them: 256, or fewer where
  /// examples are so large that their values would take more than `pieceBytes`.
  var pieceSize: Int {
    let recorder = recorded(batch: 1, mode: .inference).recorder
    let numbers = recorder.nodes.reduce(0) { sum, node in
      if case .view = node.source { sum } else { sum + node.shape.count }
    }
    let bytes = max(1, numbers) * MemoryLayout<Float>.stride
    return min(256, max(1, Self.pieceBytes / bytes))
  }
}
