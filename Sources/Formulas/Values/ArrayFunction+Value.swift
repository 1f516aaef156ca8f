extension ArrayFunction {
  /// The result for so many values as `arity` allows.
  func value(_ values: [Value], _ work: inout Work) throws(FormulaError) -> Value {
    let first = values[0]
    if let reduction {
      let axis = values.count > 1 ? try first.axis(values[1]) : nil
      return try first.reduced(reduction, axis: axis, &work)
    }
    switch self {
    case .cumsum:
      return try first.cumulated(
        axis: values.count > 1 ? try first.axis(values[1]) : nil, &work)
    case .softmax: return try first.softmax(&work)
    case .dot:
      if first.shape == .scalar || values[1].shape == .scalar {
        return try first.combined(with: values[1], sign: "*", &work) { $0 * $1 }
      }
      return try first.matrixProduct(values[1], &work)
    case .outer: return try first.outerProduct(values[1], &work)
    case .onehot: return try Self.onehot(first, try Value.whole(values[1]), &work)
    case .shape:
      switch first.shape {
      case .scalar: throw FormulaError(message: "a number has no shape.")
      case .vector(let count): return Value([Double(count)])
      case .matrix(let rows, let columns): return Value([Double(rows), Double(columns)])
      }
    case .size: return Value(Double(first.entries.count))
    case .round:
      try work.take(first.entries.count)
      let places = values.count > 1 ? try Value.whole(values[1]) : 0
      guard (-15...15).contains(places) else {
        throw FormulaError(message: "round keeps −15 to 15 places behind the point.")
      }
      return first.map { Self.rounded($0, places) }
    case .maximum, .minimum:
      return try first.combined(with: values[1], sign: "and", &work) { pair($0, $1) }
    case .choose: return try Self.chosen(values, &work)
    case .zeros, .ones:
      let sizes = try values.map { size throws(FormulaError) in try Self.size(size) }
      let (count, overflow) = sizes[0].multipliedReportingOverflow(by: sizes.last ?? 1)
      try work.take(sizes.count == 1 ? sizes[0] : overflow ? .max : count)
      let shape: Shape =
        sizes.count == 1 ? .vector(sizes[0]) : .matrix(rows: sizes[0], columns: sizes[1])
      return Value(
        shape: shape, entries: [Double](repeating: self == .ones ? 1 : 0, count: shape.count))
    default: return first
    }
  }

  /// `maximum` and `minimum` of two numbers; not-a-number stays.
  func pair(_ left: Double, _ right: Double) -> Double {
    if left.isNaN || right.isNaN { return .nan }
    return (self == .maximum) == (left > right) ? left : right
  }

  private var reduction: Reduction? {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .prod: .product
    case .max: .largest
    case .min: .smallest
    case .argmax: .placeOfLargest
    case .argmin: .placeOfSmallest
    case .variance: .variance
    case .std: .deviation
    case .norm: .length
    default: nil
    }
  }

  private static func size(_ value: Value) throws(FormulaError) -> Int {
    let size = try Value.whole(value)
    guard size > 0 else {
      throw FormulaError(message: "a size must be at least 1, not \(size).")
    }
    return size
  }

  /// Rounded as it is taught: halves go away from 0, judged by the digits that are seen.
  private static func rounded(_ number: Double, _ places: Int) -> Double {
    guard number.isFinite, number != 0 else { return number }
    var decimal = DecimalDigits(number.magnitude)
    let digits = decimal.exponent + 1 + places
    if digits < 0 { return 0 }
    if digits == 0 {
      let isHalf = (decimal.digits.first ?? 0) >= 5
      let unit = Double("1e\(-places)") ?? 1
      return isHalf ? (number < 0 ? -unit : unit) : 0
    }
    guard digits < decimal.digits.count else { return number }
    decimal.round(to: digits)
    guard let rounded = decimal.value else { return number }
    return number < 0 ? -rounded : rounded
  }

  private static func onehot(
    _ places: Value, _ count: Int, _ work: inout Work
  ) throws(FormulaError) -> Value {
    guard places.shape.rank < 2 else {
      throw FormulaError(message: "onehot takes a place or a vector of places, not a matrix.")
    }
    guard count > 0 else {
      throw FormulaError(message: "a size must be at least 1, not \(count).")
    }
    let (total, overflow) = places.entries.count.multipliedReportingOverflow(by: count)
    try work.take(overflow ? .max : total)
    var entries = [Double](repeating: 0, count: total)
    for (row, entry) in places.entries.enumerated() {
      guard let place = Int(exactly: entry), (0..<count).contains(place) else {
        throw FormulaError(
          message: "onehot has the places 0 to \(count - 1); there is no place "
            + "\(NumberText.written(entry)).")
      }
      entries[row * count + place] = 1
    }
    return Value(
      shape: places.shape == .scalar
        ? .vector(count) : .matrix(rows: places.entries.count, columns: count),
      entries: entries)
  }

  private static func chosen(_ values: [Value], _ work: inout Work) throws(FormulaError) -> Value {
    let pair = try values[1].combined(with: values[2], sign: "or", &work) { _, _ in 0 }
    let whole = try values[0].combined(with: pair, sign: "where", &work) { _, _ in 0 }
    try work.take(whole.entries.count, each: 3)
    let parts = values.map { $0.spread(to: whole.shape) }
    return Value(
      shape: whole.shape,
      entries: parts[0].indices.map { parts[0][$0] != 0 ? parts[1][$0] : parts[2][$0] })
  }
}
