internal import Tensors

/// How elementwise work is split: into pieces that depend on its length alone.
enum Chunks {
  /// A size that leaves room in the cache for four buffers.
  static let size = 16_384

  static func count(_ length: Int) -> Int { max(1, (length + size - 1) / size) }
}

extension Buffer {
  /// The part of an elementwise piece.
  func chunk(_ piece: Int) -> Buffer {
    count <= Chunks.size
      ? self
      : part(
        from: piece * Chunks.size, count: min(Chunks.size, count - piece * Chunks.size))
  }
}
