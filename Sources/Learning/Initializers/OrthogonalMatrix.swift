internal import Tensors

/// Random matrices whose shorter side is orthonormal.
enum OrthogonalMatrix {
  /// A matrix, row by row: Gram and Schmidt's process on normal numbers, twice over so that rounding
  /// leaves no angle.
  static func values(rows: Int, columns: Int, from stream: inout RandomStream) -> [Float] {
    let (count, length) = (min(rows, columns), max(rows, columns))
    var vectors: [[Double]] = []
    while vectors.count < count {
      var vector = (0..<length).map { _ in Double(stream.normal()) }
      for _ in 0..<2 {
        for other in vectors {
          let along = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
          for index in vector.indices { vector[index] -= along * other[index] }
        }
      }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Next to nothing is left of a draw that the others span already: draw again.
      guard norm > 1e-6 else { continue }
      vectors.append(vector.map { $0 / norm })
    }
    var result = Array(repeating: Float(0), count: rows * columns)
    for (index, vector) in vectors.enumerated() {
      for (place, value) in vector.enumerated() {
        result[rows <= columns ? index * columns + place : place * columns + index] = Float(value)
      }
    }
    return result
  }
}
