import Tensors
import Testing

@testable import Learning

@Suite struct OrthogonalMatrixTests {
  @Test(arguments: [(1, 1), (1, 5), (5, 1), (7, 3), (3, 7), (16, 16), (40, 33)])
  func theShorterSideIsOrthonormal(_ sizes: (Int, Int)) {
    let (rows, columns) = sizes
    var stream = RandomStream(seed: 4)
    let values = OrthogonalMatrix.values(rows: rows, columns: columns, from: &stream)
    #expect(values.count == rows * columns)
    let matrix = Tensor([rows, columns], values)
    let vectors = rows <= columns ? matrix : matrix.transposed
    for first in 0..<vectors.rowCount {
      for second in 0...first {
        let dot = zip(vectors.row(first), vectors.row(second)).reduce(0.0) {
          $0 + Double($1.0) * Double($1.1)
        }
        #expect(abs(dot - (first == second ? 1 : 0)) < 1e-6, "\(first), \(second)")
      }
    }
  }

  /// Every side of the first number is as likely: no sign is preferred.
  @Test func signsAreRandom() {
    var positive = 0
    for seed in 0..<400 {
      var stream = RandomStream(seed: UInt64(seed))
      if OrthogonalMatrix.values(rows: 2, columns: 2, from: &stream)[0] > 0 { positive += 1 }
    }
    // Five standard deviations.
    #expect(abs(positive - 200) < 50)
  }

  @Test func aKernelWithMoreAxesIsAMatrixOfItsLastOne() {
    var stream = RandomStream(seed: 4)
    let weight = WeightSpecification("kernel", [2, 3, 4], initializer: .orthogonal)
    let values = Initializer.orthogonal.values(for: weight, from: &stream)
    var other = RandomStream(seed: 4)
    #expect(values == OrthogonalMatrix.values(rows: 6, columns: 4, from: &other))
  }
}
