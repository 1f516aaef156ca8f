import Foundation
import Tensors
import Testing

@Suite(.serialized) struct KernelsNormalizationTests {
  static let sizes = [
    (1, 1), (1, 2), (3, 1), (5, 3), (4, 8), (2, 16), (7, 17), (3, 33), (10, 10), (1, 70), (70, 2),
  ]

  private static func numbers(_ count: Int, _ seed: UInt64) -> GuardedBuffer {
    var stream = RandomStream(seed: seed)
    return GuardedBuffer((0..<count).map { _ in stream.normal(mean: 1, standardDeviation: 2) })
  }

  private static func isNear(_ found: GuardedBuffer, _ expected: [Double]) -> Bool {
    let largest = max(expected.map(abs).max() ?? 0, 1)
    return found.isIntact && found.values.count == expected.count
      && zip(found.values, expected).allSatisfy { abs(Double($0) - $1) <= 3e-6 * largest }
  }

  /// Runs a body for each size and kind of processor, with a matrix and a gradient.
  private static func each(
    _ body: (_ rows: Int, _ columns: Int, _ x: GuardedBuffer, _ d: GuardedBuffer, String) -> Void
  ) {
    EveryLevel.run { level in
      for (rows, columns) in sizes {
        let (x, d) = (numbers(rows * columns, 1), numbers(rows * columns, 2))
        body(rows, columns, x, d, "\(level), \(rows)×\(columns)")
        #expect(x.isIntact && d.isIntact, "\(level), \(rows)×\(columns)")
      }
    }
  }

  /// The numbers of each column.
  private static func columns(_ x: GuardedBuffer, _ count: Int) -> [[Double]] {
    (0..<count).map { column in
      stride(from: column, to: x.values.count, by: count).map { Double(x.values[$0]) }
    }
  }

  private static func mean(_ x: [Double]) -> Double { x.reduce(0, +) / Double(x.count) }

  private static func squares(_ x: [Double]) -> Double {
    let mean = mean(x)
    return x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  @Test func columnMomentsAreTheDefinition() {
    Self.each { _, columns, x, _, what in
      let (mean, squares) = (GuardedBuffer(count: columns), GuardedBuffer(count: columns))
      Kernels.columnMoments(x.buffer, mean: mean.buffer, squares: squares.buffer)
      #expect(Self.isNear(mean, Self.columns(x, columns).map(Self.mean)), "\(what)")
      #expect(Self.isNear(squares, Self.columns(x, columns).map(Self.squares)), "\(what)")
    }
  }

  @Test(arguments: [false, true]) func columnsAreNormalizedByTheDefinition(_ adds: Bool) {
    Self.each { rows, columns, x, d, what in
      let given = (3...7).map { Self.numbers(columns, UInt64($0)) }
      let n = given.map { $0.values.map(Double.init) }
      let y = GuardedBuffer(count: rows * columns)
      Kernels.normalizeColumns(
        x.buffer, mean: given[0].buffer, scale: given[1].buffer, shift: given[2].buffer,
        into: y.buffer)
      #expect(
        Self.isNear(
          y,
          x.values.enumerated().map {
            let column = $0 % columns
            return (Double($1) - n[0][column]) * n[1][column] + n[2][column]
          }), "\(what)")
      let (sums, products) = (GuardedBuffer(count: columns), GuardedBuffer(count: columns))
      Kernels.normalizeColumnsSums(
        x.buffer, mean: given[0].buffer, d.buffer, sums: sums.buffer, products: products.buffer)
      let (xs, ds) = (Self.columns(x, columns), Self.columns(d, columns))
      #expect(Self.isNear(sums, ds.map { $0.reduce(0, +) }), "\(what)")
      #expect(
        Self.isNear(
          products,
          (0..<columns).map { column in
            zip(xs[column], ds[column]).reduce(0) { $0 + ($1.0 - n[0][column]) * $1.1 }
          }), "\(what)")
      let dx = GuardedBuffer(count: rows * columns, filledWith: 7)
      Kernels.normalizeColumnsBackward(
        x.buffer, mean: given[0].buffer, d.buffer, scale: given[1].buffer,
        offset: given[3].buffer, slope: given[4].buffer, into: dx.buffer, accumulates: adds)
      let expected = (0..<rows * columns).map { place in
        let column = place % columns
        let inner =
          Double(d.values[place]) - n[3][column] - n[4][column]
          * (Double(x.values[place]) - n[0][column])
        return n[1][column] * inner + (adds ? 7 : 0)
      }
      #expect(Self.isNear(dx, expected), "\(what)")
      #expect(given.allSatisfy { $0.isIntact }, "\(what)")
    }
  }

  /// `(x − μ)/√(σ² + ε)·gamma + beta` of one row.
  private static func normalized(
    _ row: [Double], _ gamma: [Double], _ beta: [Double], epsilon: Double
  ) -> [Double] {
    let mean = mean(row)
    let deviation = (squares(row) / Double(row.count) + epsilon).squareRoot()
    return row.indices.map { (row[$0] - mean) / deviation * gamma[$0] + beta[$0] }
  }

  /// The derivatives of the sum of `d` times a normalised row, by each of the row's numbers.
  private static func slopes(_ row: [Double], _ gamma: [Double], _ d: [Double]) -> [Double] {
    row.indices.map { column in
      let sums = [1e-5, -1e-5].map { change in
        var moved = row
        moved[column] += change
        let y = normalized(moved, gamma, gamma.map { _ in 0 }, epsilon: 0.125)
        return zip(y, d).reduce(0) { $0 + $1.0 * $1.1 }
      }
      return (sums[0] - sums[1]) / 2e-5
    }
  }

  private static func columnSums(_ x: [Double], _ count: Int) -> [Double] {
    (0..<count).map { column in
      stride(from: column, to: x.count, by: count).reduce(0) { $0 + x[$1] }
    }
  }

  /// The rows of a matrix.
  private static func rows(_ x: GuardedBuffer, _ columns: Int) -> [[Double]] {
    let values = x.values.map(Double.init)
    return stride(from: 0, to: values.count, by: columns).map {
      Array(values[$0..<$0 + columns])
    }
  }

  @Test func rowsAreNormalizedByTheDefinition() {
    Self.each { rows, columns, x, _, what in
      let gamma = Self.numbers(columns, 3)
      let beta = Self.numbers(columns, 4)
      let y = GuardedBuffer(count: rows * columns)
      let means = GuardedBuffer(count: rows)
      let scales = GuardedBuffer(count: rows)
      Kernels.normalizeRows(
        x.buffer, gamma: gamma.buffer, beta: beta.buffer, epsilon: 0.125, into: y.buffer,
        means: means.buffer, scales: scales.buffer)
      let (g, b) = (gamma.values.map(Double.init), beta.values.map(Double.init))
      let expected = Self.rows(x, columns).flatMap {
        Self.normalized($0, g, b, epsilon: 0.125)
      }
      #expect(Self.isNear(y, expected), "\(what)")
      #expect(Self.isNear(means, Self.rows(x, columns).map(Self.mean)), "\(what)")
      #expect(scales.isIntact && gamma.isIntact && beta.isIntact, "\(what)")
    }
  }

  @Test(arguments: [false, true]) func rowsGoBackByTheDerivative(_ adds: Bool) {
    Self.each { rows, columns, x, d, what in
      let gamma = Self.numbers(columns, 3)
      let zeros = GuardedBuffer(count: columns, filledWith: 0)
      let y = GuardedBuffer(count: rows * columns)
      let means = GuardedBuffer(count: rows)
      let scales = GuardedBuffer(count: rows)
      Kernels.normalizeRows(
        x.buffer, gamma: gamma.buffer, beta: zeros.buffer, epsilon: 0.125, into: y.buffer,
        means: means.buffer, scales: scales.buffer)
      let dGamma = GuardedBuffer(count: columns)
      let dBeta = GuardedBuffer(count: columns)
      let dx = GuardedBuffer(count: rows * columns, filledWith: 7)
      Kernels.normalizeRowsBackward(
        x.buffer, means: means.buffer, scales: scales.buffer, gamma: gamma.buffer, d.buffer,
        into: dx.buffer, gammaGradient: dGamma.buffer, betaGradient: dBeta.buffer,
        accumulates: adds)
      let g = gamma.values.map(Double.init)
      let ds = d.values.map(Double.init)
      let products = zip(ds, y.values).enumerated().map {
        $1.0 * Double($1.1) / g[$0 % columns]
      }
      #expect(Self.isNear(dBeta, Self.columnSums(ds, columns)), "\(what)")
      #expect(Self.isNear(dGamma, Self.columnSums(products, columns)), "\(what)")
      let slopes = zip(Self.rows(x, columns), Self.rows(d, columns)).flatMap {
        Self.slopes($0, g, $1)
      }
      #expect(Self.isNear(dx, slopes.map { $0 + (adds ? 7 : 0) }), "\(what)")
    }
  }

  @Test func rowsWithoutAGradientByTheInputHaveTheOthers() {
    EveryLevel.run { level in
      let (x, d) = (GuardedBuffer([1, 3]), GuardedBuffer([5, 9]))
      let (ones, zeros) = (GuardedBuffer([1, 1]), GuardedBuffer([0, 0]))
      let (y, means, scales) = (
        GuardedBuffer(count: 2), GuardedBuffer(count: 1), GuardedBuffer(count: 1)
      )
      Kernels.normalizeRows(
        x.buffer, gamma: ones.buffer, beta: zeros.buffer, epsilon: 3, into: y.buffer,
        means: means.buffer, scales: scales.buffer)
      // μ = 2, σ² = 1
      #expect(means.values == [2] && scales.values == [0.5] && y.values == [-0.5, 0.5], "\(level)")
      let (dGamma, dBeta) = (GuardedBuffer(count: 2), GuardedBuffer(count: 2))
      Kernels.normalizeRowsBackward(
        x.buffer, means: means.buffer, scales: scales.buffer, gamma: ones.buffer, d.buffer,
        into: nil, gammaGradient: dGamma.buffer, betaGradient: dBeta.buffer, accumulates: false)
      #expect(dGamma.values == [-2.5, 4.5] && dBeta.values == [5, 9], "\(level)")
    }
  }
}
