/// The weights of a network diagram, sorted by size within each pair of layers.
struct NetworkEdges {
  /// The third of its layer to which a weight belongs by its size.
  enum Third: Int, Hashable, Comparable {
    case smallest, middle, largest
    static func < (a: Third, b: Third) -> Bool { a.rawValue < b.rawValue }
  }

  /// A weight that can be drawn.
  struct Edge: Hashable {
    var layer: Int
    var output: Int
    var input: Int
    var weight: Double
    var third: Third
    /// The number of the edge among all, counted layer by layer and output by output.
    var index: Int
  }

  let edges: [Edge]
  /// The weights that are no numbers.
  let gaps: Int

  /// Takes outputs × inputs matrices; what lies outside the layers is left out.
  init(_ weights: [[[Double]]], sizes: [Int]) {
    var (found, gaps, start) = ([Edge](), 0, 0)
    for (layer, matrix) in weights.enumerated() where layer + 1 < sizes.count {
      let (inputs, outputs) = (sizes[layer], sizes[layer + 1])
      let ends = Self.ends(of: matrix.prefix(outputs).flatMap { $0.prefix(inputs) })
      for (output, row) in matrix.prefix(outputs).enumerated() {
        for (input, weight) in row.prefix(inputs).enumerated() {
          guard weight.isFinite else {
            gaps += 1
            continue
          }
          let size = abs(weight)
          let third: Third =
            size >= ends.upper ? .largest : size >= ends.lower ? .middle : .smallest
          found.append(
            Edge(
              layer: layer, output: output, input: input, weight: weight, third: third,
              index: start + output * inputs + input))
        }
      }
      start += inputs * outputs
    }
    edges = found
    self.gaps = gaps
  }

  private static func ends(of weights: [Double]) -> (lower: Double, upper: Double) {
    let sizes = weights.filter(\.isFinite).map(abs).sorted()
    guard !sizes.isEmpty else { return (0, 0) }
    return (sizes[sizes.count / 3], sizes[sizes.count * 2 / 3])
  }

  /// The name of a weight: w₂₁ leads from input 1 to output 2, counted from 1.
  static func name(output: Int, input: Int) -> String {
    let (to, from) = (subscripted(output + 1), subscripted(input + 1))
    return "w" + (output < 9 && input < 9 ? to + from : to + "," + from)
  }

  private static func subscripted(_ number: Int) -> String {
    String(
      String(number).compactMap { digit in
        digit.wholeNumberValue.map { Array("₀₁₂₃₄₅₆₇₈₉")[$0] }
      })
  }
}
