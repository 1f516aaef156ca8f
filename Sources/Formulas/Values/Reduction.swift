/// What makes one number of many.
enum Reduction {
  case sum, mean, product, largest, smallest, placeOfLargest, placeOfSmallest
  case variance, deviation, length

  /// The number for at least one entry; not-a-number anywhere gives not-a-number.
  func value(_ entries: [Double]) -> Double {
    let count = Double(entries.count)
    switch self {
    case .sum: return entries.reduce(0, +)
    case .mean: return entries.reduce(0, +) / count
    case .product: return entries.reduce(1, *)
    case .largest: return entries[Self.place(in: entries, >)]
    case .smallest: return entries[Self.place(in: entries, <)]
    case .placeOfLargest: return Double(Self.place(in: entries, >))
    case .placeOfSmallest: return Double(Self.place(in: entries, <))
    case .variance:
      let mean = entries.reduce(0, +) / count
      return entries.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    case .deviation: return Self.variance.value(entries).squareRoot()
    case .length:
      // Divided by the largest, so that squares neither overflow nor vanish.
      let largest = entries.reduce(0) { Swift.max($0, $1.magnitude) }
      guard largest > 0, largest.isFinite, !(1e-100...1e100).contains(largest) else {
        return entries.reduce(0) { $0 + $1 * $1 }.squareRoot()
      }
      return largest
        * entries.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    }
  }

  private static func place(in entries: [Double], _ isBetter: (Double, Double) -> Bool) -> Int {
    var best = 0
    for index in entries.indices {
      if entries[index].isNaN { return index }
      if isBetter(entries[index], entries[best]) { best = index }
    }
    return best
  }
}

extension Value {
  /// All entries made one number, or those along an axis: 0 runs down the columns, 1 along the rows.
  func reduced(
    _ reduction: Reduction, axis: Int?, _ work: inout Work
  ) throws(FormulaError) -> Value {
    try work.take(1, each: entries.count)
    guard let axis else { return Value(reduction.value(entries)) }
    guard case .matrix(let rows, let columns) = shape else {
      return Value(reduction.value(entries))
    }
    try work.take(axis == 0 ? columns : rows)
    if axis == 1 { return Value((0..<rows).map { reduction.value(Array(row($0))) }) }
    let turned = transposed
    return Value((0..<columns).map { reduction.value(Array(turned.row($0))) })
  }

  /// The axis that a number means for this shape: −1 is the last.
  ///
  /// - Throws: which axes there are.
  func axis(_ value: Value) throws(FormulaError) -> Int {
    guard let number = value.number, let axis = Int(exactly: number),
      axis >= -shape.rank, axis < shape.rank
    else {
      let given = value.number.map { NumberText.written($0) } ?? value.shape.phrase
      let remedy =
        switch shape {
        case .scalar: "a number has no axis. For the larger of two write maximum(a, b)."
        case .vector: "a vector has only axis 0."
        case .matrix: "a matrix has axis 0, down the columns, and axis 1, along the rows."
        }
      throw FormulaError(message: "axis \(given) does not exist here: \(remedy)")
    }
    return axis < 0 ? axis + shape.rank : axis
  }

  /// e raised to every entry over the sum of its row, computed so that nothing overflows.
  func softmax(_ work: inout Work) throws(FormulaError) -> Value {
    try work.take(entries.count, each: 3)
    var result: [Double] = []
    for index in 0..<shape.rows {
      let row = row(index)
      let largest = row.reduce(-.infinity) { Swift.max($0, $1) }
      let powers = row.map { Function.exp.value($0 - largest) }
      let sum = powers.reduce(0, +)
      result += powers.map { $0 / sum }
    }
    return Value(shape: shape, entries: result)
  }

  /// The sums of the entries so far, along an axis; without one, of a matrix row by row.
  func cumulated(axis: Int?, _ work: inout Work) throws(FormulaError) -> Value {
    try work.take(entries.count)
    func sums(_ entries: some Sequence<Double>) -> [Double] {
      var sum = 0.0
      return entries.map {
        sum += $0
        return sum
      }
    }
    guard case .matrix(let rows, _) = shape, let axis else {
      return shape == .scalar ? self : Value(sums(entries))
    }
    if axis == 0 { return try transposed.cumulated(axis: 1, &work).transposed }
    return Value(shape: shape, entries: (0..<rows).flatMap { sums(row($0)) })
  }
}
