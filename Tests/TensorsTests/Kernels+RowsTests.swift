import Foundation
import Tensors
import Testing

@Suite struct KernelsRowsTests {
  static let sizes = [
    (1, 1), (1, 2), (3, 1), (5, 3), (4, 8), (2, 16), (7, 17), (3, 33), (10, 10), (1, 70), (70, 2),
    (33, 5),
  ]

  private static func numbers(_ count: Int, _ seed: UInt64) -> [Float] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { _ in stream.normal(standardDeviation: 2) }
  }

  /// Runs a body for each size and kind of processor, with two guarded matrices.
  private static func each(
    _ body: (_ rows: Int, _ columns: Int, _ x: GuardedBuffer, _ d: GuardedBuffer, String) -> Void
  ) {
    EveryLevel.run { level in
      for (rows, columns) in sizes {
        let x = GuardedBuffer(numbers(rows * columns, 1))
        let d = GuardedBuffer(numbers(rows * columns, 2))
        body(rows, columns, x, d, "\(level), \(rows)×\(columns)")
        #expect(x.isIntact && d.isIntact, "\(level), \(rows)×\(columns)")
      }
    }
  }

  private static func isNear(_ found: [Float], _ expected: [Double], _ tolerance: Double = 1e-6)
    -> Bool
  {
    let largest = max(expected.map(abs).max() ?? 0, 1)
    return found.count == expected.count
      && zip(found, expected).allSatisfy { abs(Double($0) - $1) <= tolerance * largest }
  }

  private static func softmax(_ row: ArraySlice<Float>) -> [Double] {
    let top = Double(row.max() ?? 0)
    let powers = row.map { exp(Double($0) - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  private static func softmaxOfRows(_ x: [Float], _ columns: Int) -> [Double] {
    stride(from: 0, to: x.count, by: columns).flatMap { softmax(x[$0..<$0 + columns]) }
  }

  @Test func softmaxIsTheDefinitionRowByRow() {
    Self.each { rows, columns, x, _, what in
      let y = GuardedBuffer(count: rows * columns)
      Kernels.softmax(x.buffer, columns: columns, into: y.buffer)
      #expect(Self.isNear(y.values, Self.softmaxOfRows(x.values, columns)), "\(what)")
      #expect(y.isIntact, "\(what)")
    }
  }

  @Test func softmaxHoldsForLogitsOfAnySizeAndLetsNaNThrough() {
    EveryLevel.run { level in
      let x = GuardedBuffer([1e4, -1e4, 0, -1e4, -1e4, -1e4, 3e38, 3e38, -3e38, 0, .nan, 1])
      let y = GuardedBuffer(count: 12)
      Kernels.softmax(x.buffer, columns: 3, into: y.buffer)
      let third: Float = 1 / 3
      #expect(y.values[0..<6] == [1, 0, 0, third, third, third], "\(level)")
      #expect(y.values[6..<9] == [0.5, 0.5, 0], "\(level)")
      #expect(y.values[9..<12].allSatisfy { $0.isNaN }, "\(level)")
    }
  }

  @Test(arguments: [false, true]) func softmaxBackwardIsTheDefinition(_ adds: Bool) {
    Self.each { rows, columns, y, d, what in
      let dx = GuardedBuffer(count: rows * columns, filledWith: 3)
      Kernels.softmaxBackward(
        y.buffer, d.buffer, columns: columns, into: dx.buffer, accumulates: adds)
      let expected = stride(from: 0, to: rows * columns, by: columns).flatMap { start in
        let places = start..<start + columns
        let dot = places.reduce(0) { $0 + Double(y.values[$1]) * Double(d.values[$1]) }
        return places.map {
          Double(y.values[$0]) * (Double(d.values[$0]) - dot) + (adds ? 3 : 0)
        }
      }
      #expect(Self.isNear(dx.values, expected), "\(what)")
      #expect(dx.isIntact, "\(what)")
    }
  }

  @Test(arguments: [false, true]) func columnSumsAreTheDefinition(_ adds: Bool) {
    Self.each { rows, columns, x, _, what in
      let y = GuardedBuffer(count: columns, filledWith: -2)
      Kernels.columnSums(x.buffer, into: y.buffer, accumulates: adds)
      let expected = (0..<columns).map { column in
        (0..<rows).reduce(adds ? -2 : 0) { $0 + Double(x.values[$1 * columns + column]) }
      }
      #expect(Self.isNear(y.values, expected), "\(what)")
      #expect(y.isIntact, "\(what)")
    }
  }

  @Test func transposeTurnsRowsIntoColumns() {
    Self.each { rows, columns, x, _, what in
      let y = GuardedBuffer(count: rows * columns)
      Kernels.transpose(x.buffer, columns: columns, into: y.buffer)
      #expect(y.values == Tensor([rows, columns], x.values).transposed.values, "\(what)")
      #expect(y.isIntact, "\(what)")
    }
  }

  @Test func binaryCrossEntropyIsTheDefinition() {
    Self.each { rows, columns, x, d, what in
      let targets = GuardedBuffer(d.values.map { 1 / (1 + exp(-$0)) })
      let slope = GuardedBuffer(count: rows * columns)
      let sum = Kernels.binaryCrossEntropy(
        logits: x.buffer, targets: targets.buffer, slope: slope.buffer)
      var expected = 0.0
      for (z, t) in zip(x.values.map(Double.init), targets.values.map(Double.init)) {
        expected += t * log1p(exp(-z)) + (1 - t) * log1p(exp(z))
      }
      #expect(abs(Double(sum) - expected) <= 1e-6 * expected, "\(what)")
      let slopes = zip(x.values, targets.values).map {
        1 / (1 + exp(-Double($0.0))) - Double($0.1)
      }
      #expect(Self.isNear(slope.values, slopes), "\(what)")
      #expect(slope.isIntact && targets.isIntact, "\(what)")
    }
  }

  @Test func crossEntropiesAreTheDefinition() {
    Self.each { rows, columns, x, d, what in
      let shares = Self.softmaxOfRows(d.values, columns).map(Float.init)
      let labels = (0..<rows).map { ($0 * 5 + 1) % columns }
      let hot = (0..<rows * columns).map { $0 % columns == labels[$0 / columns] ? Float(1) : 0 }
      let p = Self.softmaxOfRows(x.values, columns)
      for targets in [shares, hot] {
        let target = GuardedBuffer(targets)
        let slope = GuardedBuffer(count: rows * columns)
        let sum = Kernels.crossEntropy(
          logits: x.buffer, targets: target.buffer, columns: columns, slope: slope.buffer)
        let expected = zip(p, targets).reduce(0) { $0 - Double($1.1) * log($1.0) }
        #expect(abs(Double(sum) - expected) <= 1e-6 * max(1, expected), "\(what)")
        #expect(Self.isNear(slope.values, zip(p, targets).map { $0 - Double($1) }), "\(what)")
        #expect(slope.isIntact && target.isIntact, "\(what)")
      }
      let target = GuardedBuffer(labels.map(Float.init))
      let slope = GuardedBuffer(count: rows * columns)
      let sum = Kernels.sparseCrossEntropy(
        logits: x.buffer, targets: target.buffer, columns: columns, slope: slope.buffer)
      let expected = zip(p, hot).reduce(0) { $1.1 == 1 ? $0 - log($1.0) : $0 }
      #expect(abs(Double(sum) - expected) <= 1e-6 * max(1, expected), "\(what)")
      #expect(Self.isNear(slope.values, zip(p, hot).map { $0 - Double($1) }), "\(what)")
      #expect(slope.isIntact && target.isIntact, "\(what)")
    }
  }

  @Test func aClassNumberOutOfRangeReachesNothingOutside() {
    EveryLevel.run { level in
      let x = GuardedBuffer([1, 2, 3, 4, 5, 6, 7, 8])
      let slope = GuardedBuffer(count: 8)
      let labels = GuardedBuffer([-5, 2, 1e30, .nan])
      _ = Kernels.sparseCrossEntropy(
        logits: x.buffer, targets: labels.buffer, columns: 2, slope: slope.buffer)
      #expect(slope.isIntact && x.isIntact, "\(level)")
    }
  }

  @Test func dropoutKeepsItsShareAndEveryElementItsOwnFate() {
    EveryLevel.run { level in
      let count = 20_001
      let x = GuardedBuffer(count: count, filledWith: 2)
      let (mask, y) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
      Kernels.dropout(x.buffer, share: 0.25, key: 99, mask: mask.buffer, into: y.buffer)
      let kept: Float = 1 / 0.75
      #expect(mask.values.allSatisfy { $0 == 0 || $0 == kept }, "\(level)")
      #expect(zip(y.values, mask.values).allSatisfy { $0 == 2 * $1 }, "\(level)")
      // Five standard deviations of the share that is left out.
      let share = Double(mask.values.count { $0 == 0 }) / Double(count)
      #expect(abs(share - 0.25) < 5 * sqrt(0.25 * 0.75 / Double(count)), "\(level)")
      #expect(mask.isIntact && y.isIntact, "\(level)")
      // A part has the numbers that it has in the whole.
      let part = GuardedBuffer(count: 45)
      let partMask = GuardedBuffer(count: 45)
      Kernels.dropout(
        x.buffer.part(from: 1001, count: 45), share: 0.25, key: 99, first: 1001,
        mask: partMask.buffer, into: part.buffer)
      #expect(part.values == Array(y.values[1001..<1046]), "\(level)")
      Kernels.dropout(x.buffer, share: 0.25, key: 100, mask: mask.buffer, into: x.buffer)
      #expect(x.values != y.values, "\(level): another key, other numbers")
    }
  }
}
