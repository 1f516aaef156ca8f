import Foundation
import Tensors
import Testing

@Suite(.serialized) struct KernelsRecurrentTests {
  static let sizes = [(1, 1), (2, 3), (3, 8), (1, 16), (4, 17), (5, 33)]

  private static func numbers(_ count: Int, _ seed: UInt64) -> GuardedBuffer {
    var stream = RandomStream(seed: seed)
    return GuardedBuffer((0..<count).map { _ in stream.normal(standardDeviation: 1.5) })
  }

  private static func isNear(_ found: GuardedBuffer, _ expected: [Double]) -> Bool {
    let largest = max(expected.map(abs).max() ?? 0, 1)
    return found.isIntact && found.values.count == expected.count
      && zip(found.values, expected).allSatisfy { abs(Double($0) - $1) <= 2e-6 * largest }
  }

  private static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// One unit by the definition: the gates i, f, g, o, the cell and the state.
  private static func lstm(_ sums: [Double], _ before: Double) -> [Double] {
    let (i, f) = (sigmoid(sums[0]), sigmoid(sums[1]))
    let (g, o) = (tanh(sums[2]), sigmoid(sums[3]))
    let cell = f * before + i * g
    return [i, f, g, o, cell, o * tanh(cell)]
  }

  /// One unit by the definition: the gates z, r, n and the state.
  private static func gru(_ x: [Double], _ u: [Double], _ before: Double) -> [Double] {
    let (z, r) = (sigmoid(x[0] + u[0]), sigmoid(x[1] + u[1]))
    let n = tanh(x[2] + r * u[2])
    return [z, r, n, z * before + (1 - z) * n]
  }

  /// The derivative of a function of one of its numbers.
  private static func slope(
    _ numbers: [Double], _ place: Int, _ value: ([Double]) -> Double
  ) -> Double {
    var (more, less) = (numbers, numbers)
    more[place] += 1e-5
    less[place] -= 1e-5
    return (value(more) - value(less)) / 2e-5
  }

  /// Number `gate` of every unit, in the order of rows and units.
  private static func gate(_ buffer: GuardedBuffer, _ gate: Int, of gates: Int, _ units: Int)
    -> [Double]
  {
    let values = buffer.values.map(Double.init)
    return (0..<values.count / gates).map {
      values[$0 / units * gates * units + gate * units + $0 % units]
    }
  }

  /// Lists of gates as rows have them.
  private static func rows(_ gates: [[Double]], _ units: Int) -> [Double] {
    stride(from: 0, to: gates[0].count, by: units).flatMap { start in
      gates.flatMap { $0[start..<start + units] }
    }
  }

  @Test func lstmGatesAreTheDefinition() {
    EveryLevel.run { level in
      for (rows, units) in Self.sizes {
        let count = rows * units
        let (gates, before) = (Self.numbers(4 * count, 1), Self.numbers(count, 2))
        let (cells, states) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
        let sums = (0..<4).map { Self.gate(gates, $0, of: 4, units) }
        let units0 = before.values.map(Double.init)
        Kernels.lstmGates(
          gates.buffer, before: before.buffer, cells: cells.buffer, states: states.buffer,
          units: units)
        let expected = (0..<count).map { unit in
          Self.lstm(sums.map { $0[unit] }, units0[unit])
        }
        let what = "\(level), \(rows)×\(units)"
        #expect(Self.isNear(cells, expected.map { $0[4] }), "\(what)")
        #expect(Self.isNear(states, expected.map { $0[5] }), "\(what)")
        let activated = (0..<4).map { gate in expected.map { $0[gate] } }
        #expect(Self.isNear(gates, Self.rows(activated, units)), "\(what)")
        #expect(before.isIntact, "\(what)")
      }
    }
  }

  @Test func lstmGatesBackwardIsTheDerivative() {
    EveryLevel.run { level in
      for (rows, units) in Self.sizes {
        let count = rows * units
        let (gates, before) = (Self.numbers(4 * count, 1), Self.numbers(count, 2))
        let (cells, states) = (GuardedBuffer(count: count), GuardedBuffer(count: count))
        let (dh, dc) = (Self.numbers(count, 3), Self.numbers(count, 4))
        let sums = (0..<4).map { Self.gate(gates, $0, of: 4, units) }
        let (dhBefore, dcBefore) = (dh.values.map(Double.init), dc.values.map(Double.init))
        Kernels.lstmGates(
          gates.buffer, before: before.buffer, cells: cells.buffer, states: states.buffer,
          units: units)
        let dz = GuardedBuffer(count: 4 * count)
        Kernels.lstmGatesBackward(
          gates.buffer, before: before.buffer, cells: cells.buffer, stateGradient: dh.buffer,
          cellGradient: dc.buffer, gateGradient: dz.buffer, units: units)
        var expected = Array(repeating: [Double](), count: 5)
        for unit in 0..<count {
          let numbers = sums.map { $0[unit] } + [Double(before.values[unit])]
          for place in 0..<5 {
            expected[place].append(
              Self.slope(numbers, place) {
                let result = Self.lstm(Array($0[0..<4]), $0[4])
                return result[4] * dcBefore[unit] + result[5] * dhBefore[unit]
              })
          }
        }
        let what = "\(level), \(rows)×\(units)"
        #expect(Self.isNear(dz, Self.rows(Array(expected[0..<4]), units)), "\(what)")
        #expect(Self.isNear(dc, expected[4]), "\(what)")
        #expect(gates.isIntact && cells.isIntact && dh.isIntact, "\(what)")
      }
    }
  }

  @Test func gruGatesAreTheDefinition() {
    EveryLevel.run { level in
      for (rows, units) in Self.sizes {
        let count = rows * units
        let (x, u) = (Self.numbers(3 * count, 1), Self.numbers(3 * count, 2))
        let (before, states) = (Self.numbers(count, 3), GuardedBuffer(count: count))
        let sums = (0..<3).map { Self.gate(x, $0, of: 3, units) }
        let others = (0..<3).map { Self.gate(u, $0, of: 3, units) }
        Kernels.gruGates(
          x.buffer, recurrent: u.buffer, before: before.buffer, states: states.buffer,
          units: units)
        let expected = (0..<count).map { unit in
          Self.gru(
            sums.map { $0[unit] }, others.map { $0[unit] }, Double(before.values[unit]))
        }
        let what = "\(level), \(rows)×\(units)"
        #expect(Self.isNear(states, expected.map { $0[3] }), "\(what)")
        let activated = (0..<3).map { gate in expected.map { $0[gate] } }
        #expect(Self.isNear(x, Self.rows(activated, units)), "\(what)")
        #expect(u.isIntact && before.isIntact, "\(what)")
      }
    }
  }

  @Test(arguments: [false, true]) func gruGatesBackwardIsTheDerivative(_ adds: Bool) {
    EveryLevel.run { level in
      for (rows, units) in Self.sizes {
        let count = rows * units
        let (x, u) = (Self.numbers(3 * count, 1), Self.numbers(3 * count, 2))
        let (before, states) = (Self.numbers(count, 3), GuardedBuffer(count: count))
        let (dh, dh0) = (Self.numbers(count, 4), Self.numbers(count, 5))
        let sums = (0..<3).map { Self.gate(x, $0, of: 3, units) }
        let others = (0..<3).map { Self.gate(u, $0, of: 3, units) }
        let stood = dh0.values.map { adds ? Double($0) : 0 }
        Kernels.gruGates(
          x.buffer, recurrent: u.buffer, before: before.buffer, states: states.buffer,
          units: units)
        let (dx, du) = (GuardedBuffer(count: 3 * count), GuardedBuffer(count: 3 * count))
        Kernels.gruGatesBackward(
          x.buffer, recurrent: u.buffer, before: before.buffer, stateGradient: dh.buffer,
          gateGradient: dx.buffer, recurrentGradient: du.buffer, beforeGradient: dh0.buffer,
          units: units, accumulates: adds)
        var expected = Array(repeating: [Double](), count: 7)
        for unit in 0..<count {
          let numbers =
            sums.map { $0[unit] } + others.map { $0[unit] } + [Double(before.values[unit])]
          for place in 0..<7 {
            expected[place].append(
              Self.slope(numbers, place) {
                Self.gru(Array($0[0..<3]), Array($0[3..<6]), $0[6])[3] * Double(dh.values[unit])
              })
          }
        }
        let what = "\(level), \(rows)×\(units)"
        #expect(Self.isNear(dx, Self.rows(Array(expected[0..<3]), units)), "\(what)")
        #expect(Self.isNear(du, Self.rows(Array(expected[3..<6]), units)), "\(what)")
        #expect(Self.isNear(dh0, zip(expected[6], stood).map { $0 + $1 }), "\(what)")
        #expect(x.isIntact && u.isIntact && dh.isIntact, "\(what)")
      }
    }
  }

  @Test func sumsOfAnySizeStayInRangeAndNaNGoesThrough() {
    EveryLevel.run { level in
      let gates = GuardedBuffer([1e30, 200, -1e30, 200, 3, .nan, 1e30, 1])
      let (cells, states) = (GuardedBuffer(count: 2), GuardedBuffer(count: 2))
      let before = GuardedBuffer([2, 0])
      Kernels.lstmGates(
        gates.buffer, before: before.buffer, cells: cells.buffer, states: states.buffer, units: 2)
      #expect(gates.values[0] == 1 && gates.values[2] == 0 && gates.values[6] == 1, "\(level)")
      #expect(abs(states.values[0] - Float(tanh(tanh(3.0)))) < 1e-6, "\(level)")
      #expect(cells.values[1].isNaN && states.values[1].isNaN, "\(level)")
    }
  }
}
