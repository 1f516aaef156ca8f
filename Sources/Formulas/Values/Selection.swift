/// Which part of one axis is taken.
enum Pick {
  case one(Int)
  case several(Range<Int>)

  var range: Range<Int> {
    switch self {
    case .one(let index): index..<(index + 1)
    case .several(let range): range
    }
  }
}

extension Value {
  /// The part that picks say, one for each axis from the first on; an axis without one is whole.
  func picked(_ picks: [Pick], _ work: inout Work) throws(FormulaError) -> Value {
    guard case .matrix(_, let columns) = shape else {
      let range = picks[0].range
      try work.take(range.count)
      if case .one(let index) = picks[0] { return Value(entries[index]) }
      return Value(Array(entries[range]))
    }
    let (down, along) = (picks[0], picks.count > 1 ? picks[1] : .several(0..<columns))
    try work.take(down.range.count * along.range.count)
    let taken = down.range.flatMap { row in along.range.map { entries[row * columns + $0] } }
    let shape: Shape =
      switch (down, along) {
      case (.one, .one): .scalar
      case (.one, .several), (.several, .one): .vector(taken.count)
      case (.several, .several):
        .matrix(rows: down.range.count, columns: along.range.count)
      }
    return Value(shape: shape, entries: taken)
  }

  /// Refuses more indexes than there are axes.
  func checkIndexes(_ count: Int) throws(FormulaError) {
    guard count > shape.rank else { return }
    let message =
      switch shape {
      case .scalar: "a number has no entries, so it takes no index."
      case .vector: "a vector takes one index, as in x[0], not \(count)."
      case .matrix: "a matrix takes at most two indexes, as in A[0, 1], not \(count)."
      }
    throw FormulaError(message: message)
  }

  /// The entry of an axis that a number means; −1 is the last.
  func place(_ index: Value, axis: Int) throws(FormulaError) -> Int {
    let size = size(axis)
    let place = try Self.whole(index)
    guard place >= -size, place < size else {
      throw FormulaError(
        message: "there is no \(entryName(axis)) \(place): \(extent(axis)).")
    }
    return place < 0 ? place + size : place
  }

  /// The entries of an axis from one place up to another, which is not included.
  func range(from: Value?, to: Value?, axis: Int) throws(FormulaError) -> Range<Int> {
    let size = size(axis)
    func end(_ value: Value?, _ otherwise: Int) throws(FormulaError) -> Int {
      guard let value else { return otherwise }
      let place = try Self.whole(value)
      return min(max(place < 0 ? place + size : place, 0), size)
    }
    let (start, stop) = (try end(from, 0), try end(to, size))
    guard start < stop else {
      throw FormulaError(
        message: "this slice is empty: it begins at \(start) and ends before \(stop), and "
          + "\(extent(axis)).")
    }
    return start..<stop
  }

  private func size(_ axis: Int) -> Int {
    shape.rank == 2 && axis == 0 ? shape.rows : shape.columns
  }

  private func entryName(_ axis: Int) -> String {
    shape.rank == 1 ? "entry" : axis == 0 ? "row" : "column"
  }

  /// "the vector has 4 entries, 0 to 3"
  private func extent(_ axis: Int) -> String {
    let size = size(axis)
    let plural =
      switch entryName(axis) {
      case "entry": size == 1 ? "entry" : "entries"
      case let name: size == 1 ? name : name + "s"
      }
    return "the \(shape.rank == 1 ? "vector" : "matrix") has \(size) \(plural), 0 to \(size - 1)"
  }

  /// The whole number that an index or a count is.
  static func whole(_ value: Value) throws(FormulaError) -> Int {
    guard let number = value.number else {
      throw FormulaError(message: "this must be a whole number, not \(value.shape.phrase).")
    }
    guard let whole = Int(exactly: number), whole.magnitude <= 1_000_000_000 else {
      throw FormulaError(
        message: "this must be a whole number, not \(NumberText.written(number)). "
          + "Places are counted from 0.")
    }
    return whole
  }
}
