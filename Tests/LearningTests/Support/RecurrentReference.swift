import Foundation

/// Recurrent layers from their textbook equations, example by example and step by step.
enum RecurrentReference {
  typealias Function = (Double) -> Double

  static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// Goes through the sequences of a batch; `step` makes the next state of an input and a state,
  /// whose first `units` numbers are the result.
  static func run(
    _ x: DoubleTensor, units: Int, memory: Int, returnsSequences: Bool, goesBackwards: Bool,
    step: (_ input: [Double], _ state: [Double]) -> [Double]
  ) -> DoubleTensor {
    let (batch, steps, features) = (x.shape[0], x.shape[1], x.shape[2])
    var results: [Double] = []
    for example in 0..<batch {
      var state = Array(repeating: 0.0, count: memory)
      for index in 0..<steps {
        let time = goesBackwards ? steps - 1 - index : index
        let start = (example * steps + time) * features
        state = step(Array(x.values[start..<start + features]), state)
        if returnsSequences || index == steps - 1 { results += state[0..<units] }
      }
    }
    return DoubleTensor(
      returnsSequences ? [batch, steps, units] : [batch, units], results)
  }

  /// `v·M` for some columns of a matrix.
  static func product(
    _ vector: [Double], _ matrix: DoubleTensor, columns: Range<Int>
  ) -> [Double] {
    let width = matrix.shape[1]
    var sums = Array(repeating: 0.0, count: columns.count)
    for (row, factor) in vector.enumerated() {
      let start = row * width + columns.lowerBound
      for column in 0..<columns.count { sums[column] += factor * matrix.values[start + column] }
    }
    return sums
  }

  /// The numbers of a bias from `start` on; zeros where there is none.
  static func bias(_ weights: [String: DoubleTensor], _ start: Int, _ count: Int) -> [Double] {
    weights["bias"].map { Array($0.values[start..<start + count]) }
      ?? Array(repeating: 0, count: count)
  }

  private static func added(_ lists: [Double]...) -> [Double] {
    lists.dropFirst().reduce(lists[0]) { zip($0, $1).map { $0 + $1 } }
  }

  /// `h = g(W·x + U·h₀ + b)`
  static func simple(
    _ x: DoubleTensor, _ w: [String: DoubleTensor], returnsSequences: Bool = false,
    goesBackwards: Bool = false, activation: ([Double]) -> [Double] = { $0.map(tanh) }
  ) -> DoubleTensor {
    let units = w["recurrentKernel"]!.shape[0]
    return run(
      x, units: units, memory: units, returnsSequences: returnsSequences,
      goesBackwards: goesBackwards
    ) { x, h in
      activation(
        added(
          product(x, w["kernel"]!, columns: 0..<units),
          product(h, w["recurrentKernel"]!, columns: 0..<units), bias(w, 0, units)))
    }
  }

  /// Gates i, f, candidate, o; `c = f·c₀ + i·g`, `h = o·tanh c`.
  static func lstm(
    _ x: DoubleTensor, _ w: [String: DoubleTensor], returnsSequences: Bool = false,
    goesBackwards: Bool = false, activation: @escaping Function = tanh,
    recurrentActivation: @escaping Function = sigmoid
  ) -> DoubleTensor {
    let units = w["recurrentKernel"]!.shape[0]
    return run(
      x, units: units, memory: 2 * units, returnsSequences: returnsSequences,
      goesBackwards: goesBackwards
    ) { x, state in
      let (h, c) = (Array(state[0..<units]), Array(state[units...]))
      let gates = (0..<4).map { gate in
        let columns = gate * units..<(gate + 1) * units
        return added(
          product(x, w["kernel"]!, columns: columns),
          product(h, w["recurrentKernel"]!, columns: columns), bias(w, gate * units, units)
        ).map(gate == 2 ? activation : recurrentActivation)
      }
      let cells = (0..<units).map { gates[1][$0] * c[$0] + gates[0][$0] * gates[2][$0] }
      return (0..<units).map { gates[3][$0] * activation(cells[$0]) } + cells
    }
  }

  /// Gates z, r, candidate; `h = z·h₀ + (1 − z)·n`.
  static func gru(
    _ x: DoubleTensor, _ w: [String: DoubleTensor], returnsSequences: Bool = false,
    goesBackwards: Bool = false, resetAfter: Bool = true, activation: @escaping Function = tanh,
    recurrentActivation: @escaping Function = sigmoid
  ) -> DoubleTensor {
    let units = w["recurrentKernel"]!.shape[0]
    let kernel = w["recurrentKernel"]!
    return run(
      x, units: units, memory: units, returnsSequences: returnsSequences,
      goesBackwards: goesBackwards
    ) { x, h in
      func inputs(_ gate: Int) -> [Double] {
        added(
          product(x, w["kernel"]!, columns: gate * units..<(gate + 1) * units),
          bias(w, gate * units, units))
      }
      func states(_ h: [Double], _ gate: Int) -> [Double] {
        let sums = product(h, kernel, columns: gate * units..<(gate + 1) * units)
        return resetAfter ? added(sums, bias(w, (3 + gate) * units, units)) : sums
      }
      let z = added(inputs(0), states(h, 0)).map(recurrentActivation)
      let r = added(inputs(1), states(h, 1)).map(recurrentActivation)
      let remembered =
        resetAfter
        ? zip(r, states(h, 2)).map { $0 * $1 } : states(zip(r, h).map { $0 * $1 }, 2)
      let n = added(inputs(2), remembered).map(activation)
      return (0..<units).map { z[$0] * h[$0] + (1 - z[$0]) * n[$0] }
    }
  }

  /// The numbers that the check against PyTorch is made with: repeatable without a generator.
  static func made(_ count: Int, _ step: Int, _ period: Int, _ scale: Float) -> [Float] {
    (0..<count).map { Float($0 * step % period - period / 2) / scale }
  }
}
